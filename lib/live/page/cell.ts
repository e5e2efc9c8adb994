import { button, element } from './elements';
import { loadPart } from './parts';
import type { CellEditor, EditorPart } from './editor';

/** What a cell is doing, for its status line. */
export type CellState =
  | { kind: 'published' | 'edited' | 'waiting' | 'running' | 'stopped' }
  | { kind: 'ran'; milliseconds: number }
  | { kind: 'failed' }
  | { kind: 'stale'; why: string };

/** The events that a cell reports to its page. */
export interface CellEvents {
  run(cell: LiveCell): void;
  edited(cell: LiveCell): void;
  reset(cell: LiveCell): void;
  addBelow(cell: LiveCell): void;
}

const words: Record<Exclude<CellState['kind'], 'ran' | 'stale'>, string> = {
  published: '',
  edited: 'edited, not run yet',
  waiting: 'waiting',
  running: 'running …',
  stopped: 'stopped',
  failed: 'failed',
};

function inWords(state: CellState): string {
  if (state.kind === 'ran') return `ran in ${(state.milliseconds / 1000).toFixed(2)} s`;
  if (state.kind === 'stale') return `stale: ${state.why}`;
  return words[state.kind];
}

/** One code cell of the page: its source, its editor, its state in words, the container of its outputs. */
export class LiveCell {
  readonly id: string;
  readonly original: string;
  source: string;
  state: CellState = { kind: 'published' };
  readonly outputs: HTMLElement;
  /** True for a cell that the reader has added. */
  readonly own: boolean;
  private editor: CellEditor | undefined;
  private readonly code: HTMLElement;
  private readonly stateWords = element('span', 'live-state');
  private readonly resetButton: HTMLButtonElement;

  constructor(
    readonly holder: HTMLElement,
    private readonly events: CellEvents,
    options: { own?: boolean } = {},
  ) {
    this.id = holder.id;
    this.own = options.own ?? false;
    this.code = holder.querySelector<HTMLElement>('pre code')!;
    this.original = this.code.textContent ?? '';
    this.source = this.original;
    const block = holder.querySelector('.code')!;
    this.outputs = document.createElement('div');
    this.outputs.className = 'cell-outputs';
    while (block.nextSibling) this.outputs.append(block.nextSibling);
    this.resetButton = button(
      this.own ? 'Remove' : 'Reset',
      () => this.events.reset(this),
      `${this.own ? 'Remove' : 'Reset'} ${this.name}`,
    );
    this.resetButton.hidden = !this.own;
    const tools = element(
      'div',
      'live-tools',
      this.stateWords,
      this.resetButton,
      button('Edit', () => void this.edit(), `Edit ${this.name}`),
      button('Run', () => this.events.run(this), `Run ${this.name}`),
      button('Add', () => this.events.addBelow(this), `Add a cell of your own below ${this.name}`),
    );
    holder.classList.add('live');
    holder.append(tools, this.outputs);
  }

  /** "cell 12" */
  get name(): string {
    return this.own ? `your cell ${this.id.replace('own-', '')}` : this.id.replace('-', ' ');
  }

  get changed(): boolean {
    return this.source !== this.original;
  }

  /** Opens the editor and focuses it. */
  async edit(): Promise<void> {
    (await this.openedEditor()).focus();
  }

  /** Returns the editor, opening it if necessary. */
  async openedEditor(): Promise<CellEditor> {
    const folded = this.holder.querySelector<HTMLDetailsElement>('details.code');
    if (folded) folded.open = true;
    const { createEditor } = await loadPart<EditorPart>('editor');
    if (this.editor) return this.editor;
    this.editor = createEditor({
      source: this.source,
      label: `Code of ${this.name}. Shift+Enter runs it, Escape leaves the editor.`,
      change: (text) => {
        this.take(text);
      },
      run: () => {
        this.events.run(this);
      },
      leave: () => this.holder.querySelector<HTMLElement>('.live-tools button:nth-last-child(2)')?.focus(),
    });
    const pre = this.code.parentElement!;
    pre.hidden = true;
    pre.after(this.editor.element);
    return this.editor;
  }

  /** The editor, if it has been opened. */
  get openEditor(): CellEditor | undefined {
    return this.editor;
  }

  /** Sets a source that comes from elsewhere: kept changes, shared changes or the original. */
  setSource(text: string): void {
    if (this.editor) this.editor.setText(text);
    this.code.textContent = text;
    this.take(text, false);
  }

  show(state: CellState): void {
    this.state = state;
    this.stateWords.textContent = inWords(state);
    this.holder.dataset.state = state.kind;
    // The sentence under the title comes from one cell, so it shares that cell's state.
    const answer = document.querySelector<HTMLElement>(`.answer[data-cell="${this.id}"]`);
    if (answer) answer.dataset.state = state.kind;
    this.holder.setAttribute('aria-busy', String(state.kind === 'running'));
  }

  private take(text: string, tell = true): void {
    if (text === this.source) return;
    this.source = text;
    this.resetButton.hidden = !this.own && !this.changed;
    this.holder.classList.toggle('edited', this.changed);
    if (tell) this.events.edited(this);
  }
}
