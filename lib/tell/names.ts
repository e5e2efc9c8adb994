import { loadRows } from '../data/load-table';
import { regionName } from '../regions';

/** A region's name for a sentence, where "Almaty" alone could be the region around the city: "Almaty city". */
export function placeName(code: string): string {
  return code === 'ALA' ? `${regionName(code)} city` : regionName(code);
}

/**
 * The name of a section of the activity classification.
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
