import type { Table } from 'arquero';
import { hasTable, loadRows, loadTable, type LoadOptions } from '../data/load-table';
import { tableSource } from '../data/table-source';
import { grpPerCapita, regionalAccounts } from '../grp';
import { regions } from '../regions';
import { diversificationTable } from '../structure';
import type { Fact, Facts } from './facts';
import { projectFiles } from './paper-folder';
import { recordsIn } from './read-claims';
import type { Translated } from './text';

/** The year of the paper's figures. */
const YEAR = 2022;
/** The 2021 census shifts the level of the population between 2021 and 2022, so growth is measured before the shift. */
const GROWTH = { from: 2012, to: 2021 };

type KeyedFact = [key: string, fact: Fact];

/** Returns a region's names; the republic is an aggregate, which ranks leave out. */
type Names = (code: string) => Pick<Fact, 'name' | 'names' | 'aggregate'>;

const republic: Translated = { en: 'Kazakhstan', ru: 'Казахстан', kk: 'Қазақстан' };

function namesOf(options: LoadOptions): Names {
  const known = new Map(regions(options).map(({ code, names }) => [code, names]));
  return (code) => {
    const names = code === 'KAZ' ? republic : (known.get(code) ?? { en: code, ru: code, kk: code });
    // "Атырауская" is an adjective and needs a noun in a sentence
    const ru = names.ru.endsWith('ская') ? `${names.ru} область` : names.ru;
    return { name: names.en, names: { ...names, ru }, ...(code === 'KAZ' ? { aggregate: true } : {}) };
  };
}

/** Returns the figures of a column under keys such as "share/ALA/2022". */
function columnFacts(table: Table, column: string, measure: string, about: (region: string) => Omit<Fact, 'value'>): KeyedFact[] {
  const [regions, values] = [table.array('region') as string[], table.array(column) as number[]];
  return regions.map((region, i) => [`${measure}/${region}/${String(YEAR)}`, { ...about(region), value: values[i] ?? NaN }]);
}

/** GRP per head, share in GDP, real growth, contributions to growth, population and structural indices, 2022. */
function accountFacts(options: LoadOptions, names: Names): KeyedFact[] {
  const [value, volume, census] = (['gross-value-added', 'volume-index', 'population'] as const).map((name) => tableSource(name, options)); // prettier-ignore
  const from = (source: string) => (region: string) => ({ ...names(region), source });
  const accounts = regionalAccounts(YEAR, '2022', options);
  const structure = diversificationTable(loadTable('gross-value-added', options), { year: YEAR, frame: '2022' });
  const people = new Map(loadRows('population', options).map((row) => [`${row.region}/${String(row.year)}`, row.persons]));
  const growth = [...(accounts.array('region') as string[]), 'KAZ'].flatMap((code): KeyedFact[] => {
    const [before, after] = [GROWTH.from, GROWTH.to].map((year) => people.get(`${code}/${String(year)}`));
    if (before === undefined || after === undefined) return [];
    const key = `population-growth/${code}/${String(GROWTH.from)}-${String(GROWTH.to)}`;
    return [[key, { ...from(census)(code), value: 100 * (after / before - 1) }]];
  });
  const ofNation = <Row extends { region: string; year: number }>(rows: readonly Row[], fits: (row: Row) => boolean): Row =>
    rows.find((row) => row.region === 'KAZ' && row.year === YEAR && fits(row))!;
  const gdp = ofNation(loadRows('gross-value-added', options), ({ item }) => item === 'GDP').million_tenge;
  const index = ofNation(loadRows('volume-index', options), () => true).previous_year_100;
  const nation = `KAZ/${String(YEAR)}`;
  const dollars = tableSource('grp-2022-published', options);
  return [
    ...columnFacts(accounts, 'grp_per_capita_thousand_tenge', 'grp-per-capita', from(value)),
    ...columnFacts(accounts, 'share_of_gdp_percent', 'share', from(value)),
    ...columnFacts(accounts, 'contribution_pp', 'contribution', from(`${value}, ${volume}`)),
    ...columnFacts(accounts, 'population_persons', 'population', from(census)),
    ...columnFacts(structure, 'variance', 'variance', from(value)),
    ...columnFacts(structure, 'krugman', 'krugman', from(value)),
    ...growth,
    [`grp-per-capita/${nation}`, { ...from(value)('KAZ'), value: grpPerCapita(gdp, people.get(nation)!) }],
    [`growth/${nation}`, { ...from(volume)('KAZ'), value: index - 100 }],
    ...columnFacts(loadTable('grp-2022-published', options), 'grp_per_capita_usd', 'grp-per-capita-usd', (region) => ({
      ...from(dollars)(region),
      note: 'US dollars per head',
    })),
  ];
}

