import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadRows } from '../../lib/data/load-table';
import { frameGrowth, frameUnits, tableInFrame, type UnitGrowth } from '../../lib/regions';

const growth = (frame: '2022' | '2018' | '2010', options = {}) => frameGrowth(frame, options).objects() as UnitGrowth[];
const index = new Map(loadRows('volume-index').map((row) => [`${row.region} ${String(row.year)}`, row.previous_year_100]));
const grp = new Map(
  loadRows('gross-value-added').filter((row) => row.item === 'GDP').map((row) => [`${row.region} ${String(row.year)}`, row.million_tenge]),
); // prettier-ignore
const at = (table: Map<string, number>, region: string, year: number) => table.get(`${region} ${String(year)}`)!;
const of = (rows: UnitGrowth[], unit: string, year: number) => rows.find((row) => row.unit === unit && row.year === year)!;

/** A quotient and a difference of doubles near 1. */
const EXACT = 1e-12;
/**
 * The published index of South Kazakhstan is rounded to 0.1, those of its parts as well, and the Bureau weights them section by section:
 * 2015 differs most, by 0.21 points.
 */
const SOUTH_KAZAKHSTAN_POINTS = 0.25;
/**
 * The Bureau's national index does not come from the regional ones (statistical discrepancy, other deflators): share-weighted growth
 * lies within 0.8 percentage points of it, but for 2013, where it lies 1.5 above.
 */
const NATIONAL_GAP_POINTS = 0.8;
const NATIONAL_GAP_POINTS_2013 = 1.6;

describe('real growth on a constant frame', () => {
  const rows = growth('2010', { nation: true });

  it('is the published index for units with one row, and for the republic', () => {
    const single = [...frameUnits('2010').filter((unit) => unit.parts.length === 1).map((unit) => unit.unit), 'KAZ']; // prettier-ignore
    assert.equal(single.length, 13);
    for (const unit of single) {
      for (let year = 2001; year <= 2025; year++) {
        const { real_growth, rule } = of(rows, unit, year);
        assert.ok(Math.abs(100 * (1 + real_growth) - at(index, unit, year)) < 1e-9, `${unit} ${String(year)}`);
        assert.equal(rule, 'published index');
      }
    }
  });

  it('is the published index for merged units until their parts have rows', () => {
    for (const unit of ['ALM', 'KRG', 'VKO']) assert.equal(of(rows, unit, 2020).real_growth, at(index, unit, 2020) / 100 - 1);
    assert.equal(of(rows, 'YKO', 2011).real_growth, at(index, 'YKO', 2011) / 100 - 1);
    assert.equal(of(rows, 'YKO', 2011).rule, 'published index');
  });

  it("comes from South Kazakhstan's parts since 2012, near the index that was published for the whole until 2017", () => {
    for (let year = 2012; year <= 2017; year++) {
      const { real_growth, rule } = of(rows, 'YKO', year);
      assert.equal(rule, 'parts, weights of the year before');
      assert.ok(Math.abs(100 * (1 + real_growth) - at(index, 'YKO', year)) <= SOUTH_KAZAKHSTAN_POINTS, String(year));
    }
  });

  it('weights parts with the product of the year before, worked out for Karaganda and Ulytau in 2022', () => {
    const [k, u] = [at(grp, 'KRG', 2021), at(grp, 'ULT', 2021)];
    const byHand = (k * at(index, 'KRG', 2022) + u * at(index, 'ULT', 2022)) / (k + u) / 100 - 1;
    assert.ok(Math.abs(of(rows, 'KRG', 2022).real_growth - byHand) < EXACT);
  });

  it('weights parts with the deflated product of the year itself in 2021, worked out for Almaty region and Zhetisu', () => {
    const [a, z] = [at(grp, 'ALM', 2021), at(grp, 'ZHT', 2021)];
    const before = (100 * a) / at(index, 'ALM', 2021) + (100 * z) / at(index, 'ZHT', 2021);
    assert.ok(Math.abs(of(rows, 'ALM', 2021).real_growth - ((a + z) / before - 1)) < EXACT);
    assert.equal(of(rows, 'ALM', 2021).rule, 'parts, weights of the year');
    assert.equal(of(rows, 'VKO', 2021).rule, 'parts, weights of the year');
  });

  it("lets Karaganda's index stand for Ulytau too in 2021", () => {
    assert.equal(of(rows, 'KRG', 2021).real_growth, at(index, 'KRG', 2021) / 100 - 1);
    assert.equal(of(rows, 'KRG', 2021).rule, "Karaganda's index for Ulytau too");
  });

  it('lies between the growth of the parts', () => {
    for (const frame of ['2010', '2018'] as const) {
      for (const { unit, year, real_growth, rule } of growth(frame)) {
        if (!rule.startsWith('parts')) continue;
        const parts = frameUnits(frame).find((known) => known.unit === unit)!.parts.map((part) => at(index, part, year) / 100 - 1); // prettier-ignore
        assert.ok(
          real_growth >= Math.min(...parts) - EXACT && real_growth <= Math.max(...parts) + EXACT,
          `${unit} ${String(year)}`,
        );
      }
    }
  });

  it('weighted with the shares in the product of the year before comes near the national growth', () => {
    const product = tableInFrame('gross-value-added', '2010', { nation: true }).objects() as {
      unit: string;
      year: number;
      item: string;
      million_tenge: number;
    }[];
    for (let year = 2011; year <= 2025; year++) {
      const weight = new Map(product.filter((row) => row.item === 'GDP' && row.year === year - 1).map((row) => [row.unit, row.million_tenge])); // prettier-ignore
      const units = rows.filter((row) => row.year === year && row.unit !== 'KAZ');
      const weighted = units.reduce((sum, row) => sum + (weight.get(row.unit)! / weight.get('KAZ')!) * row.real_growth, 0);
      const gap = 100 * (weighted - of(rows, 'KAZ', year).real_growth);
      assert.ok(
        Math.abs(gap) <= (year === 2013 ? NATIONAL_GAP_POINTS_2013 : NATIONAL_GAP_POINTS),
        `${String(year)}: ${String(gap)}`,
      );
    }
  });

  it('reaches from 2001 in frame 2010, from 2011 in frame 2018, from 2022 in frame 2022', () => {
    assert.deepEqual((['2010', '2018', '2022'] as const).map((frame) => Math.min(...growth(frame).map((row) => row.year))), [2001, 2011, 2022]); // prettier-ignore
    assert.deepEqual((['2010', '2018', '2022'] as const).map((frame) => growth(frame, { years: [2023] }).length), [16, 17, 20]); // prettier-ignore
  });

  it('is refused for a unit and year without an index', () => {
    assert.throws(() => frameGrowth('2022', { years: [2021] }), /Real growth, frame 2022: ULT has no volume index in 2021/);
    assert.throws(() => frameGrowth('2010', { years: [1999] }), /has no volume index in 1999/);
  });
});
