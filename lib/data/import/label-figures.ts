import { DataError } from '../data-error';
import type { LoadOptions } from '../load-table';
import { columnHeaders, type ColumnHeader, type Name } from './column-headers';
import { figureCell, withoutGrouping } from './figure-cell';
import { cellText, placeName, type Grid } from './grid';
import { isOfWhich, isUnit, KIND_OF_REGIONS, NOTE, type Label } from './label';
import type { LabelledSheet } from './labelled-sheet';
import { regionReader } from './region-of-row';
import { cornerWords, headingLabels, kindsOfRows, recurringNames, stubLabels } from './row-kinds';
import { faultIn, layoutRemarks, lineName, sheetLayout, turnedWords } from './sheet-layout';

/** A title that is repeated where a table continues. */
const CONTINUED = /(?:продолжение|жалғасы|continued|continuation)[\s.)]*$/iu;
const KNOWN_GROUP = /^(?:все(?:го|\s.*)?|итого|оба пола|мужчин\p{L}*|женщин\p{L}*|муж|жен|город\p{L}*(?:\s.*)?|сель\p{L}*(?:\s.*)?|барлы\p{L}*(?:\s.*)?|ерлер|еркектер|әйелдер|қала\p{L}*(?:\s.*)?|ауыл\p{L}*(?:\s.*)?|total.*|all.*|both.*|(?:wo)?men|(?:fe)?males?|urban.*|rural.*)$/iu; // prettier-ignore

interface State {
  headers: ColumnHeader[];
  headerRows: number[];
  /** Headings of the current blocks, and how many of the last ones follow each other directly */
  path: Name[];
  run: number;
  region?: string;
  year?: number;
  part?: string;
  readingHeader: boolean;
  /** True if the last heading has a name and a year; the next year removes this name: "2022 год (оценка)" */
  namedYear: boolean;
}

/** Returns a name as printed, but without a year: "2022 год, человек" names persons. */
const nameOf = ({ names, region, period, text }: Label): Name => ({
  words: region === undefined ? names : [region],
  printed: period?.year === undefined ? text : names.join(' / '),
});

/**
 * Labels the figures of a sheet from its headers: finds for every figure the region, the period and all names above and beside it,
 * whatever the layout (regions or years in rows, blocks below each other, sub-columns, a code before the name).
 *
 * @param options `skip` names rows to leave out
 * @param sheet only the cells, so that workbooks, old .xls files and CSV exports are read in the same way
 * @throws DataError, with the position, for an unknown region (with similar names), a text instead of a figure, another region's
 * code, or a sheet without regions or figures
 */
