import { loadPart } from './parts';
import type { WhatIf, WhatIfPart } from './what-if';
import type { WhatIfHost } from './what-if-results';

/** The drawer of raw tables, loaded when it is first opened or when a file is dropped on the page. */
export class Drawer {
  private loaded: Promise<WhatIf> | undefined;

  constructor(private readonly host: WhatIfHost) {
    this.takeDroppedFiles();
  }

  async open(): Promise<WhatIf> {
    this.loaded ??= loadPart<WhatIfPart>('what-if').then(({ openWhatIf }) => openWhatIf(this.host));
    const whatIf = await this.loaded;
    const drawer = whatIf.element;
    const opener = document.activeElement;
    const back = (): void => {
      if (opener instanceof HTMLElement) opener.focus();
    };
    drawer.addEventListener('close', back, { once: true });
    drawer.hidden = false;
    drawer.querySelector('h2')!.focus();
    return whatIf;
  }

  /** Without this, the browser would leave the page and open the file dropped on it. */
  private takeDroppedFiles(): void {
    document.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    document.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.open().then((whatIf) => whatIf.take(file));
    });
  }
}
