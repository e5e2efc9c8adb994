/** The first rows of a table, and the size of the whole table. */
export interface TablePreview {
  columns: string[];
  /** One array of values per row, in the order of `columns`. */
  rows: unknown[][];
  /** Rows and columns of the whole table. */
  size: { rows: number; columns: number };
  /** The columns that an arquero table is grouped by. */
  groupedBy: string[];
}

/** Which rows of a table to show, with the same meaning as in arquero's `print`. */
export interface PreviewOptions {
  /** How many rows; default 10. */
  limit?: number;
  /** How many rows to skip first; default 0. */
  offset?: number;
}

interface ArqueroTable {
  columnNames(): string[];
  numRows(): number;
  isGrouped(): boolean;
  groups(): { names: string[] };
  objects(options: { limit: number; offset: number; grouped: false }): Record<string, unknown>[];
}

/** A danfojs DataFrame or Series. */
interface DanfoFrame {
  columns: string[];
  index: (string | number)[];
  values: unknown[];
}

const shownRows = 10;
const shownColumns = 20;

/**
 * Returns the first rows of any kind of table: an arquero table, a danfojs DataFrame or Series, or an array of plain objects.
 *
 * @returns undefined if the value is not a table
 * @example
 * tablePreview([{ region: 'ATY', rank: 1 }]); // { columns: ['region', 'rank'], rows: [['ATY', 1]], size: { rows: 1, columns: 2 }, … }
 */
export function tablePreview(value: unknown, options: PreviewOptions = {}): TablePreview | undefined {
  const limit = options.limit ?? shownRows;
  const offset = options.offset ?? 0;
  const end = offset + limit;
  if (isArqueroTable(value)) {
    const names = value.columnNames();
    const groupedBy = value.isGrouped() ? value.groups().names : [];
    return preview(names, value.objects({ limit, offset, grouped: false }), value.numRows(), groupedBy);
  }
  if (isDanfoSeries(value)) {
    const rows = value.values.slice(offset, end).map((item, place) => [value.index[offset + place], item]);
    return { columns: ['', value.columns[0] ?? ''], rows, size: { rows: value.index.length, columns: 1 }, groupedBy: [] };
  }
  if (isDanfoFrame(value)) {
    const columns = ['', ...value.columns];
    const rows = value.values.slice(offset, end).map((row, place) => [value.index[offset + place], ...(row as unknown[])]);
    return { columns, rows, size: { rows: value.index.length, columns: value.columns.length }, groupedBy: [] };
  }
  if (Array.isArray(value) && value.every(isPlainObject)) {
    const names = [...new Set(value.flatMap((row) => Object.keys(row)))];
    return names.length === 0 ? undefined : preview(names, value.slice(offset, end), value.length, []);
  }
  return undefined;
}

function preview(names: string[], rows: Record<string, unknown>[], count: number, groupedBy: string[]): TablePreview {
  const columns = names.slice(0, shownColumns);
  const size = { rows: count, columns: names.length };
  return { columns, rows: rows.map((row) => columns.map((name) => row[name])), size, groupedBy };
}

function has(value: unknown, ...methods: string[]): boolean {
  return typeof value === 'object' && value !== null && methods.every((name) => typeof Reflect.get(value, name) === 'function');
}

function isArqueroTable(value: unknown): value is ArqueroTable {
  return has(value, 'columnNames', 'numRows', 'objects', 'isGrouped');
}

function isDanfoFrame(value: unknown): value is DanfoFrame {
  return has(value, 'iloc', 'setIndex') && Array.isArray(Reflect.get(value as object, 'columns'));
}

function isDanfoSeries(value: unknown): value is DanfoFrame {
  return has(value, 'iloc', 'setIndex', 'valueCounts');
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // An object from another realm, such as a worker, has a different Object.prototype.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
}
