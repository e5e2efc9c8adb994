import type { ColumnTable } from 'arquero';
import { loadTable, type LoadOptions } from '../data/load-table';
import type { TableRows } from '../data/table-rows';
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

type GrossValueAddedRow = TableRows['gross-value-added'];

/** What was made of one reading of the table of gross value added on the frame of 2010. */
interface Reading {
  readonly regions: ColumnTable;
  readonly rowsOf: ReadonlyMap<number, GrossValueAddedRow[]>;
  readonly structuresOf: Map<number, readonly RegionStructure[]>;
}

// Variants of a panel ask for the same years again; a table read anew, or other regions, are another reading.
const readings = new WeakMap<ColumnTable, Reading>();

function readingOf(source: LoadOptions): Reading {
  const table = loadTable('gross-value-added', source);
  const regions = loadTable('regions');
  const known = readings.get(table);
  if (known?.regions === regions) return known;
  const rowsOf = new Map<number, GrossValueAddedRow[]>();
  for (const row of table.objects() as GrossValueAddedRow[]) {
    const ofYear = rowsOf.get(row.year);
    if (ofYear) ofYear.push(row);
    else rowsOf.set(row.year, [row]);
  }
  const reading: Reading = { regions, rowsOf, structuresOf: new Map<number, readonly RegionStructure[]>() };
  readings.set(table, reading);
  return reading;
}

function structuresOfYear(year: number, { rowsOf, structuresOf }: Reading): readonly RegionStructure[] {
  // Only the year's own rows are handed over: ten passes over the whole table would take longer than all the rest.
  const structures = structuresOf.get(year) ?? structureOfYear(rowsOf.get(year) ?? [], { year, frame: '2010' }).regions;
  structuresOf.set(year, structures);
  return structures;
}

/** Reads the structures of all years that the panel, its lag or a smoothing can ask for, on the frame of 2010. */
export function panelStructures(options: SettledOptions): PanelStructures {
  const reading = readingOf(options.source);
  const all = [...reading.rowsOf.keys()].filter((year) => year >= FIRST_COMPLETE_YEAR).sort((one, other) => one - other);
  const wanted = all.filter((year) => year >= options.firstYear - options.diversificationLag && year <= options.lastYear);
  const years = options.flaggedFigures === 'smoothed' ? all : wanted;
  const published = new Map<string, Map<number, RegionStructure>>();
  for (const year of years) {
    for (const region of structuresOfYear(year, reading)) {
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
