import { display } from '../charts/display';
import { requireColumn, type Row } from '../charts/rows';
import { tableHtml } from './table-html';
import { tableModel, type ColumnFormat, type TableModel } from './table-model';
import { tableText } from './table-text';
import { sourceOf } from '../data/column-source';
import { wordsOf } from '../data/columns';
import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { shownRows, type Rows } from './shown-rows';

/** Options of a table besides its columns. */
export interface TellTableOptions {
  /** What the table shows, including the year; the titles of its columns when absent. */
  caption?: string;
  /** Where the figures come from; the source lines of the columns' tables when absent. */
  source?: string;
  /** Texts and formats for some columns, in place of those in the dictionary. */
  columns?: Record<string, ColumnFormat | string>;
}

const formatKinds: OptionKinds<ColumnFormat> = {
  title: 'text',
  unit: 'text',
  decimals: 'number',
  note: 'text',
  plus: 'boolean',
  probability: 'boolean',
};

/**
 * Shows a table. Titles, units and decimals of its columns come from the dictionary of columns (lib/data/columns.ts); codes in a column
 * `region` are shown as the regions' names.
 *
 * @param rows - an arquero table or an array of rows; null and undefined print as "–", NaN is refused
 * @param columns - the names of the columns to show, in order, separated by spaces; all when absent
 * @param options - caption, source, texts and formats of columns
 * @throws Error naming row and column for an unknown column and for a value that cannot be printed
 * @example
 * table(ranking, 'rank region grp_per_capita_thousand_tenge', { caption: `GRP per capita, ${year}` });
 */
export function table(rows: Rows, columns?: string, options: TellTableOptions = {}): void {
  const model = tellTable(rows, columns, options);
  display({ data: { 'text/html': tableHtml(model), 'text/plain': tableText(model) } });
}

/** Returns the table that {@link table} shows, with every cell formatted. */
export function tellTable(rows: Rows, columns?: string, options: TellTableOptions = {}): TableModel {
  checkOptions('table', options, { caption: 'text', source: 'text', columns: 'object' });
  const named = shownRows(rows, 'table');
  const given = Object.keys(named[0]).filter((column) => column !== 'kind' && !(column === 'name' && 'region' in named[0]));
  const wanted = columns === undefined ? given : columns.split(/\s+/).filter((column) => column !== '');
  const unused = Object.keys(options.columns ?? {}).find((column) => !wanted.includes(column));
  if (unused !== undefined)
    throw new Error(`table: columns names "${unused}", which is not shown; shown are ${wanted.join(', ')}.`);
  for (const column of wanted) requireColumn(named, column, 'table');
  const formats = Object.fromEntries(
    wanted.map((column) => [column, { ...words(column), ...own(column, options.columns?.[column]) }]),
  );
  return tableModel(wanted.includes('region') ? named.map(withName) : named, {
    caption: options.caption ?? wanted.map((column) => formats[column].title).join(', '),
    columns: formats,
    source: options.source ?? sourceOf(wanted),
  });
}

const withName = (row: Row): Row => ({ ...row, region: row.name ?? row.region });

function words(column: string): ColumnFormat {
  const { title, unit, decimals, signed, probability, note } = wordsOf(column);
  return { title, unit, decimals, plus: signed, probability, note };
}

function own(column: string, format: ColumnFormat | string = {}): ColumnFormat {
  if (typeof format === 'string') return { title: format };
  checkOptions('table', format, formatKinds, `columns.${column}.`);
  return format;
}
