import type { Table } from 'arquero';
import { checkNumber } from '../numerics/check-number';
import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { sum } from '../numerics/weighted';
import { assignToFrame, frameUnits, southKazakhstanIn, type Frame } from '../regions';
import { sections } from './activities';

/** Amounts by activity of one region (or the nation) in one year and their total (GRP or GDP), in the unit of the table. */
export interface RegionStructure {
  region: string;
  total: number;
  amounts: Record<string, number>;
}

/** The input of structural coefficients: the nation and its regions, with the same activities, in one year. */
export interface YearStructure {
  year: number;
  activities: string[];
  /** Activities left out on purpose; see {@link leaveOutActivities}. */
  leftOut: string[];
  nation: RegionStructure;
  regions: RegionStructure[];
}

/** How to read a table of amounts; the defaults fit Kazakhstan's table of gross value added. */
export interface StructureOptions {
  /** Frame of Kazakhstan's regions, default '2022'; 'none' (the default if the table has a column unit) uses the table's regions as they are. */
  frame?: Frame | 'none';
  /** Code of the nation's rows, default 'KAZ'; null: the nation is the sum of the regions. */
  nation?: string | null;
  /** The activities, each of which needs a row in every region; default: sections A to S. */
  activities?: readonly string[];
  /** Name of the row with the region's total in the activity column, default 'GDP'; null: the sum of the activities. */
  total?: string | null;
  /** Activity names to skip; none by default if `activities` is given. */
  passedOver?: readonly string[];
  /** Names of the columns; default: region (or unit), year, item, million_tenge. */
  columns?: { region?: string; year?: string; activity?: string; value?: string };
  /** Activities left out for every region; see {@link leaveOutActivities}. */
  leaveOut?: readonly string[];
}

/** The options and their kinds; the names in `columns` are checked against the table. */
export const structureOptionKinds: OptionKinds<StructureOptions> = {
  frame: ['2022', '2018', '2010', 'none'],
  nation: 'any',
  activities: 'texts',
  total: 'any',
  passedOver: 'texts',
  columns: 'object',
  leaveOut: 'texts',
};

/** Items other than sections: those the Bureau prints between value added and GDP, and sums or parts that only some years have. */
const otherItems: readonly string[] = ['NET_TAXES', 'FISIM', 'IND', 'OTHER_SERVICES', 'T'];

type Amounts = Map<string, number>;

interface Settled {
  activities: readonly string[];
  total: string | null;
  passedOver: readonly string[];
}

/** The amounts of one year by region and activity. Checks every cell and rejects unknown activities, repeated and missing rows. */
function amountsOfYear(table: Table, year: number, options: StructureOptions, settled: Settled): Map<string, Amounts> {
  const { columns = {} } = options;
  const names = {
    region: columns.region ?? (table.columnNames().includes('unit') ? 'unit' : 'region'),
    year: columns.year ?? 'year',
    activity: columns.activity ?? 'item',
    value: columns.value ?? 'million_tenge',
  };
  const absent = Object.values(names).find((name) => !table.columnNames().includes(name));
  if (absent) throw new Error(`Column "${absent}" is not in the table, which has ${table.columnNames().join(', ')}.`);
  const wanted = [...settled.activities, ...(settled.total === null ? [] : [settled.total])];
  const [regions, years, activities, values] = Object.values(names).map((name) => table.array(name) as unknown[]);
  const found = new Map<string, Amounts>();
  years.forEach((of, place) => {
    if (of !== year) return;
    const [region, activity] = [String(regions[place]), String(activities[place])];
    const where = `Row ${place + 1} (${region}, ${year}, ${activity})`;
    if (!wanted.includes(activity)) {
      if (settled.passedOver.includes(activity)) return;
      throw new Error(`${where}: "${activity}" is unknown; expected one of ${[...wanted, ...settled.passedOver].join(', ')}.`);
    }
    const amounts = found.get(region) ?? new Map<string, number>();
    if (amounts.has(activity)) throw new Error(`${where}: the region already has ${activity} in another row.`);
    found.set(region, amounts.set(activity, checkNumber(values[place], `${where}, ${names.value}`, 'a number of zero or more')));
  });
  if (found.size === 0) throw new Error(`The table has no row for ${year}.`);
  for (const [region, amounts] of found) {
    const missing = wanted.filter((activity) => !amounts.has(activity));
    if (missing.length > 0)
      throw new Error(`${year}, ${region}: no row for ${missing.join(', ')}; expected one for each of ${wanted.join(', ')}.`);
  }
  return found;
}

