import type { Table } from 'arquero';
import type { Borders } from '../data/descriptor';
import { groupBy } from '../data/group-by';
import type { Frame, FrameUnit } from './frames';

const FIRST_YEAR_OF_2022_BORDERS: Record<Borders, number> = { 'national-accounts': 2021, surveys: 2022, 'back-cast': 0 };
const NEW_UNITS: Record<string, string> = { ALM: 'ZHT', VKO: 'ABY', KRG: 'ULT' };

/**
 * Returns the units of 2022 whose land a published row covers. Abai, Zhetisu and Ulytau have their own rows from 2021 in the national
 * accounts and from 2022 in the surveys (investment, labour); before that, they are included in East Kazakhstan, Almaty region and
 * Karaganda. Back-cast tables (population, foreign investment) use the borders of 2022 in every year.
 *
 * @param code code of the row
 * @param year year of the row
 * @param borders the table's border regime
 * @throws Error for a row that cannot exist under that regime
 * @example
 * territoryOf('ALM', 2014, 'national-accounts'); // ['ALM', 'ZHT']
 * territoryOf('ALM', 2014, 'back-cast'); // ['ALM']
 */
export function territoryOf(code: string, year: number, borders: Borders): string[] {
  const onNewBorders = year >= FIRST_YEAR_OF_2022_BORDERS[borders];
  if (code === 'YKO') {
    if (borders === 'back-cast')
      throw new Error(`South Kazakhstan (YKO) in ${String(year)}: a back-cast table has Turkestan and Shymkent only.`);
    return ['TRK', 'SHM'];
  }
  if (onNewBorders) return [code];
  if (Object.values(NEW_UNITS).includes(code)) {
    throw new Error(
      `${code} in ${String(year)}: ${borders} tables have this unit from ${String(FIRST_YEAR_OF_2022_BORDERS[borders])} on.`,
    );
  }
  return code in NEW_UNITS ? [code, NEW_UNITS[code]] : [code];
}

/** True for a row that covers exactly its own unit on the borders of 2022; false also for a row that cannot exist. */
export const liesOnOwnLand = (code: string, year: number, borders: Borders): boolean =>
  code !== 'YKO' &&
  (year >= FIRST_YEAR_OF_2022_BORDERS[borders] || !(code in NEW_UNITS || Object.values(NEW_UNITS).includes(code)));

/**
 * Throws for a list of rows that counts land twice: South Kazakhstan (YKO) together with Turkestan or Shymkent, the republic (KAZ)
 * together with a region, or the same region twice.
 *
 * @param codes region codes of the rows to be added up
 * @param where what the message refers to, for example 'gross value added of 2014'
 * @throws Error naming the codes
 * @example
 * refuseDoubleCount(['TRK', 'SHM', 'ATY'], 'population of 2014'); // fine
 */
export function refuseDoubleCount(codes: readonly string[], where: string): void {
  const parts = ['TRK', 'SHM'].filter((code) => codes.includes(code));
  if (codes.includes('YKO') && parts.length > 0) {
    throw new Error(
      `${where}: South Kazakhstan (YKO) and its parts ${parts.join(', ')} would be counted twice; leave out one or the other.`,
    );
  }
  if (codes.includes('KAZ') && codes.length > 1)
    throw new Error(`${where}: the republic (KAZ) and its regions would be counted twice.`);
  const repeated = codes.find((code, place) => codes.indexOf(code) !== place);
  if (repeated !== undefined) throw new Error(`${where}: ${repeated} has two rows, expected one.`);
}

/** Which rows to use for South Kazakhstan if the table has both: the published whole, or Turkestan and Shymkent. */
export type SouthKazakhstan = 'whole' | 'parts';

/** The default for a frame: the whole if South Kazakhstan is one of its units, otherwise the parts. */
export const southKazakhstanIn = (frame: Frame): SouthKazakhstan => (frame === '2010' ? 'whole' : 'parts');

/** Returns the regions of each year of a table, without the republic. */
export function regionsByYear(table: Table): Map<number, string[]> {
  const [regions, years] = [table.array('region') as string[], table.array('year') as number[]];
  const places = [...regions.keys()].filter((place) => regions[place] !== 'KAZ');
  const ofYears = groupBy(places, (place) => years[place]);
  return new Map([...ofYears].map(([year, own]) => [year, [...new Set(own.map((place) => regions[place]))]]));
}

/**
 * Finds, for each unit of a frame, the published rows of a year that make it up.
 *
 * @param codes codes of the rows of that year, without the republic
 * @param where what messages refer to, for example 'gross-value-added 2014'
 * @returns unit → codes of its rows
 * @throws Error when the rows do not tile the country in that frame: land is missing or counted twice, or a row spans two units
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
        `${where}: the row ${code} includes ${territory.join(' and ')}, which this frame keeps apart; the frame does not tile the country in ${String(year)}.`,
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
