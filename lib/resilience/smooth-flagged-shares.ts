import { sum } from '../numerics/weighted';
import type { RegionStructure } from '../structure';
import type { FlaggedUnitYear } from './flagged-unit-years';

/** Shares of the sections in gross value added of one unit in one year. */
function share(structure: RegionStructure, section: string): number {
  return structure.amounts[section]! / sum(Object.values(structure.amounts));
}

/**
 * SENSITIVITY ANALYSIS, never a figure: a unit's sections with each flagged amount replaced by what the nearest sound years would give.
 *
 * x' = s' · Σx, where Σx is the published gross value added of the unit in that year and s' the mean of the section's shares in the nearest
 * year before and the nearest after that are not flagged; where there is none on one side (Almaty region, R, 2021-2025), the other side
 * alone. It shows whether a result hangs on a suspicious figure. What it puts in its place was never measured.
 *
 * @param unit The unit's code.
 * @param year The year to smooth.
 * @param structures The unit's published structure by year: `year` and the years around it.
 * @param flags See `flaggedUnitYears`, for every year of `structures`.
 * @returns A structure of the same total GRP; the same object when nothing is flagged.
 * @throws Error when a flagged section has no sound year on either side.
 * @example smoothFlaggedShares('VKO', 2022, structures, flags).amounts.N
 */
export function smoothFlaggedShares(
  unit: string,
  year: number,
  structures: ReadonlyMap<number, RegionStructure>,
  flags: readonly FlaggedUnitYear[],
): RegionStructure {
  const published = structures.get(year);
  if (!published)
    throw new Error(`${unit} ${year}: no structure of that year; the years are ${[...structures.keys()].join(', ')}`);
  const isFlagged = (section: string, at: number) =>
    flags.some((flag) => flag.unit === unit && flag.year === at && flag.section === section);
  const sections = Object.keys(published.amounts).filter((section) => isFlagged(section, year));
  if (sections.length === 0) return published;
  const total = sum(Object.values(published.amounts));
  const years = [...structures.keys()].sort((one, other) => one - other);
  const smoothed = sections.map((section): [string, number] => {
    const sound = years.filter((at) => !isFlagged(section, at));
    const before = sound.filter((at) => at < year).pop();
    const after = sound.find((at) => at > year);
    const nearest = [before, after].filter((at): at is number => at !== undefined);
    if (nearest.length === 0)
      throw new Error(`${unit} ${year}, section ${section}: flagged in every year, so no sound share exists`);
    const mean = sum(nearest.map((at) => share(structures.get(at)!, section))) / nearest.length;
    return [section, mean * total];
  });
  return { ...published, amounts: { ...published.amounts, ...Object.fromEntries(smoothed) } };
}
