import type { RegionStructure, YearStructure } from './structure-of-year';

/** A figure to treat with care, as in the table of flags. */
export interface FlaggedFigure {
  table: string;
  region: string;
  item: string;
  first_year: number;
  last_year: number;
  kind: string;
}

/**
 * Sections in which the source's value added of some region is flagged in a year, in alphabetical order.
 *
 * @param flags - rows of the table of flags; those of other tables and of totals are passed over.
 * @param kinds - which kinds of flag count; 'outlier' and 'level' by default, 'swap' (two regions' figures look exchanged) on demand.
 * @example
 * flaggedSections(loadRows('flags'), 2022); // ['N', 'R']
 */
export function flaggedSections(
  flags: readonly FlaggedFigure[],
  year: number,
  kinds: readonly string[] = ['outlier', 'level'],
): string[] {
  const found = flags.filter(
    (flag) =>
      flag.table === 'gross-value-added' &&
      /^[A-S]$/.test(flag.item) &&
      kinds.includes(flag.kind) &&
      flag.first_year <= year &&
      year <= flag.last_year,
  );
  return [...new Set(found.map((flag) => flag.item))].sort();
}

function without(structure: RegionStructure, removed: readonly string[]): RegionStructure {
  const kept = Object.entries(structure.gva_million_tenge).filter(([section]) => !removed.includes(section));
  const amount = removed.reduce((sum, section) => sum + structure.gva_million_tenge[section]!, 0);
  return { ...structure, grp_million_tenge: structure.grp_million_tenge - amount, gva_million_tenge: Object.fromEntries(kept) };
}

/**
 * The structure as if some sections did not exist: they are left out for every region and for the republic, and their value
 * added is taken off GRP and GDP. This is how results "without the flagged figures" are made: nothing is interpolated or replaced, and
 * all regions are still compared over the same activities. It leaves out the sound figures of the other regions too, which is
 * the price of not inventing one.
 *
 * @throws Error for a section that the structure does not have, or when none would be left.
 * @example
 * leaveOutSections(structureOfYear(gva, { year: 2022 }), flaggedSections(flags, 2022));
 */
export function leaveOutSections(structure: YearStructure, leftOut: readonly string[]): YearStructure {
  for (const section of leftOut) {
    if (!structure.sections.includes(section)) {
      throw new Error(
        `Section "${section}" cannot be left out; the structure of ${structure.year} has ${structure.sections.join(', ')}.`,
      );
    }
  }
  const removed = structure.sections.filter((section) => leftOut.includes(section));
  const kept = structure.sections.filter((section) => !leftOut.includes(section));
  if (kept.length === 0) throw new Error('No section would be left.');
  return {
    year: structure.year,
    sections: kept,
    leftOut: [...structure.leftOut, ...removed],
    nation: without(structure.nation, removed),
    regions: structure.regions.map((region) => without(region, removed)),
  };
}