function structureOf(region: string, parts: readonly Amounts[], { activities, total }: Settled): RegionStructure {
  const ofAll = (activity: string): number => sum(parts.map((amounts) => amounts.get(activity)!));
  const amounts = Object.fromEntries(activities.map((activity) => [activity, ofAll(activity)]));
  return { region, total: total === null ? sum(Object.values(amounts)) : ofAll(total), amounts };
}

/**
 * Reads the amounts by activity of one year from a table, for the regions and the nation.
 *
 * An amount of 0 means that the region does not have the activity; it stays 0. A missing row is a gap in the data and is rejected, as
 * are negative amounts and unexpected activities.
 *
 * @param table region (or unit), year, item, million_tenge; set other names with `columns`
 * @param options the `year`, and how to read the table if it is not Kazakhstan's; see {@link StructureOptions}
 * @throws Error for a negative or missing amount and for a missing, unknown or repeated row (region, year and activity are named), and
 * when the regions do not cover the country exactly in the frame
 * @example
 * structureOfYear(loadTable('gross-value-added'), { year: 2022 }).regions.length; // 20
 */
export function structureOfYear(table: Table, options: StructureOptions & { year: number }): YearStructure {
  checkOptions('structureOfYear', options, { ...structureOptionKinds, year: 'number' });
  const { year, nation = 'KAZ', activities = sections, total = 'GDP', leaveOut = [] } = options;
  const settled = { activities, total, passedOver: options.passedOver ?? (options.activities ? [] : otherItems) };
  const hasUnits = table.columnNames().includes('unit');
  if (hasUnits && options.frame && options.frame !== 'none')
    throw new Error(`The table already has units of a frame; frame '${options.frame}' cannot be asked for.`);
  const frame = options.frame ?? (hasUnits ? 'none' : '2022');
  const found = amountsOfYear(table, year, options, settled);
  if (nation !== null && !found.has(nation)) throw new Error(`${year}: no rows for the nation (${nation}).`);
  const codes = [...found.keys()].filter((region) => region !== nation);
  const parts =
    frame === 'none'
      ? new Map(codes.map((code) => [code, [code]]))
      : assignToFrame(codes, year, frameUnits(frame), 'national-accounts', southKazakhstanIn(frame), `frame ${frame}`);
  const regions = [...parts].map(([unit, members]) => structureOf(unit, members.map((code) => found.get(code)!), settled)); // prettier-ignore
  const whole = nation === null ? codes.map((code) => found.get(code)!) : [found.get(nation)!];
  const structure = {
    year,
    activities: [...activities],
    leftOut: [],
    nation: structureOf(nation ?? 'nation', whole, settled),
    regions,
  };
  return leaveOut.length === 0 ? structure : leaveOutActivities(structure, leaveOut);
}

/**
 * Returns the structure as if some activities did not exist: they are left out for every region and the nation, and their amounts are
 * subtracted from the totals. Results "without the flagged figures" are computed this way: nothing is interpolated or replaced, and
 * all regions are still compared over the same activities. The price is that the sound figures of the other regions are left out too.
 *
 * @throws Error for an activity that the structure does not have, or when no activity would be left.
 * @example
 * leaveOutActivities(structureOfYear(gva, { year: 2022 }), ['N', 'R']).activities.length; // 17
 */
export function leaveOutActivities(structure: YearStructure, leftOut: readonly string[]): YearStructure {
  const unknown = leftOut.find((activity) => !structure.activities.includes(activity));
  if (unknown !== undefined)
    throw new Error(
      `"${unknown}" cannot be left out; the structure of ${structure.year} has ${structure.activities.join(', ')}.`,
    );
  const activities = structure.activities.filter((activity) => !leftOut.includes(activity));
  const removed = structure.activities.filter((activity) => leftOut.includes(activity));
  if (activities.length === 0) throw new Error('No activity would be left.');
  const without = ({ region, total, amounts }: RegionStructure): RegionStructure => ({
    region,
    total: total - sum(removed.map((activity) => amounts[activity])),
    amounts: Object.fromEntries(activities.map((activity) => [activity, amounts[activity]])),
  });
  const { year, nation, regions } = structure;
  return {
    year,
    activities,
    leftOut: [...structure.leftOut, ...removed],
    nation: without(nation),
    regions: regions.map(without),
  };
}
