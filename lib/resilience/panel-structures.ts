import type { Table } from 'arquero';
import { keptFor } from '../data/kept-for';
import { loadTable } from '../data/load-table';
import { leaveOutActivities, sectionGroups, structureOfYear, variety, type RegionStructure, type Variety } from '../structure';
import { flaggedUnitYears, type FlaggedUnitYear } from './flagged-unit-years';
import { FIRST_COMPLETE_YEAR, type SettledOptions } from './panel-options';
import { smoothFlaggedShares } from './smooth-flagged-shares';

/** The structures behind a panel: unit → year → sections and GRP. */
export interface PanelStructures {
  readonly published: ReadonlyMap<string, ReadonlyMap<number, RegionStructure>>;
  readonly flags: readonly FlaggedUnitYear[];
}

// Cached, because the variants of a panel use the same years.
const structuresFrom = keptFor<[values: Table, regions: Table], Map<number, readonly RegionStructure[]>>(() => new Map());

function structuresOfYear(year: number, table: Table): readonly RegionStructure[] {
  const known = structuresFrom(table, loadTable('regions'));
  const structures = known.get(year) ?? structureOfYear(table, { year, frame: '2010' }).regions;
  known.set(year, structures);
  return structures;
}

/** Reads the structures of all years that the panel, its lag or the smoothing may need, on the frame of 2010. */
export function panelStructures(options: SettledOptions): PanelStructures {
  const table = loadTable('gross-value-added', options.source);
  const inTable = [...new Set(table.array('year') as number[])];
  const all = inTable.filter((year) => year >= FIRST_COMPLETE_YEAR).sort((one, other) => one - other);
  const wanted = all.filter((year) => year >= options.firstYear - options.diversificationLag && year <= options.lastYear);
  const years = options.flaggedFigures === 'smoothed' ? all : wanted;
  const structures = new Map<string, Map<number, RegionStructure>>();
  for (const year of years) {
    for (const region of structuresOfYear(year, table)) {
      structures.set(region.region, (structures.get(region.region) ?? new Map<number, RegionStructure>()).set(year, region));
    }
  }
  return { published: structures, flags: flaggedUnitYears('2010', years, options.source) };
}

/** DIV, UV and RV of a unit in a year, with flagged figures and excluded sections treated as the options specify. */
export function panelVariety(
  unit: string,
  year: number,
  { published, flags }: PanelStructures,
  options: SettledOptions,
): Variety {
  const years = published.get(unit)!;
  const structure = options.flaggedFigures === 'smoothed' ? smoothFlaggedShares(unit, year, years, flags) : years.get(year)!;
  const activities = Object.keys(structure.amounts);
  const all = { year, activities, leftOut: [], nation: structure, regions: [structure] };
  const kept = leaveOutActivities(all, options.withoutSections).nation.amounts;
  return variety(kept, sectionGroups);
}
