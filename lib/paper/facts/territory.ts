import { loadRows, type LoadOptions } from '../../data/load-table';
import { tableSource } from '../../data/table-source';
import type { Fact } from '../facts';

/** How many units the country had in each frame, and from which region each new unit came. */
export function territoryFacts(options: LoadOptions = {}): [string, Fact][] {
  const rows = loadRows('regions', options).filter(({ kind }) => kind === 'region' || kind === 'city');
  const source = tableSource('regions', options);
  const count = (codes: string[], name: string): Fact => ({ value: new Set(codes).size, name, source });
  const names = new Map(rows.map((row) => [row.region, row.name_en]));
  const parents = rows.map((row): [string, Fact] => [
    `parent/${row.region}`,
    { value: names.get(row.frame_2018) ?? row.frame_2018, name: row.name_en, source },
  ]);
  const withoutCities = rows.filter(({ kind }) => kind === 'region').map((row) => row.frame_2010);
  return [
    ['units/2022', count(rows.map((row) => row.frame_2022), 'units since 2022')], // prettier-ignore
    ['units/2018', count(rows.map((row) => row.frame_2018), 'units from 2018 to 2022')], // prettier-ignore
    ['units/2010', count(rows.map((row) => row.frame_2010), 'units until 2018')], // prettier-ignore
    ['units-without-cities/2010', count(withoutCities, 'regions without the cities, until 2018')],
    ...parents,
  ];
}
