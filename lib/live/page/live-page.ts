import { Bar } from './bar';
import type { NotebookJson } from '../../notebooks/notebook-format';
import type { LiveOutput } from '../messages';
import { LiveCell } from './cell';
import { changedNotebook, saveFile } from './download';
import { button, counted, element } from './elements';
import { Keeper, noChanges, versionOf, type Changes } from './keep';
import { loadPart } from './parts';
import type { Runner, RunnerPart, RunSummary } from './runner';
import { changesInLink, linkWith } from './share';
import type { Types, TypesPart } from './types';
import type { WhatIf, WhatIfPart } from './what-if';

/** A cell that says which file the page reads. */
const readsFile = /\b(const file = )'[^']*'/;

/** The cells of one page: edited, run, kept, shared. */
export class LivePage {
  readonly bar: Bar;
  cells: LiveCell[];
  /** The page's file name without its ending. */
  private readonly stem = document.location.pathname.replace(/^.*\/|\.html$/g, '');
  /** Names the state of the notebook that the page shows. */
  private readonly version: string;
  private readonly keeper: Keeper;
  private runner: Promise<Runner> | undefined;
  private running = 0;
  private types: Promise<Types> | undefined;
  private drawer: Promise<WhatIf> | undefined;

  constructor(elements: readonly HTMLElement[]) {
    this.cells = elements.map((each) => this.liveCell(each));
    this.bar = new Bar(() => void this.stop());
    this.version = versionOf(this.cells.map(({ original }) => original));
    this.keeper = new Keeper(`cells ${this.stem} ${this.version}`);
    document.body.append(this.bar.element);
    this.bar.add('What if', () => void this.whatIf(), 'What if: change the raw figures and see what follows');
    if (this.cells.length > 0) this.addPageActions();
    this.offerEntries();
    this.takeDroppedFiles();
  }

  private addPageActions(): void {
    this.bar.add(
      'Run all',
      () => void this.runAll(),
      'Run all cells of the page; also where a cell changes the object of another unseen',
    );
    this.bar.add('Share', () => void this.share(), 'Share: copy a link to the page with your changes');
    this.bar.add('Check types', () => void this.checkTypes(), 'Check types: mark what TypeScript finds wrong');
    this.bar.add('Download', () => void this.download(), 'Download the notebook with your changes (.ipynb)');
    this.bar.add('Reset page', () => void this.resetPage(), 'Reset page: undo all changes');
  }

  /** At the page's head: what can be done with it, before anything has been. */
  private offerEntries(): void {
    const run = button('Run all cells', () => void this.runAll());
    const whatIf = button('What if …', () => void this.whatIf(), 'What if: change the raw figures and see what follows');
    document.querySelector('.page-header')?.append(element('div', 'live-entry', ...(this.cells.length > 0 ? [run] : []), whatIf));
  }

  /** What the reader has changed. */
  get changes(): Changes {
    const changed = this.cells.filter((cell) => !cell.own && cell.changed);
    const own = this.cells.flatMap((cell, place) =>
      cell.own ? [{ id: cell.id, below: this.cells[place - 1]?.id ?? '', source: cell.source }] : [],
    );
    return { cells: Object.fromEntries(changed.map(({ id, source }) => [id, source])), own };
  }

  /** Puts changes in; nothing runs. */
  apply(changes: Changes): void {
    for (const cell of this.cells) {
      const source = changes.cells[cell.id];
      if (source !== undefined && source !== cell.source) {
        cell.setSource(source);
        cell.show({ kind: 'edited' });
      }
    }
    for (const { id, below, source } of changes.own) if (!this.cellOf(id)) this.insert(id, below, source);
    this.bar.open();
  }

  /** Brings back what was kept, or offers what a link brings. */
  async begin(): Promise<void> {
    const kept = this.keeper.read();
    let unread = '';
    try {
      const shared = await changesInLink(document.location.hash);
      if (shared && !noChanges(shared)) {
        this.offer(shared, shared.version === this.version);
        return;
      }
    } catch {
      unread = 'The changes in this link cannot be read. ';
    }
    if (!kept || noChanges(kept)) {
      if (unread !== '') this.bar.say(`${unread}The page is shown as it was published.`);
      return;
    }
    this.apply(kept);
    this.bar.say(`${unread}Your changes of an earlier visit are here again; they have not been run.`);
  }

  async runAll(): Promise<void> {
    (await this.start()).forget();
    await this.run(this.cells.map(({ id }) => id));
  }

