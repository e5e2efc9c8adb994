import { figureCell } from './figure-cell';
import { cellText, type SheetCell } from './grid';
import { TOTAL } from './item-of';
import { isUnit, KIND_OF_REGIONS, type Label } from './label';
import { withoutFootnotes } from './footnotes';
import type { SheetLayout } from './sheet-layout';

/** The kinds of rows of a sheet. */
export type RowKind = 'empty' | 'title' | 'header' | 'numbering' | 'heading' | 'body';

const YEAR_CELL = (cell: SheetCell) => /^(?:19|20)\d\d$/.test(cellText(cell));
const SMALL = (cell: SheetCell) => /^\d{1,2}$/.test(cellText(cell));
const HEADER_STUB = /^(?:регион\p{L}*|область|области|наименование.*|год\p{L}*|годы|показател\p{L}*|атауы|аймақ\p{L}*|өңір\p{L}*|единиц\p{L}* измерения|ед\. ?изм\.?|өлшем бірлігі|units?(?: of measure(?:ment)?)?|облыс\p{L}*|жыл\p{L}*|regions?|year|years|name|oblast|indicator|а|a|б|b)$/iu; // prettier-ignore

/** Returns the labels in a row's columns of names. */
export function stubLabels({ grid, stub, printedIn, label }: SheetLayout, row: number): Label[] {
  return stub.flatMap((column) => {
    const cell = grid.cells[printedIn(column)[row]][column] ?? null;
    if (figureCell(cell).kind === 'missing') return [];
    const found = label(typeof cell === 'number' && !YEAR_CELL(cell) ? String(cell) : cell);
    return found.text === '' ? [] : [found];
  });
}

/** Returns what a header row says above the names: a period or the subject of the table, not "Region". */
export const cornerWords = (layout: SheetLayout, row: number): string[] =>
  stubLabels(layout, row)
    .map(({ text }) => text)
    .filter((text) => !HEADER_STUB.test(text) && !KIND_OF_REGIONS.test(text));

/** Returns the labels of a heading: those beside the figures, or else those printed across them. */
export function headingLabels(layout: SheetLayout, row: number): Label[] {
  const beside = stubLabels(layout, row);
  if (beside.length > 0) return beside;
  const across = layout.figures.map((column) => layout.grid.cells[row][column] ?? null).filter((cell) => cellText(cell) !== '');
  return across.map(layout.label);
}

const ascending = (values: readonly number[], step?: number) =>
  values.every(
    (value, place) => place === 0 || (step === undefined ? value > values[place - 1] : value === values[place - 1] + step),
  );

/**
 * Classifies a row as a title, a header, a row that numbers the columns, the heading of a block, or a row of figures.
 *
 * @param header the rows of the header above
 * @param afterFigures true if there are figures in between, so that another header would begin the continuation of the table
 */
