import { groupBy } from './group-by';
import { sectionValues } from './section-shares';
import type { GrossValueAddedRow } from './table-rows';

/** A region that is far above the others in one section for several years. */
export interface LoneLevel {
  region: string;
  section: string;
  firstYear: number;
  lastYear: number;
  /** The section's share in the region's product divided by the median region's; the smallest ratio of the years */
  timesMedian: number;
  /** The same divided by the second highest region's; the smallest ratio of the years */
  timesSecond: number;
}

/** The thresholds for "far above": multiples of the median region and of the second highest, and years in a row. */
const TIMES_MEDIAN = 8;
const TIMES_SECOND = 1.4;
const YEARS = 3;

/**
 * Finds regions where a section's share in the product is, year after year, far above the median region's and above every other
 * region's. Comparison with neighbouring years cannot reveal such a level.
 *
 * @param rows gross value added by region and section
 * @example
 * findLoneLevels(loadRows('gross-value-added')); // Almaty region, section R, 2021-2025
 */
export function findLoneLevels(rows: GrossValueAddedRow[]): LoneLevel[] {
  // South Kazakhstan would duplicate its parts.
  const values = [...sectionValues(rows).values()].filter((value) => value.region !== 'YKO');
  const groups = groupBy(values, (value) => `${value.section} ${String(value.year)}`);
  const levels: LoneLevel[] = [];
  const inOrder = [...groups.values()].sort((one, other) => one[0].year - other[0].year);
  for (const group of inOrder) {
    const ranked = [...group].sort((one, other) => other.shareOfRegion - one.shareOfRegion);
    if (ranked.length < 3) continue;
    const [{ region, section, year, shareOfRegion: highest }, { shareOfRegion: second }] = ranked;
    const middle = (ranked[(ranked.length - 1) >> 1].shareOfRegion + ranked[ranked.length >> 1].shareOfRegion) / 2;
    if (highest / middle < TIMES_MEDIAN || highest / second < TIMES_SECOND) continue;
    const running = levels.find((level) => level.region === region && level.section === section && level.lastYear === year - 1);
    if (running) {
      running.lastYear = year;
      running.timesMedian = Math.min(running.timesMedian, highest / middle);
      running.timesSecond = Math.min(running.timesSecond, highest / second);
    } else {
      levels.push({
        region,
        section,
        firstYear: year,
        lastYear: year,
        timesMedian: highest / middle,
        timesSecond: highest / second,
      });
    }
  }
  return levels.filter((level) => level.lastYear - level.firstYear + 1 >= YEARS);
}