/** The number of units in each territorial frame, and the region that each new unit came from. */
function territoryFacts(options: LoadOptions): KeyedFact[] {
  const rows = loadRows('regions', options).filter(({ kind }) => kind === 'region' || kind === 'city');
  const source = tableSource('regions', options);
  const count = (codes: string[], name: string): Fact => ({ value: new Set(codes).size, name, source });
  const names = new Map(rows.map((row) => [row.region, row.name_en]));
  const parents = rows.map((row): KeyedFact => {
    const en = `${row.name_en} until 2022`;
    const known = { en, ru: `${row.name_ru}, территория до 2022 года`, kk: `${row.name_kk}, 2022 жылға дейінгі аумағы` };
    return [`parent/${row.region}`, { value: names.get(row.frame_2018) ?? row.frame_2018, name: en, names: known, source }];
  });
  const regionsOf2010 = rows.filter(({ kind }) => kind === 'region').map((row) => row.frame_2010);
  return [
    ['units/2022', count(rows.map((row) => row.frame_2022), 'Units since 2022')], // prettier-ignore
    ['units/2018', count(rows.map((row) => row.frame_2018), 'Units from 2018 to 2022')], // prettier-ignore
    ['units/2010', count(rows.map((row) => row.frame_2010), 'Units until 2018')], // prettier-ignore
    ['units-without-cities/2010', count(regionsOf2010, 'Regions without the cities, until 2018')],
    ...parents,
  ];
}

const indicators: Record<string, string> = {
  'three-shift schools': 'three-shift-schools',
  'three-shift schools, school year 2021/22': 'three-shift-schools-of-school-year',
  'local roads in standard condition': 'roads-in-standard-condition',
};

/** Three-shift schools and the share of local roads in standard condition: individual reports with their year. */
function qualityOfLifeFacts(options: LoadOptions, names: Names): KeyedFact[] {
  return loadRows('quality-of-life', options).flatMap((row): KeyedFact[] => {
    if (!Object.hasOwn(indicators, row.indicator)) return [];
    const fact: Fact = {
      value: row.value,
      ...names(row.region),
      source: row.source,
      note: `reported for ${/school year \d{4}\/\d\d/.exec(row.indicator)?.[0] ?? String(row.year)}`,
      reach: 'report',
    };
    return [[`${indicators[row.indicator]}/${row.region}/${String(row.year)}`, fact]];
  });
}

/** Firms opened and liquidated by section, region and year; empty if data/raw/firms.csv does not exist. */
function firmFacts(options: LoadOptions, names: Names): KeyedFact[] {
  if (!hasTable('firms', options)) return [];
  return loadRows('firms', options).flatMap((row) =>
    (['opened', 'liquidated'] as const).map((event): KeyedFact => {
      const key = `firms-${event}/${row.section}/${row.region}/${String(row.year)}`;
      return [key, { ...names(row.region), source: 'data/raw/firms.csv', value: row[event] }];
    }),
  );
}

/**
 * Returns the figures that the paper is checked against, computed from data/ by lib/grp and lib/structure:
 *
 * - grp-per-capita/ATY/2022 (thousand tenge), share/ALA/2022 (percent of GDP), growth/KAZ/2022 (percent), contribution/ALA/2022
 *   (percentage points), population/ULT/2022 (persons), population-growth/ALM/2012-2021 (percent), grp-per-capita-usd/ULT/2022;
 * - variance/ATY/2022 of structural coefficients as the paper defines them (denominators GRP and GDP), and krugman/ATY/2022 (shares in gross
 *   value added);
 * - units/2022, units/2018, units/2010, units-without-cities/2010 (counts), parent/ULT (a name);
 * - three-shift-schools/ATY/2021, three-shift-schools-of-school-year/ATY/2021 (of 2021/22), roads-in-standard-condition/ATY/2022 (percent);
 * - firms-opened/B/AST/2022, firms-liquidated/B/ALA/2022, only if the reader has supplied data/raw/firms.csv;
 * - the records of data/paper/records.csv.
 *
 * @param options another data folder
 * @example
 * projectFacts().get('share/ALA/2022')?.value; // 18.46
 */
export function projectFacts(options: LoadOptions = {}): Facts {
  const names = namesOf(options);
  return new Map([
    ...accountFacts(options, names),
    ...territoryFacts(options),
    ...qualityOfLifeFacts(options, names),
    ...firmFacts(options, names),
    ...recordsIn(projectFiles(options)),
  ]);
}
