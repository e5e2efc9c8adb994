import { checkCount } from './counts';
import type { FirmRatioRow } from './firm-ratio-row';
import { netBalance } from './net-balance';
import { ratioInterval, type RatioIntervalOptions } from './ratio-interval';
import { ratioTests } from './ratio-test';
import { shrunkenRatio } from './shrunken-ratio';
import { codesOf } from './top-list';
import { boundsUnderEveryReading, topListBounds, type TopListBound } from './top-list-bounds';

/** One line of a register table: firms opened and liquidated in one region and section in one year. */
export interface RegisterRow {
  region: string;
  section: string;
  opened: number;
  liquidated: number;
  year?: number;
}

/** One line of a printed list of the largest counts; a count may come as the string printed. */
export interface PrintedCountRow {
  section: string;
  event: 'opened' | 'liquidated';
  region: string;
  count: number | string;
}

export interface FirmRatioOptions extends RatioIntervalOptions {
  /** Codes of all regions: each gets a row in every section, in this order. */
  regions: readonly string[];
  /** Year of the register table to use; needed when it holds several. */
  year?: number;
}

/** Code of the republic's own row, which is the sum of the regions and no region. */
const republic = 'KAZ';

const unknown = (section: string, region: string): FirmRatioRow => ({
  section,
  region,
  opened: null,
  liquidated: null,
  ratio: null,
  low: null,
  high: null,
  kind: 'unknown',
  net_balance: null,
  shrunken_ratio: null,
  p_value: null,
  p_holm: null,
  reading: '',
  source: 'register table',
});

function exact(row: FirmRatioRow, opened: number, liquidated: number, options: RatioIntervalOptions): FirmRatioRow {
  const { ratio, low, high, kind } = ratioInterval(opened, liquidated, options);
  if (kind === 'no-information') return { ...row, opened, liquidated };
  const summary = { net_balance: netBalance(opened, liquidated), shrunken_ratio: shrunkenRatio(opened, liquidated) };
  return { ...row, ...summary, opened, liquidated, ratio, low, high, kind: 'exact' };
}

function fromBound(section: string, bound: TopListBound, options: RatioIntervalOptions): FirmRatioRow {
  const { region, reading, opened, liquidated } = bound;
  const row: FirmRatioRow = { ...unknown(section, region), reading, source: 'printed lists' };
  if (opened !== null && liquidated !== null) return exact(row, opened, liquidated, options);
  return { ...row, opened, liquidated, low: bound.at_least, high: bound.at_most, kind: bound.kind };
}

function fromLists(section: string, lists: readonly PrintedCountRow[], options: FirmRatioOptions): FirmRatioRow[] {
  const listOf = (event: 'opened' | 'liquidated') =>
    lists
      .filter((row) => row.section === section && row.event === event)
      .map(({ region, count }) => ({ region, count: checkCount(typeof count === 'string' ? readCount(count) : count, `${section}, ${event}, ${region}`) })); // prettier-ignore
  const bounds = topListBounds({ opened: listOf('opened'), liquidated: listOf('liquidated'), regions: options.regions });
  const everyReading = boundsUnderEveryReading(bounds).map((bound) => fromBound(section, bound, options));
  const ambiguous = new Set(lists.filter((row) => row.section === section && row.region.includes('|')).flatMap(codesOf));
  const eachReading = bounds.filter((bound) => ambiguous.has(bound.region)).map((bound) => fromBound(section, bound, options));
  return [...everyReading, ...eachReading];
}

const readCount = (printed: string): number => (/^\d+$/.test(printed.trim()) ? Number(printed) : NaN);

function fromRegister(section: string, rows: readonly RegisterRow[], options: FirmRatioOptions): FirmRatioRow[] {
  const bySection = rows.filter((row) => row.section === section && row.region !== republic);
  const known = new Set(options.regions);
  const seen = new Map<string, RegisterRow>();
  for (const row of bySection) {
    if (!known.has(row.region))
      throw new Error(`Register table, section ${section}: region "${row.region}" is not one of ${[...known].join(', ')}.`);
    if (seen.has(row.region)) throw new Error(`Register table, section ${section}: ${row.region} stands there twice.`);
    seen.set(row.region, row);
  }
  return options.regions.map((region) => {
    const row = seen.get(region);
    if (row === undefined) return unknown(section, region);
    const where = `Register table, section ${section}, ${region}`;
    return exact(
      unknown(section, region),
      checkCount(row.opened, `${where}, opened`),
      checkCount(row.liquidated, `${where}, liquidated`),
      options,
    );
  });
}

function ofOneYear(rows: readonly RegisterRow[], year: number | undefined): readonly RegisterRow[] {
  if (year !== undefined) return rows.filter((row) => row.year === undefined || row.year === year);
  const years = [...new Set(rows.map((row) => row.year))];
  if (years.length > 1) throw new Error(`The register table holds the years ${years.join(', ')}; say which one with \`year\`.`);
  return rows;
}

/**
 * The ratio of opened to liquidated firms for every region and section, from a register table where there is one, else what lists of the
 * largest counts allow. Nothing is filled in: a region of which neither says anything is 'unknown'.
 *
 * A section that the register table holds (in the chosen year) is taken from it alone; a row of the republic (KAZ) is passed over. Otherwise the lists give exact ratios, bounds
 * or nothing (see `topListBounds`); a label such as "ALA|ALM" gives one row a region that holds whichever is meant (`reading` empty)
 * and, after these, rows under each reading for the regions that it may mean. The exact test's p-values are adjusted over all exact
 * rows with an empty reading.
 *
 * @param input - `printed`: lines of the lists; `register`: lines of the register table, if any.
 * @param options - `regions`, `year`, and `method`, `confidence` of the intervals.
 * @throws Error for a bad count, an unknown region, a region twice, or several years without `year`.
 * @example
 * firmRatios({ printed, register: hasTable('firms') ? loadRows('firms') : [] }, { regions: codes, year: 2022 });
 */
export function firmRatios(
  input: { printed?: readonly PrintedCountRow[]; register?: readonly RegisterRow[] },
  options: FirmRatioOptions,
): FirmRatioRow[] {
  const printed = input.printed ?? [];
  const register = ofOneYear(input.register ?? [], options.year);
  const inRegister = new Set(register.map((row) => row.section));
  const sections = [...new Set([...printed.map((row) => row.section), ...inRegister])];
  const rows = sections.flatMap((section) =>
    inRegister.has(section) ? fromRegister(section, register, options) : fromLists(section, printed, options),
  );
  const tests = ratioTests(
    rows.map((row) => (row.kind === 'exact' && row.reading === '' ? row : { opened: null, liquidated: null })),
  );
  return rows.map((row, place) => ({ ...row, ...tests[place]! }));
}
