import { loadRows } from '../data/load-table';
import { regionName } from '../regions';

/** Returns a region's name for a sentence: "Almaty city" for the city, since "Almaty" alone could mean the region around it. */
export function placeName(code: string): string {
  return code === 'ALA' ? `${regionName(code)} city` : regionName(code);
}

/**
 * Returns the name of a section of the activity classification.
 *
 * @throws Error for an unknown letter
 * @example
 * sectionName('B'); // 'Mining and quarrying'
 */
export function sectionName(section: string): string {
  const rows = loadRows('sections');
  const row = rows.find((each) => each.section === section);
  if (!row) throw new Error(`Section "${section}": expected one of ${rows.map((each) => each.section).join(', ')}.`);
  return row.name_en;
}
