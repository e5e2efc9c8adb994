import type { GrossValueAddedRow } from './table-rows';

/** A region's value added in one section and year, with its shares in the republic's section and in the region's product. */
export interface SectionValue {
  region: string;
  year: number;
  section: string;
  /** Million tenge */
  value: number;
  /** Share in the republic's value added of that section, a fraction */
  shareOfRepublic: number;
  /** Share in the region's gross regional product, a fraction */
  shareOfRegion: number;
}

/** Finds a value by region, year and section. */
export type SectionValues = Map<string, SectionValue>;

/** The key of a value in {@link SectionValues}. */
export const sectionKey = (region: string, year: number, section: string) => `${region} ${String(year)} ${section}`;

const OLD_NAME_NEW_LAND = ['ALM', 'VKO', 'KRG'];
const FIRST_YEAR_ON_NEW_LAND = 2021;

/** True if a region's rows for the two years are on the same borders. */
export function sameBorders(region: string, one: number, other: number): boolean {
  return !OLD_NAME_NEW_LAND.includes(region) || one >= FIRST_YEAR_ON_NEW_LAND === other >= FIRST_YEAR_ON_NEW_LAND;
}

/**
 * Relates every positive value of a section (A to S) to the republic's value of the section and to the region's product.
 */
export function sectionValues(rows: GrossValueAddedRow[]): SectionValues {
  const all = new Map(rows.map((row) => [sectionKey(row.region, row.year, row.item), row.million_tenge]));
  const values: SectionValues = new Map();
  for (const { region, year, item, million_tenge: value } of rows) {
    const republic = all.get(sectionKey('KAZ', year, item));
    const product = all.get(sectionKey(region, year, 'GDP'));
    if (region === 'KAZ' || !/^[A-S]$/.test(item) || value <= 0 || !republic || !product) continue;
    values.set(sectionKey(region, year, item), {
      region,
      year,
      section: item,
      value,
      shareOfRepublic: value / republic,
      shareOfRegion: value / product,
    });
  }
  return values;
}
