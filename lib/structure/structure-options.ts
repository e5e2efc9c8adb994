import type { Frame } from '../regions/frames';
import { leaveOutSections } from './leave-out-sections';
import type { LocationQuotientOptions } from './location-quotients';
import { structureOfYear, type GrossValueAddedTable, type RegionStructure, type YearStructure } from './structure-of-year';

/** What a structural coefficient divides by: GRP and GDP ('grp', as in the paper) or the sums over A to S ('gva'). */
export type Denominator = 'grp' | 'gva';

export interface StructureOptions {
  /** Frame of the regions; '2022' by default. Not for a table that is on a frame already. */
  frame?: Frame;
  denominator?: Denominator;
  /** Sections left out for every region, the same in every year or by year; see `leaveOutSections`. */
  leaveOut?: readonly string[] | ((year: number) => readonly string[]);
}

/** The structure of one year with the sections left out that the options name. */
export function structureWith(table: GrossValueAddedTable, year: number, options: StructureOptions): YearStructure {
  const structure = structureOfYear(table, options.frame === undefined ? { year } : { year, frame: options.frame });
  const leaveOut = typeof options.leaveOut === 'function' ? options.leaveOut(year) : (options.leaveOut ?? []);
  return leaveOutSections(structure, leaveOut);
}

/** The totals of a region and the nation for one kind of denominator; none for 'gva', where sums are the default. */
export function totalsFor(denominator: Denominator, region: RegionStructure, nation: RegionStructure): LocationQuotientOptions {
  if (denominator === 'grp') return { regionTotal: region.grp_million_tenge, nationTotal: nation.grp_million_tenge };
  if (denominator === 'gva') return {};
  throw new Error(`denominator: "${String(denominator)}" is unknown; expected 'grp' or 'gva'.`);
}
