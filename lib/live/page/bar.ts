import { button, element } from './elements';

/** The bar at the foot of the window: shows what is running and offers actions for the whole page. It appears with the first edit or run. */
export class Bar {
  readonly element = element('div', 'live-bar');
  private readonly status = element('p', 'live-status');
  private readonly stop: HTMLButtonElement;
  private readonly actions = element('div', 'live-actions');

  constructor(stop: () => void) {
    this.element.hidden = true;
    this.element.setAttribute('role', 'region');
    this.element.setAttribute('aria-label', 'Cells of this page');
    this.status.setAttribute('role', 'status');
    this.stop = button('Stop', stop, 'Stop the running cell');
    this.stop.hidden = true;
    this.element.append(this.status, this.stop, this.actions);
  }

  add(text: string, press: () => void, label?: string): HTMLButtonElement {
    const made = button(text, press, label);
    if (label !== undefined) made.title = label;
    this.actions.append(made);
    return made;
  }

  open(): void {
    this.element.hidden = false;
  }

  say(text: string): void {
    this.element.hidden = text === '' && this.actions.childElementCount < 2;
    this.status.textContent = text;
  }

  busy(running: boolean): void {
    this.open();
    this.stop.hidden = !running;
    this.element.classList.toggle('busy', running);
  }
}
