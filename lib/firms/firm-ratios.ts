import * as aq from 'arquero';
import type { Table } from 'arquero';
import type { FirmsRow } from '../data/table-rows';
import { checkOptions } from '../numerics/read-options';
import { ratioInterval, ratioIntervalKinds, type RatioIntervalOptions } from './ratio-interval';
import { boundsUnderEveryReading, codesOf, topListBounds, type TopListBound } from './top-list-bounds';
import { checkCount, netBalance, ratioTests, shrunkenRatio } from './two-counts';

/** One region's ratio of opened to liquidated firms in one section, or what is known about it. */
export interface FirmRatioRow {
  section: string;
  region: string;
  opened: number | null;
  liquidated: number | null;
  /** opened / liquidated, for kind 'exact' only; Infinity when nothing was liquidated. */
  ratio: number | null;
  /** 'exact': the lower confidence limit. 'at-least': the bound on the ratio of the counts, without a sampling interval. */
  low: number | null;
  /** 'exact': the upper confidence limit (Infinity when nothing was liquidated). 'at-most': the bound. */
  high: number | null;
  kind: 'exact' | 'at-least' | 'at-most' | 'unknown';
  /** (o − l) / (o + l); for kind 'exact' only. */
  net_balance: number | null;
  /** (o + ½) / (l + ½), for ranking; for kind 'exact' only. */
  shrunken_ratio: number | null;
  /** p-value of the exact test that the ratio is 1, and the same adjusted for all tests in the table (Holm). */
  p_value: number | null;
  p_holm: number | null;
  /** The code assumed for an ambiguous label of a printed list; empty otherwise. */
  reading: string;
  source: 'register table' | 'printed lists';
}

/** One entry of a printed list of the largest counts; the count may be the string as printed. */
export interface PrintedCountRow {
  section: string;
  event: 'opened' | 'liquidated';
  region: string;
  count: number | string;
}

export interface FirmRatioOptions extends RatioIntervalOptions {
  /** Codes of all regions: each gets a row in every section, in this order. */
  regions: readonly string[];
  /** Year of the register table to use; required when the table has several years. */
  year?: number;
}

const unknown = (section: string, region: string, source: FirmRatioRow['source']): FirmRatioRow => ({
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
  source,
});

function exact(row: FirmRatioRow, opened: number, liquidated: number, options: RatioIntervalOptions): FirmRatioRow {
  const { method, confidence } = options;
  const { ratio, low, high, kind } = ratioInterval(opened, liquidated, { method, confidence });
  if (kind === 'no-information') return { ...row, opened, liquidated };
  const summary = { net_balance: netBalance(opened, liquidated), shrunken_ratio: shrunkenRatio(opened, liquidated) };
  return { ...row, ...summary, opened, liquidated, ratio, low, high, kind: 'exact' };
}

function fromBound(section: string, bound: TopListBound, options: RatioIntervalOptions): FirmRatioRow {
  const { region, reading, opened, liquidated, kind, at_least, at_most } = bound;
  const row: FirmRatioRow = { ...unknown(section, region, 'printed lists'), reading };
  if (opened !== null && liquidated !== null) return exact(row, opened, liquidated, options);
  return { ...row, opened, liquidated, low: at_least, high: at_most, kind };
}

const readCount = (count: number | string): number =>
  typeof count === 'number' ? count : /^\d+$/.test(count.trim()) ? Number(count) : NaN;

function fromLists(section: string, lists: readonly PrintedCountRow[], options: FirmRatioOptions): FirmRatioRow[] {
  const ofSection = lists.filter((row) => row.section === section);
  const listOf = (event: PrintedCountRow['event']) =>
    ofSection
      .filter((row) => row.event === event)
      .map(({ region, count }) => ({ region, count: checkCount(readCount(count), `${section}, ${event}, ${region}`) }));
  const bounds = topListBounds({ opened: listOf('opened'), liquidated: listOf('liquidated'), regions: options.regions });
  const ambiguous = ofSection.filter(({ region }) => region.includes('|')).flatMap(({ region }) => codesOf(region));
  const eachReading = bounds.filter((bound) => ambiguous.includes(bound.region));
  return [...boundsUnderEveryReading(bounds), ...eachReading].map((bound) => fromBound(section, bound, options));
}

function fromRegister(section: string, rows: readonly FirmsRow[], options: FirmRatioOptions): FirmRatioRow[] {
  const { regions } = options;
  const seen = new Map<string, FirmsRow>();
  for (const row of rows.filter((one) => one.section === section)) {
    const where = `Register table, section ${section}`;
    if (!regions.includes(row.region)) throw new Error(`${where}: region "${row.region}" is not one of ${regions.join(', ')}.`);
    if (seen.has(row.region)) throw new Error(`${where}: two rows of ${row.region}, expected one.`);
    checkCount(row.opened, `${where}, ${row.region}, opened`);
    checkCount(row.liquidated, `${where}, ${row.region}, liquidated`);
    seen.set(row.region, row);
  }
  return regions.map((region) => {
    const [row, nothing] = [seen.get(region), unknown(section, region, 'register table')];
    return row ? exact(nothing, row.opened, row.liquidated, options) : nothing;
  });
}

