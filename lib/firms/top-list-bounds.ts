import { checkCount } from './two-counts';

/** One entry of a printed list of the largest counts. `region` is a code, or several codes joined by "|" where the text is ambiguous. */
export interface TopListEntry {
  region: string;
  count: number;
}

/** What two lists of the largest counts imply for one region's ratio. */
export interface TopListBound {
  region: string;
  /** The code assumed for an ambiguous label; empty when the lists are unambiguous. */
  reading: string;
  kind: 'exact' | 'at-least' | 'at-most' | 'unknown';
  /** The printed count, or null when the region is not in that list. */
  opened: number | null;
  liquidated: number | null;
  /** opened / liquidated for 'exact' (Infinity when nothing was liquidated, null when both are 0), otherwise null. */
  ratio: number | null;
  /** Lower bound of the ratio of the counts, or null; see {@link boundsUnderEveryReading} for kind 'unknown' with bounds. */
  at_least: number | null;
  /** Upper bound of the ratio of the counts, or null. */
  at_most: number | null;
}

/** The codes that a label may mean: "ALA|ALM" is ALA or ALM. */
export const codesOf = (label: string): string[] => label.split('|').map((code) => code.trim());

/** All readings of the ambiguous labels, each a map from label to code; a label means the same in both lists. */
function readings(entries: readonly TopListEntry[]): Map<string, string>[] {
  const labels = [...new Set(entries.map(({ region }) => region))].filter((label) => label.includes('|'));
  return labels.reduce(
    (all, label) => all.flatMap((reading) => codesOf(label).map((code) => new Map([...reading, [label, code]]))),
    [new Map<string, string>()],
  );
}

function checkList(list: readonly TopListEntry[], event: string, known: readonly string[]): void {
  if (list.length === 0) throw new Error(`${event}: the list is empty, so it bounds nothing.`);
  for (const { region, count } of list) {
    checkCount(count, `${event}, ${region}`);
    const stranger = codesOf(region).find((code) => !known.includes(code));
    if (stranger !== undefined)
      throw new Error(`${event}: region "${stranger}" is unknown; the known ones are ${known.join(', ')}.`);
  }
  const twice = list.find(({ region }, place) => list.findIndex((other) => other.region === region) < place);
  if (twice) throw new Error(`${event}: ${twice.region} is in the list twice.`);
}

function boundOf(region: string, reading: string, opened: Counts, liquidated: Counts): TopListBound {
  const [o, l] = [opened.of(region), liquidated.of(region)];
  const row = { region, reading, opened: o, liquidated: l, ratio: null, at_least: null, at_most: null };
  if (o !== null && l !== null) return { ...row, kind: 'exact', ratio: o + l === 0 ? null : o / l };
  if (o !== null && o > 0) return { ...row, kind: 'at-least', at_least: o / liquidated.most };
  if (l !== null && l > 0) return { ...row, kind: 'at-most', at_most: opened.most / l };
  return { ...row, kind: 'unknown' };
}

/** One list under one reading: the count of a region, and the largest possible count of a region that is not listed. */
interface Counts {
  of: (region: string) => number | null;
  most: number;
}

/** Returns undefined for an impossible reading, one in which a list names a region twice. */
function countsUnder(reading: ReadonlyMap<string, string>, list: readonly TopListEntry[]): Counts | undefined {
  const counts = new Map(list.map(({ region, count }) => [reading.get(region) ?? region, count]));
  if (counts.size < list.length) return undefined;
  const most = Math.min(...counts.values());
  // Counts cannot be negative: if the smallest listed count is 0, a region that is not listed has exactly 0.
  return { most, of: (region) => counts.get(region) ?? (most === 0 ? 0 : null) };
}

/**
 * Bounds every region's ratio of openings to liquidations by what the lists of the largest counts imply, and no more.
 *
 * A region that is not listed has at most the smallest listed count (in a list of three, the third largest, in whatever order they are
 * printed). If a region is in both lists, its ratio is known ('exact'). If it is only among the opened: ratio ≥ opened / third largest
 * liquidated; only among the liquidated: ratio ≤ third largest opened / liquidated; in neither: unknown. The bounds apply to the ratio
 * of the counts themselves and include no sampling interval.
 *
 * An ambiguous label such as "ALA|ALM" (the text does not say which) is read in every possible way. The result has each region once per
 * reading, with the assumed code in `reading`; `boundsUnderEveryReading` keeps what is true under all readings.
 *
 * @param lists `opened`, `liquidated`: the lists as printed, counts of firms; `regions`: the codes of all regions.
 * @throws Error for an empty list, a count that is not a whole number, an unknown region, or a region repeated within a list.
 * @example
 * topListBounds({ opened: [{ region: 'AST', count: 6 }], liquidated: [{ region: 'ALA', count: 2 }], regions: ['ALA', 'AST', 'ULT'] });
 * // ALA at most 3, AST at least 3, ULT unknown
 */
export function topListBounds(lists: {
  opened: readonly TopListEntry[];
  liquidated: readonly TopListEntry[];
  regions: readonly string[];
}): TopListBound[] {
  checkList(lists.opened, 'opened', lists.regions);
  checkList(lists.liquidated, 'liquidated', lists.regions);
  const bounds = readings([...lists.opened, ...lists.liquidated]).flatMap((reading) => {
    const [opened, liquidated] = [countsUnder(reading, lists.opened), countsUnder(reading, lists.liquidated)];
    if (!opened || !liquidated) return [];
    return lists.regions.map((region) => boundOf(region, [...reading.values()].join(' '), opened, liquidated));
  });
  if (bounds.length === 0) throw new Error('No reading of the ambiguous labels leaves each region at most once in a list.');
  return bounds;
}

/**
 * Keeps what is true whichever way an ambiguous label is read: one row per region, the weakest of its rows in {@link topListBounds}. A
 * region that is bounded under some readings only is unknown. Counts are kept where all readings agree on them. If readings give
 * different exact ratios, the region is 'unknown' but bounded by them (both `at_least` and `at_most` are given).
 *
 * @example
 * boundsUnderEveryReading(topListBounds(lists)); // one row a region, reading empty
 */
export function boundsUnderEveryReading(bounds: readonly TopListBound[]): TopListBound[] {
  return [...new Set(bounds.map(({ region }) => region))].map((region) => {
    const rows = bounds.filter((bound) => bound.region === region);
    const [first] = rows;
    const agree = (key: 'kind' | 'opened' | 'liquidated'): boolean => rows.every((row) => row[key] === first[key]);
    if (agree('kind') && agree('opened') && agree('liquidated')) return { ...first, reading: '' };
    const low = Math.min(...rows.map((row) => row.at_least ?? row.ratio ?? 0));
    const high = Math.max(...rows.map((row) => row.at_most ?? row.ratio ?? Infinity));
    const [bounded, limited] = [low > 0, high < Infinity];
    return {
      region,
      reading: '',
      kind: bounded === limited ? 'unknown' : bounded ? 'at-least' : 'at-most',
      opened: agree('opened') ? first.opened : null,
      liquidated: agree('liquidated') ? first.liquidated : null,
      ratio: null,
      at_least: bounded ? low : null,
      at_most: limited ? high : null,
    };
  });
}
