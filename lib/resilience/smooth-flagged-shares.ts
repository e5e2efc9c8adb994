import { sum } from '../numerics/weighted';
import type { RegionStructure } from '../structure';
import type { FlaggedUnitYear } from './flagged-unit-years';

/** Share of one section in the gross value added of one unit in one year. */
function share(structure: RegionStructure, section: string): number {
  return structure.amounts[section]! / sum(Object.values(structure.amounts));
}

/**
 * FOR SENSITIVITY ANALYSIS ONLY, not a figure: replaces each flagged amount of a unit by the value implied by the nearest sound years.
 *
 * x' = s' · Σx, where Σx is the unit's published gross value added in that year and s' is the mean of the section's shares in the
 * nearest unflagged years before and after. If there is no such year on one side (Almaty region, R, 2021-2025), only the other side
 * is used. It shows whether a result depends on a suspicious figure. The replacement itself was never measured.
 *
 * @param unit The unit's code.
 * @param year The year to smooth.
 * @param structures The unit's published structure by year: `year` and the years around it.
 * @param flags Flags as returned by `flaggedUnitYears`, for every year of `structures`.
 * @returns A structure with the same total GRP; the same object when nothing is flagged.
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
