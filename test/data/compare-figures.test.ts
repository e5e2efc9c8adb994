import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { agreementOf, unusualMoves } from '../../lib/data/import/compare-figures';
import { forecastObjection, moveObjections, unitObjection } from '../../lib/data/import/objections';

const series = (region: string, values: readonly number[], from = 2000) =>
  values.map((value, place) => ({ region, year: from + place, value }));
/** So many changes of 1 %, from 2000 on, in ten thousandths so that the last is known: 1.01 times the one before. */
const steady = (region: string, changes: number, rate = 1.01) =>
  series(
    region,
    Array.from({ length: changes + 1 }, (_, place) => 100 * rate ** place),
  );
const near = (value: number, wanted: number) => assert.ok(Math.abs(value - wanted) < 1e-9, `${value} for ${wanted}`);

describe('a figure beyond its history', () => {
  const known = steady('AKT', 20);
  const last = known[20]!;
  const next = (times: number) => [{ region: 'AKT', year: 2021, value: last.value * times }];

  it('changes by more than 2 % and twice the largest change of its region', () => {
    const [move, ...others] = unusualMoves(known, next(1.05), []);
    assert.equal(others.length, 0);
    near(move!.size, Math.log(1.05));
    near(move!.allowed, 0.02 + 2 * Math.log(1.01));
    assert.deepEqual([move!.region, move!.year, move!.before, move!.after], ['AKT', 2021, last.value, last.value * 1.05]);
    assert.deepEqual(unusualMoves(known, next(1.03), []), []);
    assert.equal(unusualMoves(known, next(1 / 1.05), []).length, 1);
  });

  it('is let pass where other regions change as much, in the same item', () => {
    const wild = steady('ATY', 20, 1.3);
    assert.deepEqual(unusualMoves([...known, ...wild], next(1.3), []), []);
    assert.deepEqual(unusualMoves([...wild, ...known].reverse(), next(1.3), []), []);
    const ofItem = (item: string, figures: typeof known) => figures.map((figure) => ({ ...figure, item }));
    const moves = unusualMoves([...ofItem('A', known), ...ofItem('B', wild)], ofItem('A', next(1.3)), []);
    assert.deepEqual(moves.map(({ region, item }) => [region, item]), [['AKT', 'A']]); // prettier-ignore
  });

  it('comes before those that leap less beyond what is allowed', () => {
    const three = ['AKT', 'ATY', 'ALA'].flatMap((region) => steady(region, 20));
    const to = (region: string, times: number) => ({ region, year: 2021, value: three.filter((d) => d.region === region).at(-1)!.value * times }); // prettier-ignore
    const moves = unusualMoves(three, [to('AKT', 1.2), to('ATY', 1.9), to('ALA', 1.5)], []);
    assert.deepEqual(moves.map(({ region }) => region), ['ATY', 'ALA', 'AKT']); // prettier-ignore
  });

  it('needs a table with 20 changes from one year to the next, of figures above zero', () => {
    const short = steady('AKT', 19);
    const far = [{ region: 'AKT', year: 2020, value: 1e6 }];
    assert.deepEqual(unusualMoves(short, far, []), []);
    assert.equal(
      unusualMoves(
        steady('AKT', 20).map((figure) => ({ ...figure, year: figure.year - 1 })),
        far,
        [],
      ).length,
      1,
    );
    const holed = known.filter(({ year }) => year !== 2010);
    assert.deepEqual(unusualMoves(holed, next(10), []), []);
    assert.deepEqual(
      unusualMoves(
        known.map((figure) => ({ ...figure, value: figure.year === 2005 ? 0 : figure.value })),
        next(10),
        [],
      ),
      [],
    );
    assert.deepEqual(unusualMoves(known, next(0), []), []);
  });

  it('is looked for beside zeros, and in figures below one', () => {
    const long = steady('AKT', 23).map((figure) => ({ ...figure, value: figure.year === 2005 ? 0 : figure.value / 1000 }));
    const after = (value: number) => unusualMoves(long, [{ region: 'AKT', year: 2024, value }], []).length;
    assert.deepEqual([after(long[23]!.value * 2), after(long[23]!.value)], [1, 0]);
    const fromZero = [...long.slice(0, 23), { region: 'AKT', year: 2023, value: 0 }];
    assert.deepEqual(unusualMoves(fromZero, [{ region: 'AKT', year: 2024, value: 5 }], []), []);
  });

  it('may also be a revision, or follow one; the farthest beyond comes first', () => {
    const revision = { region: 'AKT', year: 2020, before: last.value, after: last.value * 1.1 };
    const moves = unusualMoves(known, next(1.5), [revision]);
    assert.deepEqual(moves.map(({ year }) => year), [2021, 2020]); // prettier-ignore
    near(moves[0]!.size, Math.log(1.5 / 1.1));
    near(moves[1]!.size, Math.log(1.1));
    const turned = unusualMoves(known, next(1.2), [revision]);
    assert.deepEqual(turned.map(({ year }) => year), [2020, 2021]); // prettier-ignore
  });
});

