import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadTable } from '../../lib/data/load-table';
import { correspondence, seriation, structureOfYear, weightedVariance, type YearStructure } from '../../lib/structure';

/**
 * Smoking among the staff of a made-up firm (Greenacre 1984, table 3.1): senior and junior managers, senior and junior employees,
 * secretaries, by none, light, medium, heavy. It ships with R's package ca; the inertias and standard coordinates below are those
 * that its summary and print give, to the digits printed.
 */
const smoking = [
  [4, 2, 3, 2],
  [4, 3, 7, 4],
  [25, 10, 12, 4],
  [18, 24, 33, 13],
  [10, 6, 7, 2],
];
const publishedInertias = [0.074759, 0.010017, 0.000414];
const publishedTotal = 0.08519;
const publishedRowsFirstAxis = [-0.240539, 0.947105, -1.391973, 0.851989, -0.735456];
const publishedColumnsFirstAxis = [-1.438471, 0.363746, 0.718017, 1.074445];
/** Half a unit of the sixth decimal, as printed. */
const printed = 0.5e-6 + 1e-12;
/** Sums of some hundred products of doubles of order 1. */
const rounding = 1e-11;

const structure = structureOfYear(loadTable('gross-value-added'), { year: 2022 });

const reordered = (by: <Item>(list: readonly Item[]) => Item[]): YearStructure => ({
  ...structure,
  activities: by(structure.activities),
  regions: by(structure.regions),
});

describe('correspondence analysis', () => {
  const found = correspondence(smoking);

  it("gives the published inertias of Greenacre's smoking data", () => {
    assert.equal(found.inertias.length, 3);
    found.inertias.forEach((inertia, k) => assert.ok(Math.abs(inertia - publishedInertias[k]!) <= printed, `axis ${k + 1}: ${inertia}`)); // prettier-ignore
    assert.ok(Math.abs(found.totalInertia - publishedTotal) <= printed);
  });

  it('gives its published coordinates, up to the free sign of an axis', () => {
    const size = Math.sqrt(found.inertias[0]!);
    // The column farthest out, "none", is put on the positive side here and on the negative one in the publication.
    found.rows.forEach(([x], i) =>
      assert.ok(Math.abs(-x / size - publishedRowsFirstAxis[i]!) <= 2 * printed, `row ${i + 1}: ${x}`),
    );
    found.columns.forEach(([x], j) => assert.ok(Math.abs(-x / size - publishedColumnsFirstAxis[j]!) <= 2 * printed, `column ${j + 1}: ${x}`)); // prettier-ignore
  });

  it("has as total inertia the regions' weighted variances, averaged by their share in the total", () => {
    const cell = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 }), (table) => {
        const nation = [0, 1, 2, 3].map((j) => table.reduce((sum, row) => sum + row[j]!, 0));
        const total = nation.reduce((sum, value) => sum + value, 0);
        const mean = table.reduce(
          (sum, row) => sum + (row.reduce((one, other) => one + other, 0) / total) * weightedVariance(row, nation),
          0,
        );
        const { totalInertia, inertias } = correspondence(table);
        assert.ok(Math.abs(totalInertia - mean) <= rounding);
        assert.ok(Math.abs(inertias.reduce((sum, value) => sum + value, 0) - totalInertia) <= rounding);
      }),
      { seed: 1984, numRuns: 200 },
    );
  });

  it('keeps all the inertia of a table of three columns in its plane, with the farthest column of each axis on its positive side', () => {
    const cell = fc.integer({ min: 1, max: 10_000 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 8 }), (table) => {
        const sums = (rows: number[][]) => rows.map((row) => row.reduce((sum, value) => sum + value, 0));
        const total = sums([table.flat()])[0]!;
        const columns = [0, 1, 2].map((j) => table.map((row) => row[j]!));
        const carried = (points: [number, number][], masses: number[]) =>
          points.reduce((sum, [x, y], place) => sum + (masses[place]! / total) * (x * x + y * y), 0);
        const found = correspondence(table);
        assert.ok(Math.abs(carried(found.rows, sums(table)) - found.totalInertia) <= rounding);
        assert.ok(Math.abs(carried(found.columns, sums(columns)) - found.totalInertia) <= rounding);
        for (const axis of [0, 1] as const) {
          const values = found.columns.map((point) => point[axis]);
          assert.ok(Math.max(...values) >= Math.max(...values.map(Math.abs)) - rounding);
        }
      }),
      { seed: 1985, numRuns: 200 },
    );
  });

  it('refuses a table without two axes, a negative amount, and empty rows or columns', () => {
    assert.throws(() => correspondence([[1, 2, 3], [3, 2, 1]]), /2 rows and 3 columns/); // prettier-ignore
    assert.throws(() => correspondence([[1, 2, 3], [3, -2, 1], [1, 1, 1]]), /row 2, column 2: found -2/); // prettier-ignore
    assert.throws(() => correspondence([[1, 2, 3], [3, 2], [1, 1, 1]]), /row 2 has 2 cells/); // prettier-ignore
    assert.throws(() => correspondence([[1, 2, 3], [0, 0, 0], [1, 1, 1]]), /row 2 has amounts of 0 only/); // prettier-ignore
    assert.throws(() => correspondence([[1, 2, 0], [3, 2, 0], [1, 1, 0]]), /column 3 has amounts of 0 only/); // prettier-ignore
    assert.throws(() => correspondence([[0, 2, 1], [0, 2, 3], [0, 1, 2]]), /column 1 has amounts of 0 only/); // prettier-ignore
  });
});

