import { loadRows, type LoadOptions } from '../data/load-table';
import { leaveOutSections } from '../structure/leave-out-sections';
import { sectionGroups } from '../structure/section-groups';
import { structureOfYear, type RegionStructure } from '../structure/structure-of-year';
import { variety, type Variety } from '../structure/variety';
import { flaggedUnitYears, type FlaggedUnitYear } from './flagged-unit-years';
import { FIRST_COMPLETE_YEAR, type SettledOptions } from './panel-options';
import { smoothFlaggedShares } from './smooth-flagged-shares';

/** The structures behind a panel: unit → year → sections and GRP. */
export interface PanelStructures {
  readonly published: ReadonlyMap<string, ReadonlyMap<number, RegionStructure>>;
  readonly flags: readonly FlaggedUnitYear[];
}

function completeYears(source: LoadOptions): number[] {
  const years = loadRows('gross-value-added', source).map((row) => row.year);
  return [...new Set(years)].filter((year) => year >= FIRST_COMPLETE_YEAR).sort((one, other) => one - other);
}

/** Reads the structures of all years that the panel, its lag or a smoothing can ask for, on the frame of 2010. */
export function panelStructures(options: SettledOptions): PanelStructures {
  const rows = loadRows('gross-value-added', options.source);
  const all = completeYears(options.source);
  const wanted = all.filter((year) => year >= options.firstYear - options.diversificationLag && year <= options.lastYear);
  const years = options.flaggedFigures === 'smoothed' ? all : wanted;
  const published = new Map<string, Map<number, RegionStructure>>();
  for (const year of years) {
    // Only the year's own rows are handed over: ten passes over the whole table would take longer than all the rest.
    const ofYear = rows.filter((row) => row.year === year);
    for (const region of structureOfYear(ofYear, { year, frame: '2010' }).regions) {
      published.set(region.region, (published.get(region.region) ?? new Map<number, RegionStructure>()).set(year, region));
    }
  }
  return { published, flags: flaggedUnitYears('2010', years, options.source) };
}

/** DIV, UV and RV of a unit in a year, with flagged figures and left-out sections handled as the options say. */
export function panelVariety(
  unit: string,
  year: number,
  { published, flags }: PanelStructures,
  options: SettledOptions,
): Variety {
  const years = published.get(unit)!;
  const structure = options.flaggedFigures === 'smoothed' ? smoothFlaggedShares(unit, year, years, flags) : years.get(year)!;
  const sections = Object.keys(structure.gva_million_tenge);
  const all = { year, sections, leftOut: [], nation: structure, regions: [structure] };
  const kept = leaveOutSections(all, options.withoutSections).nation.gva_million_tenge;
  return variety(kept, sectionGroups);
}