  async run(ids: readonly string[]): Promise<RunSummary | undefined> {
    this.running += 1;
    this.bar.busy(true);
    const [only] = ids;
    if (ids.length === 1) this.cellOf(only!)?.outputs.setAttribute('aria-live', 'polite');
    try {
      const summary = await (await this.start()).run(ids);
      this.report(summary);
      return summary;
    } catch (error) {
      this.bar.say(`The page could not run its cells: ${(error as Error).message}`);
      return undefined;
    } finally {
      this.running -= 1;
      if (this.running === 0) this.bar.busy(false);
    }
  }

  async start(): Promise<Runner> {
    this.runner ??= loadPart<RunnerPart>('runner').then(({ createRunner }) => {
      const show = (id: string, state: Parameters<LiveCell['show']>[0]): void => this.cellOf(id)?.show(state);
      return createRunner(() => this.cells, {
        progress: (text) => {
          this.bar.say(text);
        },
        waiting: (id) => {
          show(id, { kind: 'waiting' });
        },
        running: (id) => {
          show(id, { kind: 'running' });
        },
        ran: (id, milliseconds) => {
          show(id, { kind: 'ran', milliseconds });
        },
        failed: (id) => {
          show(id, { kind: 'failed' });
        },
        stale: (id, why) => {
          show(id, { kind: 'stale', why });
        },
        stopped: (id) => {
          show(id, { kind: 'stopped' });
        },
      });
    });
    return this.runner;
  }

  /** Opens the drawer of raw tables. */
  async whatIf(): Promise<void> {
    this.drawer ??= loadPart<WhatIfPart>('what-if').then(({ openWhatIf }) =>
      openWhatIf({
        start: () => this.start(),
        run: (ids) => this.run(ids),
        cellIds: () => this.cells.map(({ id }) => id),
        fileCell: () => this.fileCell?.name,
        readFile: (path) => {
          this.readFile(path);
        },
        say: (text) => {
          this.bar.say(text);
        },
      }),
    );
    const { element: drawer } = await this.drawer;
    const opener = document.activeElement;
    drawer.addEventListener(
      'close',
      () => {
        if (opener instanceof HTMLElement) opener.focus();
      },
      { once: true },
    );
    drawer.hidden = false;
    drawer.querySelector('h2')!.focus();
  }

  /** A file that is dropped on the page goes into the drawer; without this the browser would leave the page for it. */
  private takeDroppedFiles(): void {
    document.addEventListener('dragover', (event) => {
      if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
    });
    document.addEventListener('drop', (event) => {
      const file = event.dataTransfer?.files[0];
      if (!file) return;
      event.preventDefault();
      void this.whatIf().then(async () => (await this.drawer)!.take(file));
    });
  }

  private get fileCell(): LiveCell | undefined {
    return this.cells.find(({ source }) => readsFile.test(source));
  }

  private readFile(path: string): void {
    const cell = this.fileCell;
    if (!cell) return;
    cell.setSource(cell.source.replace(readsFile, `$1'${path}'`));
    this.save();
    void this.run([cell.id]);
  }

  /** Marks what TypeScript finds wrong; from then on the editors complete and explain. */
  async checkTypes(): Promise<void> {
    const say = (text: string): void => {
      this.bar.say(text);
    };
    this.types ??= loadPart<TypesPart>('types').then(({ openTypes }) => openTypes(() => this.cells, say));
    const types = await this.types;
    const found = await types.check();
    for (const cell of this.cells) {
      const own = found.filter(({ id }) => id === cell.id);
      if (own.length === 0 && !cell.openEditor) continue;
      const editor = await cell.openedEditor();
      editor.mark(own.map(({ from, to, message }) => ({ from, to, message, severity: 'error' })));
      types.assist(cell.id, editor);
    }
    const names = [...new Set(found.map(({ id }) => this.cellOf(id)?.name ?? id))];
    say(
      found.length === 0
        ? 'TypeScript finds nothing wrong. In an editor, Control and Space complete, the pointer explains.'
        : `TypeScript finds ${String(found.length)} ${found.length === 1 ? 'error' : 'errors'} (${names.join(', ')}): ${found[0]!.message}`,
    );
  }

  async stop(): Promise<void> {
    (await this.runner)?.stop();
    this.bar.say('Stopped. What the other cells showed is still here; a run brings their values back.');
  }

  async resetPage(): Promise<void> {
    const { cells, own } = this.changes;
    for (const { id } of own) this.remove(this.cellOf(id)!);
    const changed = Object.keys(cells);
    for (const id of changed) this.cellOf(id)!.setSource(this.cellOf(id)!.original);
    this.save();
    if (this.runner && changed.length > 0) await this.run(changed);
    for (const cell of this.cells) cell.show({ kind: 'published' });
    this.bar.say('The page is as it was published.');
  }