describe('seriation', () => {
  const order = seriation(structure);

  it('names every region and section once', () => {
    assert.deepEqual([...order.regions].sort(), structure.regions.map((row) => row.region).sort());
    assert.deepEqual([...order.sections].sort(), [...structure.activities].sort());
  });

  it('does not depend on the order in which regions and sections are given', () => {
    const reversed = seriation(reordered((list) => [...list].reverse()));
    assert.deepEqual([reversed.regions, reversed.sections], [order.regions, order.sections]);
    assert.deepEqual(seriation(reordered((list) => [...list.slice(7), ...list.slice(0, 7)])).regions, order.regions);
  });

  it('never steps farther from one region to the next than from the last back to the first', () => {
    const cell = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 8 }), (table) => {
        const regions = table.map((row, i) => ({
          region: String(i),
          total: 1,
          amounts: Object.fromEntries(row.map((amount, j) => ['wxyz'[j]!, amount])),
        }));
        const order = seriation({ year: 1, activities: ['w', 'x', 'y', 'z'], leftOut: [], nation: regions[0]!, regions }).regions;
        const angles = correspondence(table).rows.map(([x, y]) => Math.atan2(y, x));
        const turn = 2 * Math.PI;
        const steps = order
          .slice(1)
          .map((region, place) => (angles[Number(region)]! - angles[Number(order[place])]! + turn) % turn);
        const round = steps.reduce((sum, step) => sum + step, 0);
        assert.ok(Math.max(...steps) <= turn - round + 1e-9);
      }),
      { seed: 2002, numRuns: 200 },
    );
  });

  it('finds a band again after rows and columns were shuffled', () => {
    const size = 9;
    const shuffle = [4, 0, 7, 2, 8, 5, 1, 6, 3];
    const names = shuffle.map((place) => `${place}`);
    const amount = (i: number, j: number): number => Math.exp(-((i - j) ** 2) / 6);
    const banded: YearStructure = {
      year: 2022,
      activities: names,
      leftOut: [],
      nation: { region: 'KAZ', total: 1, amounts: {} },
      regions: shuffle.map((i) => ({
        region: `${i}`,
        total: 1,
        amounts: Object.fromEntries(shuffle.map((j) => [`${j}`, amount(i, j)])),
      })),
    };
    const found = seriation(banded);
    const forth = Array.from({ length: size }, (_, place) => `${place}`);
    const back = [...forth].reverse();
    assert.deepEqual(found.regions, found.regions[0] === '0' ? forth : back);
    assert.deepEqual(found.sections, found.regions);
  });

  it('cuts the circle at the widest gap between regions, wherever the axes happen to point', () => {
    // Four regions, each strong in activities of its own: by their angles P and Q are neighbours, then R, then S, and S is farthest
    // from P (worked out from the coordinates of `correspondence`).
    const amounts = { P: [9, 3, 1, 1], Q: [5, 7, 2, 1], R: [1, 5, 8, 2], S: [1, 1, 6, 9] };
    const regions = Object.entries(amounts).map(([region, list]) => ({
      region,
      total: 1,
      amounts: Object.fromEntries(list.map((amount, place) => ['wxyz'[place]!, amount])),
    }));
    const angles = correspondence(Object.values(amounts)).rows.map(([x, y]) => Math.atan2(y, x));
    const sorted = [...angles].sort((one, other) => one - other);
    const gaps = sorted.map((angle, place) => angle - (sorted[place - 1] ?? sorted[3]! - 2 * Math.PI));
    const begin = sorted[gaps.indexOf(Math.max(...gaps))]!;
    const wanted = [...sorted.filter((angle) => angle >= begin), ...sorted.filter((angle) => angle < begin)];
    const found = seriation({ year: 1, activities: ['w', 'x', 'y', 'z'], leftOut: [], nation: regions[0]!, regions });
    assert.deepEqual(found.regions, wanted.map((angle) => 'PQRS'[angles.indexOf(angle)])); // prettier-ignore
    const table = correspondence(Object.values(amounts));
    assert.deepEqual(found.inertia_shares, [table.inertias[0]! / table.totalInertia, table.inertias[1]! / table.totalInertia]);
  });
});