export function labelFigures(
  sheet: Grid,
  { skip = [], folder, onWarning, instead }: LoadOptions & { skip?: readonly string[] } = {},
): LabelledSheet {
  const options = { folder, onWarning, instead };
  const ungrouped = withoutGrouping(sheet.cells);
  const layout = sheetLayout({ ...sheet, cells: ungrouped.cells }, options);
  const { grid } = layout;
  const { kinds, lastBody } = kindsOfRows(layout, skip);
  const at = (row: number, column: number) => (layout.turned ? placeName(column, row) : placeName(row, column));
  const result: LabelledSheet = { file: sheet.file, figures: [], titles: [], notes: [], remarks: [] };
  const remarks = new Set<string>(sheet.remarks);
  if (ungrouped.remark !== undefined) remarks.add(ungrouped.remark);
  if (skip.length > 0) remarks.add(`Rows left out as asked: ${skip.map((text) => `"${text}"`).join(', ')}.`);
  layoutRemarks(layout).forEach((remark) => remarks.add(remark));
  const isRegion = (row: number) => stubLabels(layout, row).some(({ region }) => region !== undefined);
  const rows = grid.cells.map((_, row) => row);
  const regionBlocks = rows.filter((row) => kinds[row] === 'heading' && isRegion(row)).length > rows.filter((row) => kinds[row] === 'body' && isRegion(row)).length; // prettier-ignore
  const recurring = recurringNames(layout, kinds);
  // A year next to one region is a remark on its history; next to most of them it dates their figures.
  const named = rows.flatMap((row) => stubLabels(layout, row).filter(({ region }) => region !== undefined));
  const mostDated = named.filter((one) => one.yearBeside !== undefined).length * 2 > named.length;
  const yearBeside = (labels: readonly Label[]) =>
    mostDated ? labels.find((one) => one.yearBeside !== undefined)?.yearBeside : undefined;
  const regionOf = regionReader(layout, kinds, options, remarks);
  const withoutHeader = layout.figures.map((column): ColumnHeader => ({ column, names: [], printed: '' }));
  const aside = turnedWords(layout);
  result.titles.push(...aside.titles);
  result.notes.push(...aside.notes);
  const state: State = { headers: withoutHeader, headerRows: [], path: [], run: 0, readingHeader: true, namedYear: false };

  const periodOfHeading = (labels: readonly Label[]) =>
    labels.find((one) => one.period !== undefined && one.names.length === 0)?.period;

  /** Returns the role of a heading: a title, a note, a region's block, the period of the rows below, or the name of a block. */
  function roleOf(row: number): 'empty' | 'title' | 'note' | 'region' | 'period' | 'name' {
    const labels = headingLabels(layout, row);
    const text = labels.map((one) => one.text).join(' / ');
    if (labels.length === 0) return 'empty';
    if (kinds.indexOf('header') > row) return 'title';
    const beginsTable = kinds.slice(row + 1).find((kind) => kind !== 'empty' && kind !== 'heading') === 'header';
    if (row > lastBody || NOTE.test(text) || (text.length > 150 && !beginsTable)) return 'note';
    if (isRegion(row)) return 'region';
    const isAside = ({ text: said }: Label) => isUnit(said) || isOfWhich(said) || CONTINUED.test(said) || KIND_OF_REGIONS.test(said); // prettier-ignore
    if (labels.every(isAside)) return 'title';
    return periodOfHeading(labels) === undefined ? 'name' : 'period';
  }

  function readHeading(row: number): void {
    const labels = headingLabels(layout, row);
    const text = labels.map((one) => one.text).join(' / ');
    const role = roleOf(row);
    if (role === 'title') result.titles.push(text);
    else if (role === 'note') result.notes.push(text);
    else if (role === 'region') {
      const region = regionOf(row);
      if (!regionBlocks) remarks.add(`${lineName(layout, row)}, "${text}", holds no figure.`);
      else Object.assign(state, { region, run: 0, year: yearBeside(labels) ?? state.year });
    } else if (role === 'period') {
      const period = periodOfHeading(labels)!;
      // A quarter without a year belongs to the year above it.
      Object.assign(state, { year: period.year ?? state.year, part: period.part });
      if (period.year !== undefined && state.namedYear) Object.assign(state, { path: state.path.slice(0, -1), namedYear: false });
    } else if (role === 'name') {
      const [{ names, near, period, text: printed }] = labels;
      if (regionBlocks && near.length > 0 && !names.some((name) => KNOWN_GROUP.test(name)))
        throw faultIn(layout, row, { column: 'region', value: printed, expected: `a region's name; near: ${near.join(', ')}` });
      const heading = nameOf(labels[0]);
      if (state.run > 0) state.path.push(heading);
      else state.path = [...state.path.slice(0, Math.max(0, state.path.length - namesAhead(row))), heading];
      state.run += 1;
      state.region = undefined;
      // A year of a heading such as "2022 год (оценка)" lasts until the next heading, a date in a sentence says nothing.
      const dates = period?.year !== undefined && /^(?:year$|[QHM]\d)/.test(period.part ?? '');
      if (dates) Object.assign(state, { year: period.year, part: period.part });
      else if (state.namedYear) Object.assign(state, { year: undefined, part: undefined });
      state.namedYear = dates;
    }
  }
  /** Counts the names in the run of headings that starts with this row. */
  function namesAhead(row: number): number {
    let count = 0;
    for (let next = row; kinds[next] === 'heading' || kinds[next] === 'empty'; next++) {
      if (kinds[next] === 'heading' && roleOf(next) === 'name') count += 1;
    }
    return count;
  }

  function readBody(row: number): void {
    const labels = stubLabels(layout, row);
    const own = regionOf(row);
    // A "total" that was read as the republic is not a group of it.
    const isNamed = own === undefined || labels.some((one) => one.region !== undefined);
    const others = isNamed ? labels.filter((one) => one.region === undefined) : [];
    if (labels.length === 0) {
      const bare = state.headers.find(
        ({ column, year }) => year !== undefined && figureCell(grid.cells[row][column]).kind === 'figure',
      );
      if (layout.turned && bare)
        throw faultIn(layout, row, { value: cellText(grid.cells[row][bare.column]), expected: 'a region over this column, as its neighbours have; the header may be a cell short' }); // prettier-ignore
      remarks.add(`${lineName(layout, row)} has no name beside its figures; not used.`);
      return;
    }
    const dated = others.filter((one) => one.period !== undefined);
    const year = dated.find(({ period }) => period?.year !== undefined)?.period?.year ?? yearBeside(labels);
    // A year in one column of names and a quarter in another mean the quarter of that year.
    const part = dated.map(({ period }) => period?.part).reduce(narrower, undefined);
    const names = others.filter((one) => one.names.length > 0 && !KIND_OF_REGIONS.test(one.text));
    if (own === undefined) {
      const strange = names.find(
        (one) => !regionBlocks && !recurring.has(one.text) && !one.names.some((name) => KNOWN_GROUP.test(name)),
      );
      const unknown = strange ?? (state.region === undefined ? labels[0] : undefined);
      if (unknown) {
        const hint = unknown.near.length > 0 ? `; near: ${unknown.near.join(', ')}` : '';
        throw faultIn(layout, row, {
          column: 'region',
          value: unknown.text,
          expected: `a region's name in English, Russian or Kazakh${hint}; a row that is no region is left out with --skip`,
        });
      }
    } else {
      state.region = own;
    }
    for (const { period } of dated) if (period?.remark) remarks.add(period.remark);
    state.run = 0;
    for (const header of state.headers) {
      const cell = grid.cells[row][header.column] ?? null;
      const read = figureCell(cell);
      const place = at(row, header.column);
      if (read.kind === 'text') {
        throw faultIn(layout, row, {
          column: header.printed || place,
          value: read.text,
          expected: `a number or a sign for none (-, …, x) in ${place}${read.why}`,
        });
      }
      if (read.kind === 'figure' && read.footnote) remarks.add(`${place}: the footnote mark of "${cellText(cell)}" was dropped.`);
      if (read.kind === 'figure' && read.bracketed)
        remarks.add(`${place}: "${cellText(cell)}" is read as ${String(read.value)}.`);
      result.figures.push({
        place,
        region: state.region!,
        year: header.year ?? year ?? state.year,
        part: narrower(header.part, part ?? state.part),
        block: [...state.path, ...names.map(nameOf)],
        grouped: own === undefined && names.length > 0,
        column: header.names,
        header: header.printed,
        when: header.part === undefined ? dated.map(({ text }) => text).join(' › ') : header.printed,
        value: read.kind === 'figure' ? read.value : undefined,
        sign: read.kind === 'missing' ? read.sign : '',
      });
    }
  }

  for (const row of rows) {
    const kind = kinds[row];
    if (kind === 'title')
      result.titles.push(grid.cells[row].map(cellText).filter((text) => text !== '').join(' ')); // prettier-ignore
    else if (kind === 'numbering') remarks.add(`${lineName(layout, row)} numbers the columns; not used.`);
    else if (kind === 'header') {
      result.titles.push(...cornerWords(layout, row));
      state.headerRows = state.readingHeader ? [...state.headerRows, row] : [row];
      state.readingHeader = true;
      const { headers, titles, remarks: said } = columnHeaders(layout, state.headerRows);
      result.titles.push(...titles.filter((title) => !result.titles.includes(title)));
      state.headers = headers;
      said.forEach((remark) => remarks.add(remark));
    } else if (kind === 'heading') readHeading(row);
    else if (kind === 'body') {
      state.readingHeader = false;
      readBody(row);
    }
  }
  if (result.figures.length === 0) throw new DataError({ file: sheet.file, expected: 'rows with regions under the header' });
  return { ...result, remarks: [...remarks] };
}

const narrower = (one: string | undefined, other: string | undefined) =>
  one === undefined || (one === 'year' && other !== undefined) ? other : one;