  /** A cell of the reader's own below another one. */
  insert(id: string, below: string, source: string): LiveCell {
    const place = this.cells.findIndex((cell) => cell.id === below);
    const code = element('code', 'hljs', source);
    const holder = element('div', 'cell own', element('div', 'code', element('pre', '', code)));
    holder.id = id;
    const above = this.cells[place]?.holder;
    if (above) (above.closest('.exercise, details.solution') ?? above).after(holder);
    else document.querySelector('main')!.append(holder);
    const cell = this.liveCell(holder, true);
    this.cells.splice(place < 0 ? this.cells.length : place + 1, 0, cell);
    return cell;
  }

  addBelow(below: LiveCell): void {
    const numbers = this.cells.filter(({ own }) => own).map(({ id }) => Number(id.replace('own-', '')));
    const cell = this.insert(`own-${String(Math.max(0, ...numbers) + 1)}`, below.id, '');
    this.save();
    void cell.edit();
  }

  save(): void {
    this.keeper.write(this.changes);
  }

  private liveCell(holder: HTMLElement, own = false): LiveCell {
    return new LiveCell(
      holder,
      {
        run: (cell) => void this.run([cell.id]),
        edited: (cell) => {
          cell.show({ kind: 'edited' });
          this.bar.open();
          this.save();
        },
        reset: (cell) => void this.reset(cell),
        addBelow: (cell) => {
          this.addBelow(cell);
        },
      },
      { own },
    );
  }

  private async reset(cell: LiveCell): Promise<void> {
    if (cell.own) {
      this.remove(cell);
      this.save();
      return;
    }
    cell.setSource(cell.original);
    this.save();
    if (this.runner) await this.run([cell.id]);
    else cell.show({ kind: 'published' });
  }

  private remove(cell: LiveCell): void {
    this.cells = this.cells.filter((each) => each !== cell);
    cell.holder.remove();
  }

  private cellOf(id: string): LiveCell | undefined {
    return this.cells.find((cell) => cell.id === id);
  }

  private report({ ran, failed, stale, milliseconds }: RunSummary): void {
    const parts = [
      `${counted(ran.length, 'cell')} ran in ${(milliseconds / 1000).toFixed(1)} s`,
      ...(failed.length > 0
        ? [`${counted(failed.length, 'cell')} failed (${failed.map((id) => this.cellOf(id)?.name ?? id).join(', ')})`]
        : []),
      ...(stale.length > 0 ? [`${counted(stale.length, 'cell')} stale`] : []),
    ];
    this.bar.say(`${parts.join(', ')}.`);
  }

  private offer(shared: Changes, ofThisVersion: boolean): void {
    const cells = Object.keys(shared.cells).filter((id) => this.cellOf(id)).length + shared.own.length;
    const version = ofThisVersion ? '' : ' It was made for another version of this page: the changes may not fit.';
    const notice = element('div', 'notice live-offer', element('p', 'notice-title', 'This page has changes by the sender'));
    notice.setAttribute('role', 'region');
    notice.setAttribute('aria-label', 'Changes by the sender');
    const close = (): void => {
      notice.remove();
      window.history.replaceState(null, '', document.location.pathname + document.location.search);
    };
    notice.append(
      element(
        'p',
        '',
        `The link changes ${counted(cells, 'cell')}.${version} Nothing has been run, and the page is shown as it was published. Code runs in your browser, without a network; look at it before you run it.`,
      ),
      button('Show the changes', () => {
        close();
        this.apply(shared);
        this.bar.say('The changes are in place; edited cells say so. Nothing has been run.');
      }),
      button('Leave them out', close),
    );
    document.querySelector('main')!.prepend(notice);
  }

  /** Saves the notebook with the changes, and with the outputs of the cells that ran. */
  private async download(): Promise<void> {
    const notebook = JSON.parse(await loadPart<string>(`notebook-${this.stem}`)) as NotebookJson;
    const outputs = (await this.runner)?.outputs ?? new Map<string, LiveOutput[]>();
    const text = JSON.stringify(changedNotebook(notebook, this.changes, outputs), null, 1);
    saveFile(`${this.stem}.ipynb`, `${text}\n`, 'application/x-ipynb+json');
    this.bar.say('The notebook is saved; JupyterLab (npm run lab) runs it in the folder notebooks/.');
  }

  /** A link to the page with the changes in it. */
  link(): Promise<string> {
    return linkWith(this.changes, this.version);
  }

  private async share(): Promise<void> {
    let link: string;
    try {
      link = await this.link();
    } catch (error) {
      this.bar.say(`${(error as Error).message} Download the notebook instead.`);
      return;
    }
    try {
      await navigator.clipboard.writeText(link);
      this.bar.say(
        `The link is copied (${String(link.length)} characters). Who opens it sees your changes and decides whether to run them.`,
      );
    } catch {
      window.history.replaceState(null, '', link);
      this.bar.say('The link is in the address line: copy it from there.');
    }
  }
}
