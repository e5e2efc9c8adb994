import type { Table } from 'arquero';

/**
 * Returns the largest difference between two tables that should contain the same figures, such as a cell's computation and the library's.
 *
 * @param keys columns that identify a row, separated by spaces; each row of one table needs a partner in the other
 * @param columns columns to compare, separated by spaces
 * @param relative divide each difference by the larger of the two figures
 * @returns the largest absolute difference over all rows and columns, in the unit of the figures
 * @throws Error naming the row without a partner, or the cell that is not a number
 * @example
 * largestDifference(byHand, diversificationTable(gva, { year: 2022 }), 'region', 'variance krugman'); // about 1e-16
 */
export function largestDifference(one: Table, other: Table, keys: string, columns: string, relative = false): number {
  const keyOf = (row: Record<string, unknown>): string => keys.split(' ').map((key) => String(row[key])).join(', '); // prettier-ignore
  const partners = new Map((other.objects() as Record<string, unknown>[]).map((row) => [keyOf(row), row]));
  const rows = one.objects() as Record<string, unknown>[];
  if (rows.length !== partners.size) throw new Error(`One table has ${rows.length} rows, the other ${partners.size}.`);
  const differences = rows.flatMap((row) => {
    const partner = partners.get(keyOf(row));
    if (!partner) throw new Error(`The other table has no row ${keyOf(row)}.`);
    return columns.split(' ').map((column) => {
      const [left, right] = [Number(row[column] ?? NaN), Number(partner[column] ?? NaN)];
      const difference = left === right ? 0 : Math.abs(left - right) / (relative ? Math.max(Math.abs(left), Math.abs(right)) : 1);
      if (Number.isNaN(difference)) throw new Error(`Row ${keyOf(row)}, column ${column}: one of the tables has no number.`);
      return difference;
    });
  });
  return Math.max(...differences);
}
