import type { Borders } from '../data/descriptor';

const FIRST_YEAR_OF_2022_BORDERS: Record<Borders, number> = { 'national-accounts': 2021, surveys: 2022, 'back-cast': 0 };
const NEW_UNITS: Record<string, string> = { ALM: 'ZHT', VKO: 'ABY', KRG: 'ULT' };

/**
 * The units of 2022 whose land a published row covers. In the national accounts Abai, Zhetisu and Ulytau stand in rows of their own
 * from 2021, in the surveys (investment, labour) from 2022; until then they lie in East Kazakhstan, Almaty region and Karaganda. Back-cast
 * tables (population, foreign investment) are on the borders of 2022 in every year.
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
      throw new Error(`South Kazakhstan (YKO) in ${String(year)}: a back-cast table holds Turkestan and Shymkent only.`);
    return ['TRK', 'SHM'];
  }
  if (onNewBorders) return [code];
  if (Object.values(NEW_UNITS).includes(code)) {
    throw new Error(
      `${code} in ${String(year)}: this unit stands in ${borders} tables from ${String(FIRST_YEAR_OF_2022_BORDERS[borders])} on.`,
    );
  }
  return code in NEW_UNITS ? [code, NEW_UNITS[code]] : [code];
}
