import { LiveCell, type CellEvents } from './cell';
import { element } from './elements';
import type { Changes } from './keep';

/** Matches the line of a cell that names the file to read. */
const readsFile = /\b(const file = )'[^']*'/;

/** The code cells of a page in page order, including those the reader added. */
export class PageCells {
  list: LiveCell[];

  constructor(
    holders: readonly HTMLElement[],
    private readonly events: CellEvents,
  ) {
    this.list = holders.map((holder) => new LiveCell(holder, events));
  }

  of(id: string): LiveCell | undefined {
    return this.list.find((cell) => cell.id === id);
  }

  /** What the reader has changed. */
  get changes(): Changes {
    const changed = this.list.filter((cell) => !cell.own && cell.changed);
    const own = this.list.flatMap((cell, place) =>
      cell.own ? [{ id: cell.id, below: this.list[place - 1]?.id ?? '', source: cell.source }] : [],
    );
    return { cells: Object.fromEntries(changed.map(({ id, source }) => [id, source])), own };
  }

  /** Applies changes; nothing runs. */
  apply(changes: Changes): void {
    for (const cell of this.list) {
      const source = changes.cells[cell.id];
      if (source !== undefined && source !== cell.source) {
        cell.setSource(source);
        cell.show({ kind: 'edited' });
      }
    }
    for (const { id, below, source } of changes.own) if (!this.of(id)) this.insert(id, below, source);
  }

  /** Inserts a cell of the reader's own below another one. */
  insert(id: string, below: string, source: string): LiveCell {
    const place = this.list.findIndex((cell) => cell.id === below);
    const code = element('code', 'hljs', source);
    const holder = element('div', 'cell own', element('div', 'code', element('pre', '', code)));
    holder.id = id;
    const above = this.list[place]?.holder;
    if (above) (above.closest('.exercise, details.solution') ?? above).after(holder);
    else document.querySelector('main')!.append(holder);
    const cell = new LiveCell(holder, this.events, { own: true });
    this.list.splice(place < 0 ? this.list.length : place + 1, 0, cell);
    return cell;
  }

  addBelow(below: LiveCell): LiveCell {
    const numbers = this.list.filter(({ own }) => own).map(({ id }) => Number(id.replace('own-', '')));
    return this.insert(`own-${String(Math.max(0, ...numbers) + 1)}`, below.id, '');
  }

  /** The cell that names the file to read, if there is one. */
  get fileCell(): LiveCell | undefined {
    return this.list.find(({ source }) => readsFile.test(source));
  }

  /** Puts a path into `fileCell`; nothing runs. */
  readFile(path: string): LiveCell {
    const cell = this.fileCell!;
    cell.setSource(cell.source.replace(readsFile, (_, start: string) => `${start}'${path}'`));
    return cell;
  }

  remove(cell: LiveCell): void {
    this.list = this.list.filter((each) => each !== cell);
    cell.holder.remove();
  }
}
