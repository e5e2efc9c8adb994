import { Bar } from './bar';
import type { CellState, LiveCell } from './cell';
import { checkTypes } from './check-types';
import { saveNotebook } from './download';
import { Drawer } from './drawer';
import { button, counted, element } from './elements';
import { Keeper, noChanges, versionOf } from './keep';
import { offerChanges } from './offer-changes';
import { PageCells } from './page-cells';
import { loadPart } from './parts';
import type { Runner, RunnerPart, RunSummary } from './runner';
import { changesInLink, linkWith, shareLink } from './share';
import type { Types, TypesPart } from './types';

/** The cells of one page: editing, running, keeping and sharing them. */
export class LivePage {
  readonly bar = new Bar(() => void this.stop());
  readonly cells: PageCells;
  /** The page's file name without its extension. */
  private readonly stem = document.location.pathname.replace(/^.*\/|\.html$/g, '');
  /** Identifies the version of the notebook that the page shows. */
  private readonly version: string;
  private readonly keeper: Keeper;
  private readonly drawer: Drawer;
  private runner: Promise<Runner> | undefined;
  private running = 0;
  private types: Promise<Types> | undefined;

  constructor(holders: readonly HTMLElement[]) {
    this.cells = new PageCells(holders, {
      run: (cell) => void this.run([cell.id]),
      edited: (cell) => {
        cell.show({ kind: 'edited' });
        this.bar.open();
        this.save();
      },
      reset: (cell) => void this.reset(cell),
      addBelow: (cell) => {
        const added = this.cells.addBelow(cell);
        this.save();
        void added.edit();
      },
    });
    this.version = versionOf(this.cells.list.map(({ original }) => original));
    this.keeper = new Keeper(`cells ${this.stem} ${this.version}`);
    this.drawer = new Drawer({
      start: () => this.start(),
      run: (ids) => this.run(ids),
      cellIds: () => this.cells.list.map(({ id }) => id),
      fileCell: () => this.cells.fileCell?.name,
      readFile: (path) => {
        const cell = this.cells.readFile(path);
        this.save();
        void this.run([cell.id]);
      },
      say: this.say,
    });
    document.body.append(this.bar.element);
    this.addActions();
  }

  /** Restores kept changes, or offers those in a link. */
  async begin(): Promise<void> {
    const kept = this.keeper.read();
    let unread = '';
    try {
      const shared = await changesInLink(document.location.hash);
      if (shared && !noChanges(shared)) {
        const count = Object.keys(shared.cells).filter((id) => this.cells.of(id)).length + shared.own.length;
        offerChanges(count, shared.version === this.version, () => {
          this.cells.apply(shared);
          this.bar.open();
          this.say('The changes are in place and the edited cells marked. Nothing has been run.');
        });
        return;
      }
    } catch {
      unread = 'The changes in this link cannot be read. ';
    }
    if (!kept || noChanges(kept)) {
      if (unread !== '') this.say(`${unread}The page is shown as it was published.`);
      return;
    }
    this.cells.apply(kept);
    this.bar.open();
    this.say(`${unread}Your changes from an earlier visit are back; they have not been run.`);
  }

  async runAll(): Promise<void> {
    (await this.start()).forget();
    await this.run(this.cells.list.map(({ id }) => id));
  }

  async run(ids: readonly string[]): Promise<RunSummary | undefined> {
    this.running += 1;
    this.bar.busy(true);
    if (ids.length === 1) this.cells.of(ids[0]!)?.outputs.setAttribute('aria-live', 'polite');
    try {
      const summary = await (await this.start()).run(ids);
      this.report(summary);
      return summary;
    } catch (error) {
      this.say(`The page could not run its cells: ${(error as Error).message}`);
      return undefined;
    } finally {
      this.running -= 1;
      if (this.running === 0) this.bar.busy(false);
    }
  }

  async start(): Promise<Runner> {
    this.runner ??= loadPart<RunnerPart>('runner').then(({ createRunner }) =>
      createRunner(() => this.cells.list, {
        progress: this.say,
        state: (id: string, state: CellState) => this.cells.of(id)?.show(state),
      }),
    );
    return this.runner;
  }

  /** Marks TypeScript's errors. */
  async checkTypes(): Promise<void> {
    this.types ??= loadPart<TypesPart>('types').then(({ openTypes }) => openTypes(() => this.cells.list, this.say));
    this.say(await checkTypes(await this.types, this.cells.list));
  }

  /** Returns a link to the page that contains the changes. */
  link(): Promise<string> {
    return linkWith(this.cells.changes, this.version);
  }

  private readonly say = (text: string): void => {
    this.bar.say(text);
  };

  /** Adds the first actions to the page's header, and all actions to the bar at its foot. */
  private addActions(): void {
    const about = 'What if: change the raw figures and see what follows';
    const whatIf = button('What if …', () => void this.drawer.open(), about);
    const entry = element('div', 'live-entry', whatIf);
    document.querySelector('.page-header')?.append(entry);
    this.bar.add('What if', () => void this.drawer.open(), about);
    if (this.cells.list.length === 0) return;
    entry.prepend(button('Run all cells', () => void this.runAll()));
    const runAll = 'Run all cells of the page, for instance after a cell has changed the object of another unnoticed';
    this.bar.add('Run all', () => void this.runAll(), runAll);
    this.bar.add('Share', () => void this.share(), 'Share: copy a link to the page with your changes');
    this.bar.add('Check types', () => void this.checkTypes(), 'Check types: mark the errors that TypeScript finds');
    this.bar.add('Download', () => void this.download(), 'Download the notebook with your changes (.ipynb)');
    this.bar.add('Reset page', () => void this.resetPage(), 'Reset page: undo all changes');
  }

  private async stop(): Promise<void> {
    (await this.runner)?.stop();
    this.say('Stopped. The outputs of the other cells are still here; a run brings their values back.');
  }

  private async resetPage(): Promise<void> {
    const { cells, own } = this.cells.changes;
    for (const { id } of own) this.cells.remove(this.cells.of(id)!);
    const changed = Object.keys(cells).map((id) => this.cells.of(id)!);
    for (const cell of changed) cell.setSource(cell.original);
    this.save();
    if (this.runner && changed.length > 0) await this.run(changed.map(({ id }) => id));
    for (const cell of this.cells.list) cell.show({ kind: 'published' });
    this.say('The page is as published.');
  }

  private async reset(cell: LiveCell): Promise<void> {
    if (cell.own) this.cells.remove(cell);
    else cell.setSource(cell.original);
    this.save();
    if (cell.own) return;
    if (this.runner) await this.run([cell.id]);
    else cell.show({ kind: 'published' });
  }

  private save(): void {
    this.keeper.write(this.cells.changes);
  }

  private report({ ran, failed, stale, milliseconds, stopped }: RunSummary): void {
    if (stopped) return;
    const names = failed.map((id) => this.cells.of(id)?.name ?? id).join(', ');
    const parts = [
      `${counted(ran.length, 'cell')} ran in ${(milliseconds / 1000).toFixed(1)} s`,
      ...(failed.length > 0 ? [`${counted(failed.length, 'cell')} failed (${names})`] : []),
      ...(stale.length > 0 ? [`${counted(stale.length, 'cell')} stale`] : []),
    ];
    this.say(`${parts.join(', ')}.`);
  }

  private async download(): Promise<void> {
    this.say(await saveNotebook(this.stem, this.cells.changes, (await this.runner)?.outputs ?? new Map()));
  }

  private async share(): Promise<void> {
    this.say(await shareLink(() => this.link()));
  }
}
