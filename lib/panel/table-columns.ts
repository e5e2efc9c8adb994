/** The part of an arquero table that the panel code reads. */
export interface TableLike {
  numRows(): number;
  columnNames(): string[];
  array(name: string): ArrayLike<unknown>;
  isFiltered(): boolean;
  isOrdered(): boolean;
  column(name: string): unknown;
}

/** Rows of a panel: an array of plain objects, or an arquero table (its filter and order are respected). */
export type PanelRows = readonly object[] | TableLike;

/** What identifies a unit, a period or a cluster. */
export type Label = string | number;

/** An identifier as whole numbers: `codes[row]` points into `labels`, which are sorted. */
export interface Identifier {
  name: string;
  codes: Int32Array;
  labels: Label[];
}

const isTable = (rows: PanelRows): rows is TableLike => !Array.isArray(rows);

/** The number of rows. @throws when there is none, or `rows` is neither an array nor a table */
export function rowCount(rows: PanelRows): number {
  const table = rows as Partial<TableLike> | null | undefined;
  if (!Array.isArray(rows) && (typeof table?.numRows !== 'function' || typeof table.array !== 'function')) {
    throw new Error('The rows are neither an array of objects nor an arquero table.');
  }
  const count = isTable(rows) ? rows.numRows() : rows.length;
  if (count === 0) throw new Error('There are no rows; expected at least one.');
  return count;
}

/** The values of one column as they stand. @throws when the column is unknown; the message lists the known ones */
export function rawColumn(rows: PanelRows, name: string): ArrayLike<unknown> {
  const count = rowCount(rows);
  const known = isTable(rows) ? rows.columnNames() : Object.keys(rows[0]!);
  if (!known.includes(name)) throw new Error(`Unknown column "${name}". The columns are: ${known.join(', ')}.`);
  if (isTable(rows)) {
    // A whole column that is an array already is read in place: a copy by the table costs more than the regression.
    const column = rows.isFiltered() || rows.isOrdered() ? undefined : rows.column(name);
    return Array.isArray(column) || ArrayBuffer.isView(column) ? (column as unknown as ArrayLike<unknown>) : rows.array(name);
  }
  const values = new Array<unknown>(count);
  for (let i = 0; i < count; i++) values[i] = (rows[i] as Record<string, unknown>)[name];
  return values;
}

function refuseCell(row: number, name: string, value: unknown, expected: string): never {
  const found =
    value === undefined || value === null ? 'is missing' : `is ${typeof value === 'string' ? `"${value}"` : String(value)}`;
  throw new Error(`Row ${row + 1}, column "${name}" ${found}; expected ${expected}.`);
}

/** A numeric column. @throws when a cell is missing or not a finite number; row (the first is 1) and column are named */
export function numericColumn(rows: PanelRows, name: string): Float64Array {
  const raw = rawColumn(rows, name);
  const count = raw.length;
  const typed = raw instanceof Float64Array || raw instanceof Float32Array || raw instanceof Int32Array;
  const column = raw instanceof Float64Array ? raw : typed ? new Float64Array(raw) : new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const value = raw[i];
    if (typeof value !== 'number' || !Number.isFinite(value)) refuseCell(i, name, value, 'a finite number');
    if (!typed) column[i] = value;
  }
  return column;
}

const ascending = (a: Label, b: Label): number => {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a !== typeof b) return typeof a === 'number' ? -1 : 1;
  return a < b ? -1 : a > b ? 1 : 0;
};

/** A column of identifiers (text or finite numbers). @throws when a cell is missing or something else */
export function identifierColumn(rows: PanelRows, name: string): Identifier {
  return identifier(name, rawColumn(rows, name));
}

/** Whole numbers no farther apart than this many times their count are numbered through a table. */
const DENSE = 4;

/** Numbers whole numbers that lie close together, or gives undefined for anything else. */
function denseIdentifier(name: string, raw: ArrayLike<unknown>): Identifier | undefined {
  const count = raw.length;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < count; i++) {
    const value = raw[i];
    if (typeof value !== 'number' || !Number.isSafeInteger(value)) return undefined;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (high - low > DENSE * count + 1000) return undefined;
  const place = new Int32Array(high - low + 1).fill(-1);
  for (let i = 0; i < count; i++) place[(raw[i] as number) - low] = 0;
  const labels: number[] = [];
  place.forEach((seen, offset) => {
    if (seen === 0) place[offset] = labels.push(low + offset) - 1;
  });
  const codes = new Int32Array(count);
  for (let i = 0; i < count; i++) codes[i] = place[(raw[i] as number) - low]!;
  return { name, codes, labels };
}

/** Numbers the different values of a column; the labels come out sorted, numbers before text. */
export function identifier(name: string, raw: ArrayLike<unknown>): Identifier {
  const dense = denseIdentifier(name, raw);
  if (dense) return dense;
  const codes = new Int32Array(raw.length);
  const seen = new Map<Label, number>();
  const labels: Label[] = [];
  for (let i = 0; i < codes.length; i++) {
    const value = raw[i];
    if (typeof value !== 'string' && !(typeof value === 'number' && Number.isFinite(value))) {
      refuseCell(i, name, value, 'a text or a finite number that identifies it');
    }
    let code = seen.get(value);
    if (code === undefined) {
      code = labels.push(value) - 1;
      seen.set(value, code);
    }
    codes[i] = code;
  }
  const order = labels.map((_, code) => code).sort((a, b) => ascending(labels[a]!, labels[b]!));
  const place = new Int32Array(labels.length);
  order.forEach((code, rank) => (place[code] = rank));
  return { name, codes: codes.map((code) => place[code]!), labels: order.map((code) => labels[code]!) };
}

/** The identifier whose values are the pairs that occur of two others. */
export function intersection(first: Identifier, second: Identifier): Identifier {
  const width = second.labels.length;
  return identifier(
    `${first.name} × ${second.name}`,
    Float64Array.from(first.codes, (code, row) => code * width + second.codes[row]!),
  );
}

/** The first row where `inner` changes its `outer`, or −1 when every value of `inner` lies within one of `outer`. */
export function firstUnnestedRow(inner: Identifier, outer: Identifier): number {
  const belongs = new Int32Array(inner.labels.length).fill(-1);
  for (let i = 0; i < inner.codes.length; i++) {
    const code = inner.codes[i]!;
    if (belongs[code] === -1) belongs[code] = outer.codes[i]!;
    else if (belongs[code] !== outer.codes[i]) return i;
  }
  return -1;
}
