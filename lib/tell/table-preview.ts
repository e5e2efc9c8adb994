/** The first rows of a table, and how large the whole is. */
export interface TablePreview {
  columns: string[];
  /** One array of values a row, in the order of `columns`. */
  rows: unknown[][];
  /** Rows and columns of the whole table. */
  size: { rows: number; columns: number };
  /** The columns an arquero table is grouped by. */
  groupedBy: string[];
}

/** Which rows of a table to show, as arquero's `print` takes them. */
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

/** What danfojs calls a DataFrame or a Series. */
interface DanfoFrame {
  columns: string[];
  index: (string | number)[];
  values: unknown[];
}

const shownRows = 10;
const shownColumns = 20;

/**
 * The first rows of what a reader would call a table: an arquero table, a DataFrame or Series of danfojs, or an array of plain objects.
 *
 * @returns undefined when the value is no table
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
  // An object of another realm, such as a worker's, has another Object.prototype.
  return prototype === null || (Object.getPrototypeOf(prototype) === null && !Array.isArray(value));
}
