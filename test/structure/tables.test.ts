import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadRows, loadTable } from '../../lib/data/load-table';
import {
  compareRanks,
  diversificationTable,
  flaggedSections,
  indexCorrelations,
  locationQuotientTable,
  sectionGroups,
  sections,
  structureOfYear,
  type DiversificationRow,
} from '../../lib/structure';
import { readReference, referenceTolerance } from './reference';

const gva = loadTable('gross-value-added');
const reference = readReference('kazakhstan.csv');

/** A made-up table on a frame of its own: the republic is the sum of two units; every section 10 in each unless said otherwise. */
const twoUnits = (changes: Record<string, number | undefined> = {}) => {
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

  it('correlate the weighted variance and Hachman at −1 by rank', () => {
    const rows = indexCorrelations(diversificationTable(gva, { year: 2022 }));
    assert.equal(rows.length, 64);
    const of = (first: string, second: string) => rows.find((row) => row.first === first && row.second === second)!.spearman;
    assert.ok(Math.abs(of('weighted_variance', 'hachman') + 1) < 1e-12);
    assert.equal(of('krugman', 'theil'), of('theil', 'krugman'));
  });

  it('stop where the sections are not complete or the regions do not tile the country', () => {
    assert.throws(() => diversificationTable(gva, { year: 2012, frame: '2010' }), /2012.*no row for I, K, M.*until 2013/);
    assert.throws(() => diversificationTable(gva, { year: 2018 }), /does not tile the country in 2018/);
    assert.throws(() => diversificationTable(gva, { year: 1999 }), /no row of that year/);
  });
});

describe('sections', () => {
  it('have the groups of the table of sections', () => {
    assert.deepEqual(Object.fromEntries(loadRows('sections').map((row) => [row.section, row.group])), sectionGroups);
  });

  it('that are flagged are found by year and kind', () => {
    const flags = loadRows('flags');
    assert.deepEqual(flaggedSections(flags, 2022), ['N', 'R']);
    assert.deepEqual(flaggedSections(flags, 2022, ['outlier', 'level', 'swap']), ['N', 'R', 'S']);
    assert.deepEqual(flaggedSections(flags, 2014), []);
  });

  it('that are left out are taken off GRP and GDP for every region', () => {
    const table = twoUnits({ 'EAST R': 110 });
    const [east] = diversificationTable(table, { year: 2022, leaveOut: ['R'] });
    assert.equal(east!.activities, 18);
    // Without R: (10 / (200 − 110)) / (20 / (400 − 120)) = 14/9 for each section, so no variance is left.
    assert.ok(east!.variance < 1e-28);
    const coefficients = locationQuotientTable(table, { year: 2022, leaveOut: ['R'] });
    assert.ok(Math.abs(coefficients[0]!.coefficient - 14 / 9) < 1e-12);
    assert.throws(() => diversificationTable(table, { year: 2022, leaveOut: ['Z'] }), /Section "Z" cannot be left out/);
    assert.throws(() => diversificationTable(table, { year: 2022, leaveOut: sections }), /No section would be left/);
  });
});

describe('a table of gross value added', () => {
  it('is read as it stands when it is on a frame already', () => {
    const structure = structureOfYear(twoUnits({ 'EAST B': 0 }), { year: 2022 });
    assert.deepEqual(structure.regions.map((region) => region.region), ['EAST', 'WEST']); // prettier-ignore
    assert.equal(structure.regions[0]!.gva_million_tenge['B'], 0);
    assert.equal(structure.nation.grp_million_tenge, 400);
    assert.throws(() => structureOfYear(twoUnits(), { year: 2022, frame: '2022' }), /units of a frame already/);
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
    assert.throws(negative, /row 8 \(WEST, 2022, C\): -3.5 million tenge is negative/);
    const missing = () => diversificationTable(twoUnits({ 'WEST C': undefined }), { year: 2022 });
    assert.throws(missing, /row 8 \(WEST, 2022, C\): undefined is no amount/);
  });

  it('is refused when a region lacks the row of a section, or has it twice', () => {
    const rows = twoUnits();
    const hole = rows.filter((row) => !(row.unit === 'EAST' && row.item === 'K'));
    assert.throws(() => diversificationTable(hole, { year: 2022 }), /2022, EAST: no row for K; all of A to S/);
    const withoutNation = rows.filter((row) => row.unit !== 'KAZ');
    assert.throws(() => diversificationTable(withoutNation, { year: 2022 }), /no rows of the republic \(KAZ\)/);
    assert.throws(() => diversificationTable([...rows, rows[0]!], { year: 2022 }), /stand there twice/);
  });

  it('needs a year and a known denominator', () => {
    assert.throws(() => diversificationTable(twoUnits(), {}), /`year` or `years`/);
    assert.throws(() => diversificationTable(twoUnits(), { year: 2022, denominator: 'gdp' as 'grp' }), /"gdp" is unknown/);
  });
});

describe('two rankings', () => {
  it('are compared by region, the largest move first', () => {
    const before = [{ region: 'A', rank: 1 }, { region: 'B', rank: 2 }, { region: 'C', rank: 3 }]; // prettier-ignore
    const after = [{ region: 'C', rank: 1 }, { region: 'B', rank: 2 }, { region: 'A', rank: 2 }]; // prettier-ignore
    const moves = compareRanks(before, after);
    assert.deepEqual(moves.map((move) => [move.region, move.places]), [['C', 2], ['A', -1], ['B', 0]]); // prettier-ignore
    assert.throws(() => compareRanks(before, after.slice(1)), /Only in one of the rankings: C/);
    assert.throws(() => compareRanks([...before, before[0]!], after), /twice/);
  });
});
