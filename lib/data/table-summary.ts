import type { ColumnTable } from 'arquero';
import type { TableSummary } from './descriptor';
import type { FigureColumns } from './figure-columns';

/**
 * Returns a summary of a table: the number of rows, and the republic's figure for each year.
 *
 * @param table a table of figures by region and year
 * @param columns its key and figure columns, from `columnsOfFigures`
 * @example
 * tableSummary(loadTable('population'), columns).republic[0]; // 16092762.5, of 2009
 */
export function tableSummary(table: ColumnTable, { key, measure, headline }: FigureColumns): TableSummary {
  const rows = table.objects() as Record<string, string | number>[];
  const ofRepublic = rows
    .filter((row) => row.region === 'KAZ' && (!key.includes('item') || row.item === headline))
    .sort((one, other) => Number(one.year) - Number(other.year));
  return {
    rows: rows.length,
    years: ofRepublic.map((row) => Number(row.year)),
    republic: ofRepublic.map((row) => Number(row[measure])),
    ...(headline === undefined ? {} : { item: headline }),
  };
}
