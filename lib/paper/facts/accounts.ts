import { loadRows, type LoadOptions } from '../../data/load-table';
import { tableSource } from '../../data/table-source';
import { contributionToGrowth, grpPerCapita, shareInGdp } from '../../grp';
import { regions } from '../../regions';
import type { Fact } from '../facts';

const YEAR = 2022;
/** The census of 2021 shifts the level of the population between 2021 and 2022, so its growth is taken before it. */
const GROWTH = { from: 2012, to: 2021 };

/** GRP per head, share in GDP, real growth, contribution to it, population: the 20 units and the republic, 2022. */
export function accountFacts(options: LoadOptions = {}): [string, Fact][] {
  const byKey = (rows: { region: string; year: number; value: number }[]) =>
    new Map(rows.map(({ region, year, value }) => [`${region}/${String(year)}`, value]));
  const grp = byKey(
    loadRows('gross-value-added', options)
      .filter(({ item }) => item === 'GDP')
      .map((row) => ({ ...row, value: row.million_tenge })),
  );
  const population = byKey(loadRows('population', options).map((row) => ({ ...row, value: row.persons })));
  const index = byKey(loadRows('volume-index', options).map((row) => ({ ...row, value: row.previous_year_100 })));
  const published = new Map(loadRows('grp-2022-published', options).map((row) => [row.region, row]));
  const accounts = tableSource('gross-value-added', options);
  const census = tableSource('population', options);
  const units = [...regions(options).map(({ code, names }) => ({ code, name: names.en })), { code: 'KAZ', name: 'Kazakhstan' }];
  const year = String(YEAR);
  return units.flatMap(({ code, name }): [string, Fact][] => {
    const aggregate = code === 'KAZ';
    const of = (table: Map<string, number>, unit: string, when: number): number => table.get(`${unit}/${String(when)}`) ?? NaN;
    const own = of(grp, code, YEAR);
    const before = of(grp, code, YEAR - 1);
    const volume = of(index, code, YEAR);
    const persons = of(population, code, YEAR);
    const growth = 100 * (of(population, code, GROWTH.to) / of(population, code, GROWTH.from) - 1);
    const contribution = contributionToGrowth({
      previousGrpMillionTenge: before,
      previousGdpMillionTenge: of(grp, 'KAZ', YEAR - 1),
      volumeIndex: volume,
    });
    const fact = (value: number, source: string): Fact => ({ value, name, source, ...(aggregate ? { aggregate } : {}) });
    const usd = published.get(code);
    return [
      [`grp-per-capita/${code}/${year}`, fact(grpPerCapita(own, persons), accounts)],
      [`share/${code}/${year}`, fact(shareInGdp(own, of(grp, 'KAZ', YEAR)), accounts)],
      [`growth/${code}/${year}`, fact(volume - 100, tableSource('volume-index', options))],
      [`contribution/${code}/${year}`, fact(contribution, `${accounts}, ${tableSource('volume-index', options)}`)],
      [`population/${code}/${year}`, fact(persons, census)],
      [`population-growth/${code}/${String(GROWTH.from)}-${String(GROWTH.to)}`, fact(growth, census)],
      ...(usd === undefined
        ? []
        : [
            [
              `grp-per-capita-usd/${code}/${year}`,
              { ...fact(usd.grp_per_capita_usd, tableSource('grp-2022-published', options)), note: 'US dollars per head' },
            ] as [string, Fact],
          ]),
    ];
  });
}
