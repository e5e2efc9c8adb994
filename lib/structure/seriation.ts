import { checkNumber } from '../numerics/check-number';
import { symmetricEigen } from '../numerics/symmetric-eigen';
import { sum } from '../numerics/weighted';
import type { YearStructure } from './structure-of-year';

/** Principal coordinates of rows and columns on the first two axes, and the inertia of the axes. */
export interface Correspondence {
  rows: [number, number][];
  columns: [number, number][];
  /** Inertia of every axis, largest first. */
  inertias: number[];
  /** Sum of all inertias: the chi-squared statistic of the table divided by its grand total. */
  totalInertia: number;
}

function checkTable(amounts: readonly (readonly number[])[]): void {
  const width = amounts[0]?.length ?? 0;
  if (amounts.length < 3 || width < 3)
    throw new Error(`Correspondence: ${amounts.length} rows and ${width} columns; two axes need at least 3 of each.`);
  amounts.forEach((row, i) => {
    if (row.length !== width) throw new Error(`Correspondence: row ${i + 1} has ${row.length} cells; expected ${width}.`);
    row.forEach((value, j) => checkNumber(value, `Correspondence, row ${i + 1}, column ${j + 1}`, 'a number of zero or more'));
    if (sum(row) === 0) throw new Error(`Correspondence: row ${i + 1} has amounts of 0 only; it has no profile.`);
  });
  const empty = amounts[0].findIndex((_, j) => amounts.every((row) => row[j] === 0));
  if (empty >= 0) throw new Error(`Correspondence: column ${empty + 1} has amounts of 0 only; it has no profile.`);
}

/**
 * Correspondence analysis of a table of amounts (Benzécri 1973; Greenacre 1984). It places rows and columns in one plane, each row in the
 * direction of the columns in which it exceeds the average row. It displays the deviations of p_ij / (r_i c_j) from 1; for regions by
 * activities this quotient is the location quotient. The total inertia is the mean of the regions' weighted variances, each region
 * weighted by its share of the total.
 *
 * The sign of an axis is arbitrary; here the column farthest from the origin is on the positive side of each axis.
 *
 * @param amounts rows of amounts of 0 or more, at least 3 × 3; any unit.
 * @returns principal coordinates (dimensionless) on two axes, and the inertias.
 * @throws Error for a negative or missing amount, rows of unequal length, an empty row or column.
 * @example
 * correspondence([[4, 2, 3], [4, 3, 7], [25, 10, 12]]).inertias.length; // 2
 */
export function correspondence(amounts: readonly (readonly number[])[]): Correspondence {
  checkTable(amounts);
  const total = sum(amounts.map(sum));
  const rowMass = amounts.map((row) => sum(row) / total);
  const columnMass = amounts[0].map((_, j) => sum(amounts.map((row) => row[j])) / total);
  const residuals = amounts.map((row, i) =>
    row.map((value, j) => {
      const expected = rowMass[i] * columnMass[j];
      return (value / total - expected) / Math.sqrt(expected);
    }),
  );
  const crossProducts = columnMass.map((_, j) => columnMass.map((__, k) => sum(residuals.map((row) => row[j] * row[k]))));
  const eigen = symmetricEigen(crossProducts);
  const [values, vectors] = [[...eigen.values].reverse(), [...eigen.vectors].reverse()];
  const rank = Math.min(amounts.length, columnMass.length) - 1;
  const axis = (k: number): { rows: number[]; columns: number[] } => {
    const size = Math.sqrt(Math.max(0, values[k]));
    const columns = columnMass.map((mass, j) => (size * vectors[k][j]) / Math.sqrt(mass));
    const farthest = columns.reduce((far, value) => (Math.abs(value) > Math.abs(far) ? value : far), 0);
    const sign = farthest < 0 ? -1 : 1;
    const rows = residuals.map((row, i) => (sign * sum(row.map((value, j) => value * vectors[k][j]))) / Math.sqrt(rowMass[i]));
    return { rows, columns: columns.map((value) => sign * value) };
  };
  const [first, second] = [axis(0), axis(1)];
  return {
    rows: first.rows.map((value, i) => [value, second.rows[i]]),
    columns: first.columns.map((value, j) => [value, second.columns[j]]),
    inertias: values.slice(0, rank),
    totalInertia: sum(residuals.flat().map((value) => value * value)),
  };
}

/** An order of regions and sections that places similar structures next to each other. */
export interface Seriation {
  regions: string[];
  sections: string[];
  /** Shares of the two axes behind the order in the total inertia (the deviations from the overall structure). */
  inertia_shares: [number, number];
}

const turn = 2 * Math.PI;

/** The middle of the widest gap between the angles, where the circle is cut open. */
function cut(angles: readonly number[]): number {
  const sorted = [...angles].sort((one, other) => one - other);
  const gaps = sorted.map((angle, place) => (place === 0 ? angle + turn - sorted[sorted.length - 1] : angle - sorted[place - 1]));
  const widest = gaps.indexOf(Math.max(...gaps));
  return sorted[widest] - gaps[widest] / 2;
}

const angleOf = ([x, y]: readonly [number, number]): number => Math.atan2(y, x);

function byAngle(names: readonly string[], points: readonly (readonly [number, number])[], start: number): string[] {
  const fromStart = points.map((point) => (((angleOf(point) - start) % turn) + turn) % turn);
  return names
    .map((_, place) => place)
    .sort((one, other) => fromStart[one] - fromStart[other])
    .map((place) => names[place]);
}

/**
 * Orders regions and sections so that high location quotients cluster along the diagonal of their table. Regions and sections are
 * placed in the plane of the first two axes of a correspondence analysis of value added and sorted by their angle (as Friendly 2002
 * orders correlation matrices); the circle is cut at the widest gap between regions.
 *
 * The order is a visual aid: sections or regions near the origin have an angle too, but it means little.
 *
 * @param structure value added of the regions by section; every section must exist in at least one region.
 * @throws Error as in `correspondence`.
 * @example
 * seriation(structureOfYear(loadTable('gross-value-added'), { year: 2022 })).regions[0];
 */
export function seriation(structure: YearStructure): Seriation {
  const { regions, activities } = structure;
  const amounts = regions.map((region) => activities.map((activity) => region.amounts[activity]));
  const { rows, columns, inertias, totalInertia } = correspondence(amounts);
  const start = cut(rows.map(angleOf));
  return {
    regions: byAngle(regions.map(({ region }) => region), rows, start), // prettier-ignore
    sections: byAngle(activities, columns, start),
    inertia_shares: [inertias[0] / totalInertia, inertias[1] / totalInertia],
  };
}
