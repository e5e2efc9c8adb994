import type { Borders } from '../data/descriptor';
import type { FrameUnit } from './frames';
import { refuseDoubleCount } from './refuse-double-count';
import { territoryOf } from './territory';

/** Which rows stand for South Kazakhstan where the table holds both: the published whole, or Turkestan and Shymkent. */
export type SouthKazakhstan = 'whole' | 'parts';

/**
 * Says for each unit of a frame which of a year's published rows make it up.
 *
 * @param codes codes of the rows of that year, without the republic
 * @param where what messages name, for example 'gross-value-added 2014'
 * @returns unit → codes of its rows
 * @throws Error when the rows do not tile the country in that frame: land missing, a row that lies in two units, or land counted twice
 */
export function assignToFrame(
  codes: readonly string[],
  year: number,
  units: readonly FrameUnit[],
  borders: Borders,
  southKazakhstan: SouthKazakhstan,
  where: string,
): Map<string, string[]> {
  const inParts = codes.includes('TRK') && codes.includes('SHM');
  const unwanted = southKazakhstan === 'parts' && inParts ? ['YKO'] : ['TRK', 'SHM'];
  const used = codes.includes('YKO') ? codes.filter((code) => !unwanted.includes(code)) : codes;
  refuseDoubleCount(used, where);
  const unitOf = new Map(units.flatMap(({ unit, parts }) => parts.map((part): [string, string] => [part, unit])));
  const missing = new Set(unitOf.keys());
  const rowsOf = new Map<string, string[]>(units.map(({ unit }) => [unit, []]));
  for (const code of used) {
    const territory = territoryOf(code, year, borders);
    const homes = [...new Set(territory.map((part) => unitOf.get(part)))];
    const [home] = homes;
    if (home === undefined) throw new Error(`${where}: region "${code}" belongs to no unit of the frame.`);
    if (homes.length > 1) {
      throw new Error(
        `${where}: the row ${code} holds ${territory.join(' and ')}, which this frame keeps apart; the frame does not tile the country in ${String(year)}.`,
      );
    }
    rowsOf.get(home)!.push(code);
    for (const part of territory) missing.delete(part);
  }
  if (missing.size > 0) {
    throw new Error(`${where}: no row for ${[...missing].join(', ')}; the rows do not tile the country in ${String(year)}.`);
  }
  return rowsOf;
}
