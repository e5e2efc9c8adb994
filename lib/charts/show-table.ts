import { display } from './display';
import type { Rows } from './rows';
import { tableHtml } from './table-html';
import { tableModel, type TableOptions } from './table-model';
import { tableText } from './table-text';

/**
 * Shows a table: caption, units in the header, the same decimals down a column, thin spaces, notes and source below.
 *
 * @param table - an arquero table or an array of rows; null or undefined prints as "–", Infinity as "∞", NaN is refused
 * @param options - caption (required), columns, sort, source
 * @throws Error naming row and column when a value cannot be printed, or when no tslab kernel is running
 * @example
 * showTable(ranking, {
 *   caption: 'GRP per capita, 2022',
 *   columns: { name: 'Region', grp_per_capita_thousand_tenge: { title: 'GRP per capita', unit: 'thousand tenge', decimals: 1 } },
 *   sort: { by: 'grp_per_capita_thousand_tenge', order: 'descending' },
 * });
 */
export function showTable(table: Rows, options: TableOptions): void {
  const model = tableModel(table, options);
  display({ data: { 'text/html': tableHtml(model), 'text/plain': tableText(model) } });
}
