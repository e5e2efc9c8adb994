/** A file's text, or its columns if it is a plain CSV: similar values are then adjacent and deflate much better. */
type Held = string | string[];

const rowsOf = (columns: readonly string[]): string => {
  const cells = columns.map((column) => column.split('\n'));
  return `${cells[0]!.map((_, row) => cells.map((column) => column[row]).join(',')).join('\n')}\n`;
};

function held(text: string): Held {
  const rows = text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split(','));
  const columns = rows[0]!.map((_, place) => rows.map((row) => row[place] ?? '').join('\n'));
  return rowsOf(columns) === text ? columns : text;
}

/** Packs files, keyed by path, into one text. */
export const filesToText = (files: Readonly<Record<string, string>>): string =>
  JSON.stringify(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, held(text)])));

/** Restores the files from a text packed by `filesToText`. */
export const filesFromText = (text: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries(JSON.parse(text) as Record<string, Held>).map(([path, each]) => [
      path,
      typeof each === 'string' ? each : rowsOf(each),
    ]),
  );