function rowKind(layout: SheetLayout, row: number, header: readonly number[], afterFigures: boolean): RowKind {
  const headerRows = afterFigures ? [] : header;
  const { grid, figures } = layout;
  const cellsOf = (each: number) => grid.cells[each];
  const cells = cellsOf(row);
  if (cells.every((cell) => cellText(cell) === '')) return 'empty';
  const labels = stubLabels(layout, row);
  const inFigures = figures.map((column) => cells[column] ?? null).filter((cell) => cellText(cell) !== '');
  const texts = inFigures.filter((cell) => figureCell(cell).kind === 'text');
  const numbers = inFigures.filter((cell) => figureCell(cell).kind === 'figure');
  if (inFigures.length === 0) return 'heading';
  const counted = inFigures.length > 1 && inFigures.every(YEAR_CELL) && ascending(inFigures.map(Number), 1);
  // "Казахстан" above the names of regions, next to the years
  if (counted && headerRows.length === 0 && !afterFigures && !layout.turned) return 'header';
  if (labels.some(({ region }) => region !== undefined)) return 'body';
  if (labels.length === 0 && texts.length === 1 && inFigures.length === 1 && headerRows.length + Number(afterFigures) > 0) {
    // "Urban" printed across all columns begins a block.
    const across = grid.merges.some(({ top, left, right }) => top === row && left <= figures[0] && right >= figures[figures.length - 1]); // prettier-ignore
    const dated = layout.label(texts[0]).period?.year !== undefined;
    const isDated = (above: number) => figures.some((column) => layout.label(cellsOf(above)[column]).period?.year !== undefined);
    if (figures.length > 1 && (across || afterFigures) && !(dated && header.some(isDated)) && !isUnit(texts[0])) return 'heading';
  }
  const headerStub = labels.every(({ text }) => HEADER_STUB.test(text));
  // "2022 1) 2)" would be taken for a figure with footnote markers.
  const yearOf = (cell: SheetCell) => {
    const { period, names } = layout.label(YEAR_CELL(cell) ? Number(cellText(cell)) : cell);
    return names.length === 0 ? period?.year : undefined;
  };
  // A repetition of the header's years is a header, whatever is printed beside them.
  const isAgain = (column: number) => header.some((above) => cellText(grid.cells[above][column]) === cellText(cells[column]));
  const printed = figures.filter((column) => cellText(cells[column]) !== '');
  if (afterFigures && printed.every((column) => yearOf(cells[column]) !== undefined && isAgain(column))) return 'header';
  const isNumbered = labels.every(({ text }) => HEADER_STUB.test(text) || SMALL(text));
  const values = numbers.map((cell) => yearOf(cell) ?? Number(cellText(cell)));
  if (
    headerRows.length > 0 &&
    numbers.length === inFigures.length &&
    isNumbered &&
    numbers.every(SMALL) &&
    ascending(values, 1)
  ) {
    const above = grid.cells[headerRows[headerRows.length - 1]];
    const eachNamed = figures.every((column) => cellText(cells[column]) === '' || cellText(above[column]) !== '');
    // Numbers below a year printed over several columns are quarters.
    const repeats =
      new Set(figures.map((column) => cellText(above[column]))).size < figures.length && YEAR_CELL(above[figures[0]]);
    if (eachNamed && !repeats && values[0] <= layout.stub.length + layout.codes.length + 1) return 'numbering';
  }
  const years = numbers.every((cell) => yearOf(cell) !== undefined) && (!afterFigures || ascending(values) || texts.length > 0);
  // If there is no header yet, years in order are one, whatever their label ("Вид деятельности"); a single year not beside a total.
  const isTotal = labels.some(({ names }) => names.some((name) => TOTAL.test(name)));
  const inOrder = ascending(values) || ascending([...values].reverse());
  const first = headerRows.length === 0 && !afterFigures && years && inOrder && (values.length > 1 || (figures.length === 1 && !isTotal)); // prettier-ignore
  const quarters = headerRows.length > 0 && headerStub && numbers.every(SMALL);
  const headerLike =
    texts.length > 0
      ? numbers.every((cell) => yearOf(cell) !== undefined || SMALL(cell))
      : first || (numbers.length > 0 && (years || quarters) && headerStub);
  if (!headerLike) return 'body';
  if (headerRows.length > 0 || inFigures.length > 1 || figures.length === 1) {
    return inFigures.every((cell) => isUnit(cell)) && headerRows.length === 0 ? 'title' : 'header';
  }
  const { period } = layout.label(inFigures[0]);
  return period?.year !== undefined ? 'header' : 'title';
}

/** Returns the kind of each row of a sheet, and the last row of figures. Rows to skip count as empty. */
export function kindsOfRows(layout: SheetLayout, skip: readonly string[]): { kinds: RowKind[]; lastBody: number } {
  const kinds: RowKind[] = [];
  const left = new Set(skip.map(withoutFootnotes));
  const isLeft = (row: number) => left.size > 0 && stubLabels(layout, row).some(({ text }) => left.has(withoutFootnotes(text)));
  let header: number[] = [];
  let collecting = true;
  layout.grid.cells.forEach((_, row) => {
    let kind = isLeft(row) ? 'empty' : rowKind(layout, row, header, !collecting);
    if (kind === 'numbering' || kind === 'empty' || kind === 'title' || kind === 'heading') {
      kinds.push(kind);
      return;
    }
    if (kind === 'header') {
      header = collecting ? [...header, row] : [row];
      collecting = true;
    } else {
      const named = stubLabels(layout, row).some(({ region }) => region !== undefined);
      if (header.length === 0 && !named) kind = 'title';
      else collecting = false;
    }
    kinds.push(kind);
  });
  return { kinds, lastBody: kinds.lastIndexOf('body') };
}

/** Returns the labels that occur under at least two regions: they are groups (men, a section), not misspelt regions. */
export function recurringNames(layout: SheetLayout, kinds: readonly string[]): Set<string> {
  const under = new Map<string, Set<string>>();
  let region = '';
  layout.grid.cells.forEach((_, row) => {
    const labels = stubLabels(layout, row);
    region = labels.find((label) => label.region !== undefined)?.region ?? region;
    if (kinds[row] !== 'body') return;
    for (const label of labels)
      if (label.region === undefined) under.set(label.text, (under.get(label.text) ?? new Set()).add(region));
  });
  return new Set([...under].filter(([, regions]) => regions.size > 1).map(([text]) => text));
}
