import { listUnder, readings, smallestListed, type TopListEntry } from './top-list';

/** What two lists of the largest counts say of one region's ratio. */
export interface TopListBound {
  region: string;
  /** The code that an ambiguous label was read as; empty when the lists are clear. */
  reading: string;
  kind: 'exact' | 'at-least' | 'at-most' | 'unknown';
  /** The printed count, or null when the region is not in that list. */
  opened: number | null;
  liquidated: number | null;
  /** opened / liquidated for 'exact' (Infinity when nothing was liquidated, null when both are 0), else null. */
  ratio: number | null;
  /** 'at-least': the ratio of the counts cannot be below this. Else null. */
  at_least: number | null;
  /** 'at-most': the ratio of the counts cannot be above this. Else null. */
  at_most: number | null;
}

function boundOf(
  region: string,
  reading: string,
  [opened, liquidated]: [number | null, number | null],
  [mostOpened, mostLiquidated]: [number, number],
): TopListBound {
  const row = { region, reading, opened, liquidated, ratio: null, at_least: null, at_most: null };
  if (opened !== null && liquidated !== null) {
    return { ...row, kind: 'exact', ratio: opened + liquidated === 0 ? null : opened / liquidated };
  }
  if (opened !== null && opened > 0) return { ...row, kind: 'at-least', at_least: opened / mostLiquidated };
  if (liquidated !== null && liquidated > 0) return { ...row, kind: 'at-most', at_most: mostOpened / liquidated };
  return { ...row, kind: 'unknown' };
}

/**
 * What the lists of the largest counts of openings and liquidations say of every region's ratio, and no more.
 *
 * A region that is not named has at most the smallest listed count (of three, the third largest, wherever it is printed). Named in both
 * lists: the ratio is known ('exact'). Named only among the opened: ratio ≥ opened / third largest liquidated. Named only among
 * the liquidated: ratio ≤ third largest opened / liquidated. In neither: unknown. The bounds hold for the ratio of the counts
 * themselves; no sampling interval is in them.
 *
 * An ambiguous label such as "ALA|ALM" (the text does not say which) is read every possible way: the result holds every region once per
 * reading, with the code read in `reading`; `boundsUnderEveryReading` keeps what holds in all of them.
 *
 * @param lists - `opened`, `liquidated`: the lists as printed, counts of firms; `regions`: the codes of all regions.
 * @throws Error for an empty list, a count that is not a whole number, an unknown region, or one printed twice in a list.
 * @example
 * topListBounds({ opened: [{ region: 'AST', count: 6 }], liquidated: [{ region: 'ALA', count: 2 }], regions: ['ALA', 'AST', 'ULT'] });
 * // ALA at most 3, AST at least 3, ULT unknown
 */
export function topListBounds(lists: {
  opened: readonly TopListEntry[];
  liquidated: readonly TopListEntry[];
  regions: readonly string[];
}): TopListBound[] {
  const most: [number, number] = [smallestListed(lists.opened, 'opened'), smallestListed(lists.liquidated, 'liquidated')];
  const known = new Set(lists.regions);
  const bounds = readings([lists.opened, lists.liquidated]).flatMap((reading) => {
    const opened = listUnder(reading, lists.opened, 'opened', known);
    const liquidated = listUnder(reading, lists.liquidated, 'liquidated', known);
    if (opened === null || liquidated === null) return [];
    const label = [...reading.values()].join(' ');
    // Nobody can be below 0, so where the smallest listed count is 0 a region not named has exactly 0.
    const count = (list: Map<string, number>, region: string, atMost: number) => list.get(region) ?? (atMost === 0 ? 0 : null);
    return lists.regions.map((region) =>
      boundOf(region, label, [count(opened, region, most[0]), count(liquidated, region, most[1])], most),
    );
  });
  if (bounds.length === 0) throw new Error('No reading of the ambiguous labels leaves each region at most once in a list.');
  return bounds;
}

const interval = (bound: TopListBound): [number, number] =>
  bound.kind === 'exact' ? [bound.ratio ?? 0, bound.ratio ?? Infinity] : [bound.at_least ?? 0, bound.at_most ?? Infinity];

/**
 * What holds whichever way an ambiguous label is read: one row a region, the weakest of its rows in {@link topListBounds}. A region
 * that is bounded under one reading only is unknown here. Counts are kept where all readings agree on them.
 * Two readings with different exact ratios leave the region 'unknown', between the two (`at_least` and `at_most` both given).
 *
 * @example
 * boundsUnderEveryReading(topListBounds(lists)); // one row a region, reading empty
 */
export function boundsUnderEveryReading(bounds: readonly TopListBound[]): TopListBound[] {
  const regions = [...new Set(bounds.map((bound) => bound.region))];
  return regions.map((region) => {
    const rows = bounds.filter((bound) => bound.region === region);
    const [first, ...others] = rows;
    const same = (key: 'opened' | 'liquidated') => (others.every((row) => row[key] === first![key]) ? first![key] : null);
    if (others.every((row) => row.kind === first!.kind && row.opened === first!.opened && row.liquidated === first!.liquidated)) {
      return { ...first!, reading: '' };
    }
    const low = Math.min(...rows.map((row) => interval(row)[0]));
    const high = Math.max(...rows.map((row) => interval(row)[1]));
    const kept = { region, reading: '', opened: same('opened'), liquidated: same('liquidated'), ratio: null };
    if (low > 0 && high === Infinity) return { ...kept, kind: 'at-least', at_least: low, at_most: null };
    if (low === 0 && high < Infinity) return { ...kept, kind: 'at-most', at_least: null, at_most: high };
    if (low > 0) return { ...kept, kind: 'unknown', at_least: low, at_most: high };
    return { ...kept, kind: 'unknown', at_least: null, at_most: null };
  });
}
