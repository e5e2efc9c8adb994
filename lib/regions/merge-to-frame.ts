import * as aq from 'arquero';
import type { Table } from 'arquero';
import type { Borders } from '../data/descriptor';
import { groupBy } from '../data/group-by';
import { checkNumber } from '../numerics/check-number';
import { checkOptions } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import { frameUnits, type Frame } from './frames';
import { assignToFrame, southKazakhstanIn, type SouthKazakhstan } from './tiling';

/** How a table is merged to a frame. */
export interface MergeOptions {
  /** Border regime of the table: `bordersOf('population')` */
  borders: Borders;
  /** Additive columns to add up, for example ['million_tenge'] */
  values: string[];
  /** Columns besides region and year that identify a row, for example ['item'] */
  by?: string[];
  /**
   * Which rows to use for South Kazakhstan in years with rows for both the whole and its parts; never both. Default: the published whole
   * in frame 2010, the parts in the other frames.
   */
  southKazakhstan?: SouthKazakhstan;
  /** Keep the republic's published row as unit KAZ */
  nation?: boolean;
}

type Row = Record<string, unknown> & { region: string; year: number };

function addUp(rows: Row[], column: string, where: string): number {
  return sum(rows.map((row) => checkNumber(row[column], `${where}, region ${row.region}, column ${column}`)));
}

/**
 * Adds up the rows of a table to the units of a frame, taking borders into account. National accounts use the borders of the day, so
 * Almaty region's row for 2014 already includes Zhetisu; population and foreign investment are back-cast, so both rows are added.
 *
 * @param table columns region, year, those of `by`, and the additive `values`; other columns are ignored
 * @param frame '2022', '2018' or '2010'
 * @returns an arquero table: unit, year, the columns of `by`, the values; sorted by year, then in the order of frameUnits
 * @throws Error when the rows do not tile the country in a year of the table, when a value is not a number, or when land would be
 * counted twice
 * @example
 * mergeToFrame(loadTable('population'), '2010', { borders: bordersOf('population'), values: ['persons'] });
 */
export function mergeToFrame(table: Table, frame: Frame, options: MergeOptions): Table {
  checkOptions('mergeToFrame', options, {
    borders: 'text',
    values: 'texts',
    by: 'texts',
    southKazakhstan: ['whole', 'parts'],
    nation: 'boolean',
  });
  const { borders, values, by = [], nation = false } = options;
  const southKazakhstan = options.southKazakhstan ?? southKazakhstanIn(frame);
  const units = frameUnits(frame);
  const rows: Row[] = table.objects();
  const merged: Record<string, unknown>[] = [];
  const order = new Map([...units.map(({ unit }) => unit), 'KAZ'].map((unit, place) => [unit, place]));
  // Items of a year that have the same regions share one assignment.
  const assigned = new Map<string, Map<string, string[]>>();
  for (const group of groupBy(rows, (row) => [row.year, ...by.map((column) => row[column])].join('\n')).values()) {
    const { year } = group[0];
    const labels = Object.fromEntries(by.map((column) => [column, group[0][column]]));
    const where = `frame ${frame}, ${[String(year), ...by.map((column) => String(group[0][column]))].join(' ')}`;
    const write = (unit: string, parts: Row[]) => {
      const sums = Object.fromEntries(values.map((column) => [column, addUp(parts, column, where)]));
      merged.push({ unit, year, ...labels, ...sums });
    };
    const republic = group.filter((row) => row.region === 'KAZ');
    const regional = group.filter((row) => row.region !== 'KAZ');
    if (nation && republic.length > 0) write('KAZ', republic);
    // Items that the Bureau publishes only for the republic have no regional rows.
    if (regional.length === 0) continue;
    const codes = regional.map((row) => row.region);
    const key = [year, ...codes].join('\n');
    const rowsOf = assigned.get(key) ?? assignToFrame(codes, year, units, borders, southKazakhstan, where);
    assigned.set(key, rowsOf);
    for (const [unit, unitCodes] of rowsOf) {
      write(unit, regional.filter((row) => unitCodes.includes(row.region))); // prettier-ignore
    }
  }
  const text = (row: Record<string, unknown>) => by.map((column) => String(row[column])).join('\n');
  merged.sort((one, other) => {
    const years = (one.year as number) - (other.year as number);
    const places = order.get(one.unit as string)! - order.get(other.unit as string)!;
    return years || places || (text(one) < text(other) ? -1 : 1);
  });
  return aq.from(merged);
}
