import type { ColumnTable } from 'arquero';
import type { Frame } from '../regions/frames';
import { mergeToFrame } from '../regions/merge-to-frame';
import { sections } from './section-groups';

/** Gross value added by section of one region (or the republic) in one year, and its GRP (or GDP); million tenge, current prices. */
export interface RegionStructure {
  region: string;
  grp_million_tenge: number;
  gva_million_tenge: Record<string, number>;
}

/** What structural coefficients are made of: the republic and its regions over the same sections in one year. */
export interface YearStructure {
  year: number;
  sections: string[];
  /** Sections taken out on purpose, with the reason's own function: `leaveOutSections`. */
  leftOut: string[];
  nation: RegionStructure;
  regions: RegionStructure[];
}

/** Columns region (or unit, when already on a frame), year, item, million_tenge; an arquero table or row objects. */
export type GrossValueAddedTable = ColumnTable | readonly object[];

interface GvaRow {
  region: string;
  year: number;
  item: string;
  million_tenge: number;
}

const nationCode = 'KAZ';
const grpItem = 'GDP';

/** Rows of one year, each cell checked; `unit` is read as region. */
function rowsOfYear(table: GrossValueAddedTable, year: number): GvaRow[] {
  const objects = Array.isArray(table) ? (table as readonly object[]) : (table as ColumnTable).objects();
  const kept: GvaRow[] = [];
  (objects as readonly Partial<GvaRow & { unit: string }>[]).forEach((row, place) => {
    if (row.year !== year || !(row.item === grpItem || sections.includes(row.item ?? ''))) return;
    const region = row.region ?? row.unit;
    const where = `Gross value added, row ${place + 1} (${String(region)}, ${year}, ${String(row.item)})`;
    const value: unknown = row.million_tenge;
    if (typeof region !== 'string') throw new Error(`${where}: expected a column region or unit.`);
    if (typeof value !== 'number' || !Number.isFinite(value)) {
      throw new Error(`${where}: ${String(value)} is no amount; expected million tenge, 0 where there is no such activity.`);
    }
    if (value < 0) throw new Error(`${where}: ${value} million tenge is negative, so no share exists; expected 0 or more.`);
    kept.push({ region, year, item: row.item!, million_tenge: value });
  });
  return kept;
}

function refuseIncomplete(rows: readonly GvaRow[], year: number): void {
  const itemsOf = new Map<string, Set<string>>();
  for (const row of rows) itemsOf.set(row.region, (itemsOf.get(row.region) ?? new Set()).add(row.item));
  if (itemsOf.size === 0) throw new Error(`Gross value added ${year}: the table has no row of that year.`);
  if (!itemsOf.has(nationCode)) throw new Error(`Gross value added ${year}: no rows of the republic (${nationCode}).`);
  for (const [region, items] of itemsOf) {
    const missing = [...sections, grpItem].filter((item) => !items.has(item));
    if (missing.length > 0) {
      const hint = year < 2014 ? ' (until 2013 the source gives I, K and M to S only together)' : '';
      throw new Error(
        `Gross value added ${year}, ${region}: no row for ${missing.join(', ')}${hint}; all of A to S and ${grpItem} are needed.`,
      );
    }
  }
}

const structureOf = (region: string, rows: readonly GvaRow[]): RegionStructure => {
  const amount = new Map(rows.filter((row) => row.region === region).map((row) => [row.item, row.million_tenge]));
  return {
    region,
    grp_million_tenge: amount.get(grpItem)!,
    gva_million_tenge: Object.fromEntries(sections.map((section) => [section, amount.get(section)!])),
  };
};

/**
 * Takes the sections A to S of one year out of the table of gross value added, on one frame of regions.
 *
 * A row that is 0 is an activity that the region does not have, and stays as 0. A row that is not there is a hole and is refused, as
 * is a negative amount. Items other than the sections and GDP (net taxes, section T of 2025) are not used.
 *
 * @param table - region, year, item, million_tenge on the borders of the day; or unit, year, item, million_tenge, already on a frame.
 * @param options - `year`; `frame`: '2022' by default. It must not be given for a table with units, which has its frame.
 * @throws Error naming row, region, year, section and value for a negative or missing amount, a section without a row, rows that do
 * not tile the country in that frame.
 * @example
 * structureOfYear(loadTable('gross-value-added'), { year: 2022 }).regions.length; // 20
 */
export function structureOfYear(table: GrossValueAddedTable, options: { year: number; frame?: Frame }): YearStructure {
  const { year, frame } = options;
  const first = (Array.isArray(table) ? (table as readonly object[])[0] : (table as ColumnTable).object(0)) ?? {};
  const hasUnits = 'unit' in first;
  if (hasUnits && frame !== undefined)
    throw new Error(`The table has units of a frame already; frame '${frame}' cannot be asked for.`);
  let rows = rowsOfYear(table, year);
  refuseIncomplete(rows, year);
  if (!hasUnits) {
    const merged = mergeToFrame(rows, frame ?? '2022', {
      borders: 'national-accounts',
      values: ['million_tenge'],
      by: ['item'],
      nation: true,
    });
    rows = (merged.objects() as (GvaRow & { unit: string })[]).map((row) => ({ ...row, region: row.unit }));
  }
  const regions = [...new Set(rows.map((row) => row.region))].filter((region) => region !== nationCode);
  const count = regions.length + 1;
  if (hasUnits && rows.length !== count * (sections.length + 1)) {
    throw new Error(`Gross value added ${year}: ${rows.length} rows for ${count} units; a unit and item stand there twice.`);
  }
  return {
    year,
    sections: [...sections],
    leftOut: [],
    nation: structureOf(nationCode, rows),
    regions: regions.map((region) => structureOf(region, rows)),
  };
}