/** Returns the rows of the year, except the nation's, which are sums of the regions. */
function registerRows(table: Table | undefined, { year }: FirmRatioOptions): FirmsRow[] {
  const rows: FirmsRow[] = table?.objects() ?? [];
  const years = [...new Set(rows.map((row) => row.year))];
  if (year === undefined && years.length > 1)
    throw new Error(`The register table has the years ${years.join(', ')}; say which one with \`year\`.`);
  return rows.filter((row) => row.region !== 'KAZ' && (year === undefined || row.year === year));
}

/**
 * The ratio of opened to liquidated firms for every region and section, from a register table if available, otherwise as far as lists of
 * the largest counts allow. Nothing is imputed: a region that neither source covers is 'unknown'.
 *
 * A section that the register table contains (in the chosen year) is taken from it alone. Otherwise the lists give exact ratios, bounds
 * or nothing (see `topListBounds`). With a label such as "ALA|ALM" there is one row per region that is true whichever code is meant
 * (`reading` empty), followed by rows under each reading for the regions that the label may mean. The p-values of the exact test are
 * adjusted over all exact rows with an empty reading.
 *
 * @param tables `printed`: the lists, columns as in {@link PrintedCountRow}; `register`: the register table, as in {@link FirmsRow}.
 * @param options `regions`, `year`, and the `method` and `confidence` of the intervals.
 * @returns columns as in {@link FirmRatioRow}
 * @throws Error for an invalid count, an unknown region, a repeated region, or several years without `year`.
 * @example
 * firmRatios({ printed: loadTable('firm-counts'), register: await registerTable() }, { regions: codes, year: 2022 });
 */
export function firmRatios(tables: { printed?: Table; register?: Table }, options: FirmRatioOptions): Table<FirmRatioRow> {
  checkOptions('firmRatios', options, { ...ratioIntervalKinds, regions: 'texts', year: 'number' });
  const printed: PrintedCountRow[] = tables.printed?.objects() ?? [];
  const register = registerRows(tables.register, options);
  const inRegister = new Set(register.map((row) => row.section));
  const sections = [...new Set([...printed.map((row) => row.section), ...inRegister])];
  const rows = sections.flatMap((section) =>
    inRegister.has(section) ? fromRegister(section, register, options) : fromLists(section, printed, options),
  );
  const nobody = { opened: null, liquidated: null };
  const tests = ratioTests(rows.map((row) => (row.kind === 'exact' && row.reading === '' ? row : nobody)));
  return aq.from(rows.map((row, place) => ({ ...row, ...tests[place] })));
}

/** One row of the result table of firm ratios. */
export type FirmRatioResult = Pick<
  FirmRatioRow,
  'section' | 'region' | 'opened' | 'liquidated' | 'ratio' | 'low' | 'high' | 'kind'
>;

/**
 * The result table of firm ratios: one row per section and region, true whichever way an ambiguous label is read. Rows that assume one
 * reading are left out, as are the columns that can be derived from the counts.
 *
 * @returns section, region, opened, liquidated, ratio, low, high, kind
 * @example
 * firmRatioResult(firmRatios({ printed }, { regions: codes })).numRows(); // 60: 3 sections, 20 regions
 */
export function firmRatioResult(ratios: Table): Table<FirmRatioResult> {
  return ratios
    .filter((row: FirmRatioRow) => row.reading === '')
    .select('section', 'region', 'opened', 'liquidated', 'ratio', 'low', 'high', 'kind')
    .reify();
}

/**
 * Converts a ratio to a form that a logarithmic axis can show. Exact ratios of Infinity (nothing liquidated) and 0 (nothing opened)
 * cannot be drawn there: the first is replaced by the lower limit of its interval ('at-least'), the second by the upper limit
 * ('at-most'). Everything else stays as it is.
 *
 * @example
 * drawableRatio({ ratio: Infinity, low: 0.92, high: Infinity, kind: 'exact' }); // at least 0.92
 */
export function drawableRatio<Row extends Pick<FirmRatioRow, 'ratio' | 'low' | 'high' | 'kind'>>(row: Row): Row {
  if (row.kind === 'exact' && row.ratio === Infinity) return { ...row, ratio: null, high: null, kind: 'at-least' };
  if (row.kind === 'exact' && row.ratio === 0) return { ...row, ratio: null, low: null, kind: 'at-most' };
  return row;
}
