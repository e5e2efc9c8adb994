import assert from 'node:assert/strict';
import * as aq from 'arquero';
import { describe, it } from 'node:test';
import { loadRows, loadTable } from '../../lib/data/load-table';
import {
  diversificationTable as indexTable,
  locationQuotientTable as quotientTable,
  sectionGroups,
  sections,
  structureOfYear,
  type DiversificationRow,
  type StructureTableOptions,
} from '../../lib/structure';
import { readReference, referenceTolerance } from './reference';

const diversificationTable = (table: aq.ColumnTable, options: StructureTableOptions) =>
  indexTable(table, options).objects() as DiversificationRow[];
const locationQuotientTable = (table: aq.ColumnTable, options: StructureTableOptions) =>
  quotientTable(table, options).objects() as { year: number; region: string; section: string; coefficient: number }[];
const gva = loadTable('gross-value-added');
const reference = readReference('kazakhstan.csv');

/** A made-up table on a frame of its own: the republic is the sum of two units; every section 10 in each unless said otherwise. */
const twoUnits = (changes: Record<string, number | undefined> = {}) => aq.from(rowsOfTwoUnits(changes));
const rowsOfTwoUnits = (changes: Record<string, number | undefined> = {}) => {
  const rows: { unit: string; year: number; item: string; million_tenge: number | undefined }[] = [];
  const amount = (unit: string, item: string) => (`${unit} ${item}` in changes ? changes[`${unit} ${item}`] : 10);
  for (const item of sections) {
    const [east, west] = [amount('EAST', item), amount('WEST', item)];
    rows.push({ unit: 'EAST', year: 2022, item, million_tenge: east }, { unit: 'WEST', year: 2022, item, million_tenge: west });
    rows.push({ unit: 'KAZ', year: 2022, item, million_tenge: (east ?? 0) + (west ?? 0) });
  }
  for (const [unit, grp] of [['EAST', 200], ['WEST', 200], ['KAZ', 400]] as const) rows.push({ unit, year: 2022, item: 'GDP', million_tenge: grp }); // prettier-ignore
  return rows;
};

describe('tables of Kazakhstan’s regions', () => {
  const cases = [
    { year: 2022, leftOut: '', options: {} },
    { year: 2022, leftOut: 'NR', options: { leaveOut: ['N', 'R'] } },
    { year: 2014, leftOut: '', options: { frame: '2010' } },
  ] as const;
  for (const { year, leftOut, options } of cases) {
    it(`hold the indices of ${year}${leftOut && ` without ${leftOut}`} that R computes from the same figures`, () => {
      const expected = reference.filter((row) => row['year'] === String(year) && row['left_out'] === leftOut);
      const rows = diversificationTable(gva, { year, ...options });
      const ownTotals = diversificationTable(gva, { year, ...options, denominator: 'gva' });
      assert.deepEqual(rows.map((row) => row.region).sort(), expected.map((row) => row['region']).sort());
      for (const row of rows) {
        const wanted = expected.find((other) => other['region'] === row.region)!;
        const variance_gva = ownTotals.find((other) => other.region === row.region)!.variance;
        for (const [index, value] of Object.entries(wanted).slice(3)) {
          const actual = index === 'variance_gva' ? variance_gva : row[index as 'variance'];
          assert.ok(
            Math.abs(actual - Number(value)) <= referenceTolerance,
            `${row.region} ${index}: ${actual}, expected ${value}`,
          );
        }
      }
    });
  }

  it('give 20 regions by 19 sections, with 0 where a region has no such activity', () => {
    const rows = locationQuotientTable(gva, { year: 2022 });
    assert.equal(rows.length, 380);
    assert.equal(rows.find((row) => row.region === 'AST' && row.section === 'B')!.coefficient, 0);
    assert.deepEqual(
      diversificationTable(gva, { year: 2022 }).flatMap((row) => row.absent.map((section) => `${row.region} ${section}`)),
      ['AST B'],
    );
  });

  it('rank the lowest variance first', () => {
    const rows = diversificationTable(gva, { year: 2022 }).sort((one, other) => one.rank - other.rank);
    assert.deepEqual(
      rows.map((row) => row.rank),
      rows.map((_, place) => place + 1),
    );
    rows.slice(1).forEach((row, place) => assert.ok(row.variance > rows[place]!.variance));
  });

  it('stop where the sections are not complete or the regions do not tile the country', () => {
    assert.throws(() => diversificationTable(gva, { year: 2012, frame: '2010' }), /2012, .*: no row for I, K, M/);
    assert.throws(() => diversificationTable(gva, { year: 2018 }), /does not tile the country in 2018/);
    assert.throws(() => diversificationTable(gva, { year: 1999 }), /The table has no row for 1999/);
  });
});

