/* eslint-disable @typescript-eslint/no-unused-vars -- the types of these tables are what is held */
// Held by the type check alone: nothing here runs. Each error that must be there is expected by name of the line above it.
import { all, desc, escape, from, not, op, table, type ColumnTable, type Table } from 'arquero';
import { loadTable } from '../../lib/data/load-table';
import type { GrossValueAddedRow } from '../../lib/data/table-rows';

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const same = <One, Other>(_: Same<One, Other>): void => undefined;
type RowsOf<T> = T extends Table<infer Row, infer _P, infer _G> ? Row : never;

export function verbsCarryTheRowOn(): void {
  const gva = loadTable('gross-value-added');
  same<RowsOf<typeof gva>, GrossValueAddedRow>(true);

  const derived = gva
    .filter((d) => d.year === 2022 && d.item !== 'GRP')
    .derive({ share: (d) => d.million_tenge / op.sum(d.million_tenge) });
  same<RowsOf<typeof derived>, { region: string; year: number; item: string; million_tenge: number; share: number }>(true);
  // @ts-expect-error a misspelt column
  gva.filter((d) => d.yeer === 2022);
  // @ts-expect-error a misspelt column
  gva.derive({ share: (d) => d.million_tenge / d.milion_tenge });

  const grouped = derived
    .groupby('region')
    .rollup({ variance: op.variancep('share'), last: op.max('item'), n: op.count(), top: (d) => op.max(d.share) });
  same<RowsOf<typeof grouped>, { region: string; variance: number; last: string; n: number; top: number }>(true);
  // @ts-expect-error a misspelt column in an aggregate
  derived.rollup({ variance: op.variancep('shair') });
  // @ts-expect-error a misspelt key
  derived.groupby('regoin');
  const byFunction = derived.groupby({ old: (d) => d.year < 2015 }).count();
  same<RowsOf<typeof byFunction>, { old: boolean; count: number }>(true);

  derived.orderby(
    'region',
    desc('share'),
    desc((d) => d.share),
  );
  // @ts-expect-error a misspelt sort key
  derived.orderby(desc('shair'));
  const one: number = derived.get('share', 0);
  const list: string[] = derived.array('region');
  // @ts-expect-error a misspelt column
  derived.array('regio');
  void [one, list];
}

export function columnsAreChosenAndRenamed(): void {
  const gva = loadTable('gross-value-added');
  const chosen = gva.select('region', { million_tenge: 'grp' });
  same<RowsOf<typeof chosen>, { region: string; grp: number }>(true);
  const rest = gva.select(not('item', 'year'));
  same<RowsOf<typeof rest>, { region: string; million_tenge: number }>(true);
  const whole = gva.select(all());
  same<RowsOf<typeof whole>, { region: string; year: number; item: string; million_tenge: number }>(true);
  const renamed = gva.rename({ million_tenge: 'grp' });
  same<RowsOf<typeof renamed>, { region: string; year: number; item: string; grp: number }>(true);
  // @ts-expect-error a misspelt column
  gva.select('regin');
  // @ts-expect-error a misspelt column
  gva.rename({ milion_tenge: 'grp' });
}

export function joinsPutRowsTogether(): void {
  const gva = loadTable('gross-value-added');
  const population = loadTable('population');
  const both = gva.join(population);
  same<RowsOf<typeof both>, { region: string; year: number; item: string; million_tenge: number; persons: number }>(true);
  const byRegion = gva.join(population, 'region');
  same<
    RowsOf<typeof byRegion>,
    { region: string; year_1: number; item: string; million_tenge: number; year_2: number; persons: number }
  >(true);
  const byBoth = gva.join(population, [['region', 'year']]);
  same<RowsOf<typeof byBoth>, { region: string; year: number; item: string; million_tenge: number; persons: number }>(true);
  const listed = gva.join(population, ['region', 'region'], [['item'], ['persons']]);
  same<RowsOf<typeof listed>, { item: string; persons: number }>(true);
  const computed = gva.join(population, 'region', { perHead: (a, b) => a.million_tenge / b.persons });
  same<RowsOf<typeof computed>, { perHead: number }>(true);
  const left = gva.join_left(population, [['region', 'year']]);
  same<RowsOf<typeof left>, { region: string; year: number; item: string; million_tenge: number; persons: number | undefined }>(
    true,
  );
  const met = gva.lookup(population, [['region', 'year']], 'persons');
  same<RowsOf<typeof met>, { region: string; year: number; item: string; million_tenge: number; persons: number | undefined }>(
    true,
  );
  gva.semijoin(population, 'region').antijoin(population.filter((d) => d.persons > 0));
  // @ts-expect-error a column that one of the tables lacks
  gva.join(population, 'item');
}

export function shapesChange(): void {
  const rows = from([{ region: 'ATY', y2021: 1, y2022: 2 }]);
  const folded = rows.fold(['y2021', 'y2022'], { as: ['year', 'value'] });
  same<RowsOf<typeof folded>, { region: string; year: 'y2021' | 'y2022'; value: number }>(true);
  const wide = loadTable('population').groupby('region').pivot('year', 'persons').object();
  const known: string = wide.region;
  const other: number = wide['2022'];
  const columns = table({ region: ['ATY', 'TRK'], rank: [1, 20] });
  same<RowsOf<typeof columns>, { region: string; rank: number }>(true);
  const imputed = from([{ x: 1 as number | null }]).impute({ x: () => 0 });
  same<RowsOf<typeof imputed>, { x: number }>(true);
  const assigned = rows.assign(table({ z: [1] }));
  same<RowsOf<typeof assigned>, { region: string; y2021: number; y2022: number; z: number }>(true);
  void [known, other, rows.concat(rows).dedupe('region').slice(0, 1).ungroup()];
}

export function parametersAreTyped(): void {
  const limit = 3;
  loadTable('population')
    .params({ year: 2022, limit })
    .filter((d, $) => d.year === $.year && d.persons > $.limit);
  const given = loadTable('population').params({ year: 2022 });
  // @ts-expect-error a parameter that was not given
  given.filter((d, $) => d.year === $.yeer);
  loadTable('population').filter(escape((d) => d.persons > limit));
  // @ts-expect-error a misspelt column in a callback with closures
  loadTable('population').filter(escape((d) => d.person > limit));
}

export function tablesOfUnknownColumnsTakeAnything(): void {
  same<RowsOf<ReturnType<typeof sums>>, { total: number }>(true);
  const takes = (rows: ColumnTable): ColumnTable =>
    rows.derive({ z: (d) => d.anything + 1, s: 'd => d.other' }).filter((d) => d.z > 1);
  takes(loadTable('population'));
  const typed: Table<{ region: string }> = takes(loadTable('population'));
  void typed;
}

const sums = (rows: ColumnTable) => rows.rollup({ total: (d) => op.sum(d.anything) / 2 });