describe('new figures beside those at hand', () => {
  it('are counted where both have the place, and compared where both are above zero', () => {
    const known = [...series('AKT', [10]), ...series('ATY', [20]), ...series('ALA', [0]), ...series('AST', [5])];
    const fresh = [...series('AKT', [10]), ...series('ATY', [21]), ...series('ALA', [0]), ...series('KZL', [7])];
    assert.deepEqual(agreementOf(known, fresh), { shared: 3, same: 2, power: 0, ratio: 1.05 });
    const three = series('AKT', [10, 10, 10]);
    assert.equal(agreementOf(three, series('AKT', [12, 10, 11])).ratio, 1.1);
  });

  it('are off by a power of ten where four in five are within 1 % of it', () => {
    const known = series('AKT', [1, 2, 3, 4, 5]);
    const off = (...times: number[]) => agreementOf(known, known.map((figure, place) => ({ ...figure, value: figure.value * times[place]! }))); // prettier-ignore
    assert.equal(off(1000, 1000, 1009, 1000, 1500).power, 3);
    assert.equal(off(1000, 1000, 1011, 1000, 1500).power, 0);
    assert.equal(off(0.1, 0.1, 0.1, 0.1, 0.1).power, -1);
    assert.equal(off(1, 1, 1, 1, 1).power, 0);
  });

  it('are compared with the nearest year above zero where no place is shared, the earlier of two as near', () => {
    const known = [...series('AKT', [10], 2018), ...series('AKT', [0], 2020), ...series('AKT', [20], 2022)];
    const ratioOf = (year: number, value: number) => agreementOf(known, [{ region: 'AKT', year, value }]).ratio;
    assert.deepEqual([ratioOf(2023, 22), ratioOf(2017, 9), ratioOf(2021, 30)], [1.1, 0.9, 1.5]);
    assert.equal(agreementOf(series('AKT', [10], 2018), [{ region: 'AKT', year: 2019, value: 0 }]).ratio, undefined);
    const between = [...series('AKT', [10], 2018), ...series('AKT', [20], 2022)];
    assert.equal(agreementOf(between, [{ region: 'AKT', year: 2020, value: 15 }]).ratio, 1.5);
    assert.deepEqual(agreementOf(known, series('ATY', [1], 2030)), { shared: 0, same: 0, power: 0, ratio: undefined });
  });
});

describe('another unit', () => {
  const known = series('AKT', [10, 10, 10, 10, 10]);
  const apart = (ratio: number) => unitObjection(known, [{ region: 'AKT', year: 2010, value: 10 * ratio }], 'persons');

  it('is named with the factor that would undo it', () => {
    const thousands = known.map((figure) => ({ ...figure, value: 10_000 }));
    assert.equal(
      unitObjection(known, thousands, 'persons'),
      "the figures are 1000 times the table's (persons); with --times 0.001 they would be in its unit",
    );
    assert.match(apart(1200)!, /^the figures are 1\.20e\+3 times the table's \(persons\); add --times 0\.001 where/);
    assert.match(apart(0.0005)!, /are 0\.000500 times .* add --times 1000 where/);
  });

  it('is looked for beyond 2.5 times, and within 2.5 times of a thousand', () => {
    assert.deepEqual([apart(2.5), apart(0.4), apart(1)], [undefined, undefined, undefined]);
    const hinted = (ratio: number) => /add --times/.test(apart(ratio)!);
    assert.deepEqual([2500, 400, 0.0025, 0.0004].map(hinted), [true, true, true, true]);
    assert.deepEqual([2600, 399, 2.6, 30, 0.39].map(hinted), [false, false, false, false, false]);
    assert.match(apart(30)!, /30\.0 times the table's \(persons\); it may be another population or another table/);
  });

  it('cannot be told where no region is known', () => {
    assert.equal(unitObjection(known, series('ATY', [3]), 'persons'), 'no region of the file is in the table');
  });
});

describe('a forecast', () => {
  it('is told by a title or a header, a plan by a header alone', () => {
    assert.match(forecastObjection(['Прогноз населения'], [])!, /"Прогноз населения" speaks of a forecast/);
    assert.match(forecastObjection([], ['2030 (план)'])!, /2030 \(план\)/);
    assert.equal(forecastObjection(['Plan of statistical works'], ['2022']), undefined);
  });
});

describe('leaps', () => {
  const leaps = (count: number, item?: string) =>
    Array.from({ length: count }, (_, place) => ({ region: 'AKT', year: 2001 + place, ...(item === undefined ? {} : { item }), before: 1, after: 9, size: 2, allowed: 1 })); // prettier-ignore

  it('of a whole speak against the figures, whether the table has items or not', () => {
    assert.deepEqual(moveObjections(leaps(1), 100, undefined), {
      against: ["moves beyond what the table's history allows: AKT 2001: 1, then 9"],
      look: [],
    });
    assert.match(
      moveObjections([...leaps(1, 'A'), ...leaps(1, 'GDP')], 100, 'GDP').against[0]!,
      /allows: AKT 2001 GDP: 1, then 9$/,
    );
  });

  it('of parts are to be looked at up to five, or one in twenty; more speak against the figures', () => {
    assert.deepEqual(moveObjections(leaps(1, 'A'), 2, 'GDP'), {
      against: [],
      look: ['Beyond the usual, look again: AKT 2001 A: 1, then 9.'],
    });
    assert.equal(moveObjections(leaps(5, 'A'), 6, 'GDP').look.length, 1);
    assert.match(
      moveObjections(leaps(6, 'A'), 119, 'GDP').against[0]!,
      /^6 of 119 figures .* AKT 2005 A: 1, then 9; and 1 more$/,
    );
    assert.equal(moveObjections(leaps(6, 'A'), 120, 'GDP').look.length, 1);
    assert.deepEqual(moveObjections([], 10, 'GDP'), { against: [], look: [] });
  });
});