describe('sections', () => {
  it('have the groups of the table of sections', () => {
    assert.deepEqual(Object.fromEntries(loadRows('sections').map((row) => [row.section, row.group])), sectionGroups);
  });

  it('that are left out are taken off GRP and GDP for every region', () => {
    const table = twoUnits({ 'EAST R': 110 });
    const [east] = diversificationTable(table, { year: 2022, leaveOut: ['R'] });
    assert.equal(east!.activities, 18);
    // Without R: (10 / (200 − 110)) / (20 / (400 − 120)) = 14/9 for each section, so no variance is left.
    assert.ok(east!.variance < 1e-28);
    const coefficients = locationQuotientTable(table, { year: 2022, leaveOut: ['R'] });
    assert.ok(Math.abs(coefficients[0]!.coefficient - 14 / 9) < 1e-12);
    assert.throws(() => diversificationTable(table, { year: 2022, leaveOut: ['Z'] }), /"Z" cannot be left out/);
    assert.throws(() => diversificationTable(table, { year: 2022, leaveOut: sections }), /No activity would be left/);
  });
});

describe('a table of gross value added', () => {
  it('is read as it stands when it is on a frame already', () => {
    const structure = structureOfYear(twoUnits({ 'EAST B': 0 }), { year: 2022 });
    assert.deepEqual(structure.regions.map((region) => region.region), ['EAST', 'WEST']); // prettier-ignore
    assert.equal(structure.regions[0]!.amounts['B'], 0);
    assert.equal(structure.nation.total, 400);
    assert.throws(() => structureOfYear(twoUnits(), { year: 2022, frame: '2022' }), /already has units of a frame/);
  });

  it('gives equal regions variance 0 and the same rank', () => {
    const rows = diversificationTable(twoUnits(), { year: 2022 });
    assert.deepEqual(rows.map((row: DiversificationRow) => [row.variance, row.rank]), [[0, 1], [0, 1]]); // prettier-ignore
  });

  it('drops and names a section that the republic does not have', () => {
    const rows = diversificationTable(twoUnits({ 'EAST B': 0, 'WEST B': 0 }), { year: 2022 });
    assert.deepEqual(rows[0]!.dropped, ['B']);
    assert.equal(locationQuotientTable(twoUnits({ 'EAST B': 0, 'WEST B': 0 }), { year: 2022 }).length, 36);
  });

  it('is refused with the row when an amount is negative or missing', () => {
    const negative = () => diversificationTable(twoUnits({ 'WEST C': -3.5 }), { year: 2022 });
    assert.throws(negative, /Row 8 \(WEST, 2022, C\), million_tenge: found -3.5, expected a number of zero or more/);
    const missing = () => diversificationTable(twoUnits({ 'WEST C': undefined }), { year: 2022 });
    assert.throws(missing, /Row 8 \(WEST, 2022, C\), million_tenge: found undefined/);
  });

  it('is refused when a region lacks the row of a section, or has it twice', () => {
    const rows = rowsOfTwoUnits();
    const hole = rows.filter((row) => !(row.unit === 'EAST' && row.item === 'K'));
    assert.throws(
      () => diversificationTable(aq.from(hole), { year: 2022 }),
      /2022, EAST: no row for K; expected one for each of A, B/,
    );
    const withoutNation = rows.filter((row) => row.unit !== 'KAZ');
    assert.throws(() => diversificationTable(aq.from(withoutNation), { year: 2022 }), /no rows for the nation \(KAZ\)/);
    assert.throws(
      () => diversificationTable(aq.from([...rows, rows[0]!]), { year: 2022 }),
      /Row 61 \(EAST, 2022, A\): the region already has A in another row/,
    );
  });

  it('refuses an option that it does not know, with the known ones', () => {
    const misspelt = { year: 2022, leaveout: ['R'] } as StructureTableOptions;
    assert.throws(() => diversificationTable(twoUnits(), misspelt), /unknown option "leaveout"; the options are frame, nation/);
  });

  it('needs a year and a known denominator', () => {
    assert.throws(() => diversificationTable(twoUnits(), {}), /`year` or `years`/);
    assert.throws(
      () => diversificationTable(twoUnits(), { year: 2022, denominator: 'gdp' as 'grp' }),
      /diversificationTable: denominator is "gdp"; expected one of grp, gva/,
    );
  });
});

describe('a table of another country', () => {
  // Two states and three sectors, made up; no row of the nation, no totals.
  const rows = [
    { state: 'N', when: 2020, sector: 'farms', million_usd: 30 },
    { state: 'N', when: 2020, sector: 'mines', million_usd: 50 },
    { state: 'N', when: 2020, sector: 'trade', million_usd: 20 },
    { state: 'S', when: 2020, sector: 'farms', million_usd: 10 },
    { state: 'S', when: 2020, sector: 'mines', million_usd: 50 },
    { state: 'S', when: 2020, sector: 'trade', million_usd: 40 },
  ];
  const options = {
    year: 2020,
    frame: 'none',
    nation: null,
    total: null,
    activities: ['farms', 'mines', 'trade'],
    columns: { region: 'state', year: 'when', activity: 'sector', value: 'million_usd' },
  } as const;

  it('is read with its own names, the nation and the totals being sums', () => {
    const { nation, regions } = structureOfYear(aq.from(rows), options);
    assert.deepEqual(nation, { region: 'nation', total: 200, amounts: { farms: 40, mines: 100, trade: 60 } });
    assert.deepEqual(regions.map(({ region, total }) => [region, total]), [['N', 100], ['S', 100]]); // prettier-ignore
    // By hand: N has 1.5, 1 and 2/3 times the nation's shares.
    const quotients = locationQuotientTable(aq.from(rows), options).map((row) => row.coefficient);
    [1.5, 1, 2 / 3, 0.5, 1, 4 / 3].forEach((expected, place) => assert.ok(Math.abs(quotients[place]! - expected) < 1e-15));
    assert.ok(Math.abs(diversificationTable(aq.from(rows), options)[0]!.variance - 19 / 162) < 1e-15);
  });

  it('takes the groups that it is given for unrelated and related variety', () => {
    const groups = { farms: 'land', mines: 'land', trade: 'town' };
    const [north] = indexTable(aq.from(rows), { ...options, groups }).objects() as DiversificationRow[];
    assert.ok(Math.abs(north!.uv! + 0.8 * Math.log(0.8) + 0.2 * Math.log(0.2)) < 1e-15);
    assert.equal((indexTable(aq.from(rows), options).objects() as DiversificationRow[])[0]!.uv, undefined);
  });

  it('is refused by name for an activity that was not expected, unless it is passed over', () => {
    const more = aq.from([...rows, { state: 'N', when: 2020, sector: 'banks', million_usd: 5 }]);
    assert.throws(() => structureOfYear(more, options), /Row 7 \(N, 2020, banks\): "banks" is unknown; expected one of farms/);
    assert.equal(structureOfYear(more, { ...options, passedOver: ['banks'] }).nation.total, 200);
    assert.throws(() => structureOfYear(gva, { year: 2022, activities: sections }), /"IND" is unknown/);
  });

  it('is refused for a column that it does not have', () => {
    const missing = () => structureOfYear(aq.from(rows), { ...options, columns: { ...options.columns, value: 'usd' } });
    assert.throws(missing, /Column "usd" is not in the table, which has state, when, sector, million_usd/);
  });
});
