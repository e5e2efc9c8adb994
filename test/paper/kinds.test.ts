import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { chiSquareUpperTail, fUpperTail, studentTQuantile, studentTTwoSided } from '../../lib/numerics/distributions';
import { checkClaims, type Verdict } from '../../lib/paper';
import { deviationPossible, reachable, totalsOfMean } from '../../lib/paper/statistics/descriptives';
import { pOf, readTests, seeTest } from '../../lib/paper/statistics/tests';
import { claim } from './claims-of';

type Inputs = Record<string, string | string[]>;

/** One claim of a paper that gives nothing but itself. */
const run = (check: string, printed: string, inputs: Inputs) =>
  checkClaims({ claims: [claim({ check, printed, inputs })], facts: new Map() })[0];

/** How a paper may shorten its numbers. */
const shorten = (value: number, decimals: number, how: 'round' | 'truncate'): string => {
  if (how === 'round') return value.toFixed(decimals);
  const unit = 10 ** decimals;
  // A whole multiple of the last digit is printed as it is, although a binary fraction may lie a little below it.
  const cut = Math.trunc(Math.round(value * unit * 1e6) / 1e6) / unit;
  return cut.toFixed(decimals);
};
const unitOf = (decimals: number): number => 10 ** -decimals;
const how = fc.constantFrom('round' as const, 'truncate' as const);
const places = (min: number, max: number) => fc.integer({ min, max });
const real = (min: number, max: number) => fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
const shift = fc.tuple(fc.constantFrom(-1, 1), fc.integer({ min: 2, max: 60 })).map(([sign, size]) => sign * size);

interface Case {
  check: string;
  printed: string;
  inputs: Inputs;
}
const NUM_RUNS = 200;

/** 200 correct claims raise no alarm; 200 wrong ones are all found. */
function property(name: string, correct: fc.Arbitrary<Case>, wrong: fc.Arbitrary<Case>): void {
  const verdictOf = ({ check, printed, inputs }: Case): Verdict => run(check, printed, inputs).verdict;
  it(`${name}: no false alarm on correct claims, rounded or cut off`, () => {
    fc.assert(fc.property(correct, (each) => assert.equal(verdictOf(each), 'reproduced', JSON.stringify(each))), { seed: 12, numRuns: NUM_RUNS }); // prettier-ignore
  });
  it(`${name}: every wrong claim is found`, () => {
    fc.assert(fc.property(wrong, (each) => assert.equal(verdictOf(each), 'contradicted', JSON.stringify(each))), { seed: 21, numRuns: NUM_RUNS }); // prettier-ignore
  });
}

describe('kinds of claims for any paper', () => {
  const counts = fc.integer({ min: 1, max: 4000 }).chain((total) => fc.record({ total: fc.constant(total), count: fc.integer({ min: 0, max: total }) })); // prettier-ignore
  property(
    'share',
    fc.tuple(counts, places(0, 3), how).map(([{ count, total }, digits, mode]) => ({
      check: 'share', printed: shorten((100 * count) / total, digits, mode), inputs: { count: String(count), total: String(total) },
    })), // prettier-ignore
    fc.tuple(counts, places(0, 3), how, shift).map(([{ count, total }, digits, mode, off]) => ({
      check: 'share', printed: (Number(shorten((100 * count) / total, digits, mode)) + off * unitOf(digits)).toFixed(digits), inputs: { count: String(count), total: String(total) },
    })), // prettier-ignore
  );

  const values = fc.record({ from: fc.integer({ min: 1, max: 90_000 }), to: fc.integer({ min: 1, max: 90_000 }), years: fc.integer({ min: 1, max: 30 }), as: fc.constantFrom('percent', 'difference', 'times', 'per-year') }); // prettier-ignore
  const changeOf = ({ from, to, years, as }: { from: number; to: number; years: number; as: string }): number =>
    as === 'percent' ? 100 * (to / from - 1) : as === 'difference' ? to - from : as === 'times' ? to / from : 100 * ((to / from) ** (1 / years) - 1); // prettier-ignore
  const changeInputs = ({ from, to, years, as }: { from: number; to: number; years: number; as: string }): Inputs => ({ from: String(from), to: String(to), as, ...(as === 'per-year' ? { years: String(years) } : {}) }); // prettier-ignore
  property(
    'change',
    fc.tuple(values, places(0, 3), how).map(([each, digits, mode]) => ({ check: 'change', printed: shorten(changeOf(each), digits, mode), inputs: changeInputs(each) })), // prettier-ignore
    fc.tuple(values, places(0, 3), how, shift).map(([each, digits, mode, off]) => ({
      check: 'change', printed: (Number(shorten(changeOf(each), digits, mode)) + off * unitOf(digits)).toFixed(digits), inputs: changeInputs(each),
    })), // prettier-ignore
  );

  const parts = fc.array(real(0, 500), { minLength: 2, maxLength: 8 });
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  property(
    'total',
    fc.tuple(parts, places(0, 2), how).map(([numbers, digits, mode]) => ({ check: 'total', printed: shorten(sum(numbers), digits, mode), inputs: { part: numbers.map((number) => shorten(number, digits, mode)), rounding: mode === 'round' ? 'nearest' : 'truncation' } })), // prettier-ignore
    fc.tuple(parts, places(0, 2), how, shift).map(([numbers, digits, mode, off]) => {
      // Each part and the total hide at most one unit of the last digit.
      const far = Math.sign(off) * (Math.abs(off) + numbers.length + 1) * unitOf(digits);
      return { check: 'total', printed: (sum(numbers.map((number) => Number(shorten(number, digits, mode)))) + far).toFixed(digits), inputs: { part: numbers.map((number) => shorten(number, digits, mode)), rounding: mode === 'round' ? 'nearest' : 'truncation' } }; // prettier-ignore
    }),
  );

  const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 60 });
  const meanOf = (numbers: readonly number[]): number => sum(numbers) / numbers.length;
  const deviationOf = (numbers: readonly number[]): number => Math.sqrt(sum(numbers.map((number) => (number - meanOf(numbers)) ** 2)) / (numbers.length - 1)); // prettier-ignore
  /** Every mean that so many whole numbers can have, printed either way: looked up, not computed by the check. */
  const meansOf = (n: number, digits: number, mode: 'round' | 'truncate'): Set<string> =>
    new Set(Array.from({ length: 8 * n + 1 }, (_, total) => shorten(total / n, digits, mode)));
  property(
    'grim',
    fc.tuple(answers, places(1, 2), how).map(([numbers, digits, mode]) => ({ check: 'grim', printed: shorten(meanOf(numbers), digits, mode), inputs: { n: String(numbers.length) } })), // prettier-ignore
    fc
      .tuple(fc.integer({ min: 3, max: 60 }), fc.integer({ min: 100, max: 700 }))
      .map(([n, hundredths]) => ({ n, printed: (hundredths / 100).toFixed(2) }))
      .filter(({ n, printed }) => !meansOf(n, 2, 'round').has(printed) && !meansOf(n, 2, 'truncate').has(printed))
      // A mean on the edge may be rounded either way.
      .filter(({ n, printed }) =>
        [Math.floor(Number(printed) * n), Math.ceil(Number(printed) * n)].every(
          (total) => Math.abs(total / n - Number(printed)) > 0.00500001,
        ),
      ) // prettier-ignore
      .map(({ n, printed }) => ({ check: 'grim', printed, inputs: { n: String(n), rounding: 'nearest' } })),
  );
  property(
    'grimmer',
    fc.tuple(answers, how).map(([numbers, mode]) => ({ check: 'grimmer', printed: shorten(deviationOf(numbers), 2, mode), inputs: { mean: shorten(meanOf(numbers), 2, mode), n: String(numbers.length) } })), // prettier-ignore
    fc
      .tuple(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 3, maxLength: 12 }), fc.integer({ min: -40, max: 40 }))
      .map(([numbers, off]) => ({ n: numbers.length, mean: meanOf(numbers).toFixed(2), deviation: (deviationOf(numbers) + off / 100).toFixed(2), total: sum(numbers) })) // prettier-ignore
      .filter(({ n, mean, deviation }) => {
        // By hand: no whole sum of squares of the right parity is near enough, for any total with that mean.
        for (let total = 0; total <= 8 * n; total++) {
          if (Math.abs(total / n - Number(mean)) > 0.0050001) continue;
          for (let squares = 0; squares <= 100 * n; squares++) {
            const variance = (squares - (total * total) / n) / (n - 1);
            if ((squares - total) % 2 === 0 && variance >= -1e-9 && Math.abs(Math.sqrt(Math.max(variance, 0)) - Number(deviation)) <= 0.0050001) return false; // prettier-ignore
          }
        }
        return Number(deviation) > 0;
      })
      .map(({ n, mean, deviation }) => ({ check: 'grimmer', printed: deviation, inputs: { mean, n: String(n), rounding: 'nearest' } })), // prettier-ignore
  );

  const tests = fc.record({ kind: fc.constantFrom('t', 'F', 'chi2', 'r', 'z'), df: fc.tuple(fc.integer({ min: 3, max: 200 }), fc.integer({ min: 5, max: 300 })), size: real(0.2, 3.2) }); // prettier-ignore
  const sizeOf = ({ kind, size }: { kind: string; size: number }): number => (kind === 'r' ? size / 4 : kind === 'F' ? size * 1.5 : kind === 'chi2' ? 5 * size : size); // prettier-ignore
  /** The p values, straight from the distributions. */
  const pStraight = (kind: string, value: number, [one, two]: [number, number]): number =>
    kind === 't' ? studentTTwoSided(value, one) : kind === 'F' ? fUpperTail(value, one, two) : kind === 'chi2' ? chiSquareUpperTail(value, one) : kind === 'z' ? studentTTwoSided(value, Infinity) : studentTTwoSided(value * Math.sqrt(one / (1 - value * value)), one); // prettier-ignore
  const written = (kind: string, [one, two]: [number, number], statistic: string, p: string): string =>
    ({ t: `t(${String(one)}) = ${statistic}`, F: `F(${String(one)}, ${String(two)}) = ${statistic}`, chi2: `χ²(${String(one)}) = ${statistic}`, r: `r(${String(one)}) = ${statistic}`, z: `z = ${statistic}` })[kind]! + `, p ${p}`; // prettier-ignore
  property(
    'test with its p',
    fc.tuple(tests, how, fc.boolean()).map(([each, mode, bound]) => {
      const value = sizeOf(each);
      const p = pStraight(each.kind, value, each.df);
      const levels = [0.001, 0.01, 0.05, 0.1].filter((level) => p < level * 0.999);
      const asPrinted = bound && levels.length > 0 ? `< ${String(levels[0])}` : `= ${shorten(p, 3, mode)}`;
      return { check: 'test', printed: written(each.kind, each.df, shorten(value, 2, mode), asPrinted), inputs: {} };
    }),
    fc
      .tuple(tests, how, fc.constantFrom(-1, 1), real(0.01, 0.3))
      .map(([each, mode, sign, off]) => {
        const value = sizeOf(each);
        // The p values of a statistic two units of its last digit lower and higher: more than rounding and cutting off hide.
        const [low, high] = [value + 0.021, Math.max(value - 0.021, 0)].map((size) => pStraight(each.kind, size, each.df));
        const p = sign > 0 ? high + off : low - off;
        // Half of it would be a one-sided test, which is a question and no finding.
        const half = each.kind === 't' || each.kind === 'r' || each.kind === 'z';
        const oneSided = half && p > low / 2 - 0.002 && p < high / 2 + 0.002;
        return { usable: p > 0.001 && p < 0.999 && !oneSided, case: { check: 'test', printed: written(each.kind, each.df, shorten(value, 2, mode), `= ${p.toFixed(3)}`), inputs: {} } }; // prettier-ignore
      })
      .filter(({ usable }) => usable)
      .map((each) => each.case),
  );

  const estimates = fc.record({ b: real(0.05, 20), se: real(0.2, 4), df: fc.integer({ min: 8, max: 400 }) });
  const starsFor = (t: number, df: number): string => '*'.repeat([0.1, 0.05, 0.01].filter((level) => studentTTwoSided(t, df) < level).length); // prettier-ignore
  property(
    'coefficient with its standard error, t, p and stars',
    fc
      .tuple(estimates, how)
      .map(([{ b, se, df }, mode]) => ({
        check: 'coefficient',
        printed: shorten(b, 3, mode),
        inputs: { standard_error: shorten(se, 3, mode), t: shorten(b / se, 2, mode), p: shorten(studentTTwoSided(b / se, df), 3, mode), stars: starsFor(b / se, df), df: String(df) }, // prettier-ignore
      }))
      .filter(({ inputs }) => inputs.stars !== ''),
    fc
      .tuple(estimates, how, shift)
      .map(([{ b, se, df }, mode, off]) => ({
        check: 'coefficient',
        printed: shorten(b, 3, mode),
        // t is off by at least five units of its last digit, more than the rounding of coefficient and standard error gives.
        inputs: { standard_error: shorten(se, 3, mode), t: (b / se + Math.sign(off) * (0.05 + (0.02 * (b + se)) / (se * se) + Math.abs(off) / 100)).toFixed(2), df: String(df) }, // prettier-ignore
      }))
      .filter(({ inputs }) => Number(inputs.t) > 0),
  );

  const intervals = fc.record({ b: real(-5, 5), se: real(0.2, 2), df: fc.integer({ min: 10, max: 300 }), level: fc.constantFrom(90, 95, 99) }); // prettier-ignore
  const ends = ({ b, se, df, level }: { b: number; se: number; df: number; level: number }): [number, number] => {
    const half = se * studentTQuantile(0.5 + level / 200, df);
    return [b - half, b + half];
  };
  property(
    'confidence interval',
    fc.tuple(intervals, how).map(([each, mode]) => {
      const [low, high] = ends(each).map((end) => shorten(end, 3, mode));
      return { check: 'confidence-interval', printed: shorten(each.b, 3, mode), inputs: { low, high, level: String(each.level), df: String(each.df), standard_error: shorten(each.se, 3, mode), p: shorten(studentTTwoSided(each.b / each.se, each.df), 3, mode) } }; // prettier-ignore
    }),
    fc.tuple(intervals, how, shift).map(([each, mode, off]) => {
      const [low, high] = ends(each).map((end) => shorten(end, 3, mode));
      return { check: 'confidence-interval', printed: (each.b + (off + 3 * Math.sign(off)) / 1000).toFixed(3), inputs: { low, high, level: String(each.level), df: String(each.df) } }; // prettier-ignore
    }),
  );

  const fits = fc.record({ r2: real(0.02, 0.95), k: fc.integer({ min: 1, max: 8 }), more: fc.integer({ min: 5, max: 400 }) });
  const adjustedOf = ({ r2, k, more }: { r2: number; k: number; more: number }): number => 1 - ((1 - r2) * (k + more)) / more;
  const fOf = ({ r2, k, more }: { r2: number; k: number; more: number }): number => r2 / k / ((1 - r2) / more);
  const fitInputs = (each: { k: number; more: number }): Inputs => ({ observations: String(each.k + each.more + 1), regressors: String(each.k) }); // prettier-ignore
  property(
    'R², adjusted R² and F',
    fc.tuple(fits, how).map(([each, mode]) => ({ check: 'model-fit', printed: shorten(each.r2, 3, mode), inputs: { ...fitInputs(each), adjusted: shorten(adjustedOf(each), 3, mode), f: shorten(fOf(each), 2, mode) } })), // prettier-ignore
    fc.tuple(fits, how, shift).map(([each, mode, off]) => {
      const slope = (each.k + each.more) / each.more;
      const far = Math.sign(off) * (Math.abs(off) / 1000 + 0.002 * slope + 0.002);
      return { check: 'model-fit', printed: shorten(each.r2, 3, mode), inputs: { ...fitInputs(each), adjusted: (adjustedOf(each) + far).toFixed(3) } }; // prettier-ignore
    }),
  );

  // Odds ratios and the like: even in logarithms
  property(
    'confidence interval of a ratio',
    fc.tuple(intervals, how).map(([each, mode]) => {
      const [low, high] = ends({ ...each, b: each.b / 3 }).map((end) => shorten(Math.exp(end), 4, mode));
      return { check: 'confidence-interval', printed: shorten(Math.exp(each.b / 3), 4, mode), inputs: { low, high, level: String(each.level), df: String(each.df), scale: 'log' } }; // prettier-ignore
    }),
    fc.tuple(intervals, how, fc.constantFrom(-1, 1)).map(([each, mode, sign]) => {
      const [low, high] = ends({ ...each, b: each.b / 3 }).map((end) => shorten(Math.exp(end), 4, mode));
      return { check: 'confidence-interval', printed: (Math.exp(each.b / 3) * (1 + sign * 0.1)).toFixed(4), inputs: { low, high, level: String(each.level), df: String(each.df), scale: 'log', rounding: 'nearest' } }; // prettier-ignore
    }).filter(({ inputs }) => Number(inputs.low) > 0.02), // prettier-ignore
  );

  const quotients = fc.record({ above: fc.integer({ min: 1, max: 90_000 }), below: fc.integer({ min: 100, max: 9_000 }) });
  property(
    'ratio of two printed numbers',
    fc.tuple(quotients, places(0, 3)).map(([{ above, below }, digits]) => ({ check: 'ratio', printed: (above / below).toFixed(digits), inputs: { numerator: String(above), denominator: String(below) } })), // prettier-ignore
    fc.tuple(quotients, places(1, 3), shift).map(([{ above, below }, digits, off]) => {
      // More than the half units of numerator and denominator allow
      const far = Math.sign(off) * (0.5 / below + (0.51 * above) / below / (below - 0.5)) + off * unitOf(digits);
      return { check: 'ratio', printed: (above / below + far).toFixed(digits), inputs: { numerator: String(above), denominator: String(below) } }; // prettier-ignore
    }),
  );

  const list = fc.uniqueArray(fc.integer({ min: 1, max: 900 }), { minLength: 3, maxLength: 20 });
  const placed = fc.tuple(list, fc.constantFrom('highest', 'lowest')).map(([numbers, order]) => {
    const [value, ...others] = numbers;
    const place = 1 + others.filter((other) => (order === 'highest' ? other > value : other < value)).length;
    return { place, inputs: { value: String(value), other: others.map(String), order }, all: numbers.length };
  });
  property(
    'place in a printed list',
    placed.map(({ place, inputs }) => ({ check: 'rank-in-list', printed: String(place), inputs })),
    fc.tuple(placed, fc.integer({ min: 1, max: 50 })).map(([{ place, inputs, all }, off]) => ({ check: 'rank-in-list', printed: String(1 + ((place - 1 + 1 + (off % (all - 1))) % all)), inputs })), // prettier-ignore
  );
});

describe('claims that were false alarms', () => {
  it('62 of 120 (51.7 %), and a mean of 20 whole numbers', () => {
    assert.equal(run('share', '51.7', { count: '62', total: '120' }).verdict, 'reproduced');
    assert.equal(run('grim', '3.45', { n: '20' }).verdict, 'reproduced'); // 69 / 20
    assert.equal(run('grim', '3.47', { n: '20' }).verdict, 'contradicted'); // 3.45 or 3.50
  });
});

describe('published examples of the same checks', () => {
  it('GRIM: 5.19 is no mean of 28 whole numbers (Brown & Heathers 2017)', () => {
    assert.deepEqual(totalsOfMean('5.19', 28), []);
    const row = run('grim', '5.19', { n: '28' });
    assert.deepEqual([row.verdict, row.computed], ['contradicted', '5.1786 or 5.2143']);
  });
  it('GRIMMER: whole numbers, found by trying all sets', () => {
    // All sets of four whole numbers from −9 to 9 with sum 0 and a sum of squares up to 40.
    const sums = new Set<number>();
    for (let a = -9; a <= 9; a++) for (let b = -9; b <= 9; b++) for (let c = -9; c <= 9; c++) sums.add(a * a + b * b + c * c + (a + b + c) ** 2); // prettier-ignore
    for (let squares = 0; squares <= 40; squares++) assert.equal(reachable(4, 0, squares), sums.has(squares), String(squares));
    assert.equal(deviationPossible('1.6', '5.21', 28), true);
    // Two whole numbers with a mean of 0.5 to 1.5: 0 and 1 deviate by 0.71; 0 and 2, with the mean 1, do not.
    assert.equal(deviationPossible('0.7', '1', 2), true);
    assert.equal(deviationPossible('0.3', '1', 2), false);
    // What is searched: up to four numbers, and sums of squares up to 4,000; beyond, the parity alone is asked.
    assert.deepEqual([reachable(1, 10, 102), reachable(1, 100, 10_002), reachable(1, 100, 10_001)], [false, true, false]);
    assert.deepEqual([reachable(5, 0, 4), reachable(6, 1, 3), reachable(6, 1, 4)], [true, true, false]);
    // Ten whole numbers with the mean 0.5: five times 0 and 1 deviate least, by 0.53.
    assert.deepEqual(
      ['0.24', '0.53'].map((deviation) => deviationPossible(deviation, '0.50', 10)),
      [false, true],
    );
  });
  it('GRIMMER: from five numbers on, every sum of squares from the smallest on that has the parity, found by trying all sets', () => {
    for (const n of [5, 6, 7]) {
      let sets = new Set(['0 0']);
      for (let value = 0; value < n; value++) {
        const longer = [...sets].flatMap((set) => {
          const [sum, squares] = set.split(' ').map(Number);
          return [-5, -4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map((next) => [sum + next, squares + next * next]);
        });
        sets = new Set(longer.filter(([, squares]) => squares <= 30).map((pair) => pair.join(' ')));
      }
      for (let sum = 0; sum < n; sum++)
        for (let squares = 0; squares <= 30; squares++)
          assert.equal(reachable(n, sum, squares), sets.has(`${String(sum)} ${String(squares)}`), `${String(n)}: ${String(sum)}, ${String(squares)}`); // prettier-ignore
    }
  });
  it('statcheck: t(100) = 1 with p < 0.001 is a decision error', () => {
    const [found] = readTests('blablabla the effect was very significant (t(100)=1, p < 0.001)');
    const seen = seeTest(found);
    assert.deepEqual([seen.agrees, seen.decision], [false, true]);
    assert.ok(Math.abs(pOf('t', 1, [100]) - 0.3197) < 1e-4); // R: 2 * pt(-1, 100) = 0.3197
    const row = run('test', found.text, {});
    assert.deepEqual([row.verdict, row.severity], ['contradicted', 'changes-conclusion']);
  });
  it('reads t, F, χ², r and z as text, and finds them right', () => {
    const text =
      'Study 1 found t(45) = 3.12, p = .003. There was a main effect, F(2, 87) = 5.44, p = .006, and a correlation, r(48) = .42, p = .003; ' +
      'χ²(1, N = 90) = 4.10, p = .043; z = −2.10, p = .036; (t(38) = 2.31, p = .026).';
    const found = readTests(text);
    assert.deepEqual(found.map(({ kind }) => kind), ['t', 'F', 'r', 'chi2', 'z', 't']); // prettier-ignore
    for (const each of found) assert.ok(seeTest(each).agrees, each.text);
  });
  it('a one-sided p is a question to the authors unless the paper says so', () => {
    const row = run('test', 't(28) = 1.80, p = .041', {});
    assert.equal(row.verdict, 'not-checkable');
    assert.match(row.words.query!.en, /one-sided/);
    assert.equal(run('test', 't(28) = 1.80, p = .041', { tails: 'one' }).verdict, 'reproduced');
  });
  it('an odds ratio has its interval on the scale of logarithms', () => {
    // exp(0.693 ± 1.96 · 0.3) = 1.11 to 3.60 about 2.00
    const interval = { low: '1.11', high: '3.60', standard_error: '0.30' };
    assert.equal(run('confidence-interval', '2.00', { ...interval, scale: 'log' }).verdict, 'reproduced');
    const plain = run('confidence-interval', '2.00', interval);
    assert.equal(plain.verdict, 'contradicted');
    assert.match(plain.reason, /for a ratio, such as an odds ratio, write scale: log/);
    const named = (quotation: string) => checkClaims({ claims: [claim({ check: 'confidence-interval', printed: '2.00', inputs: interval, quotation })], facts: new Map() })[0].verdict; // prettier-ignore
    assert.equal(named('OR 2.00 (95 % CI 1.11 to 3.60)'), 'reproduced');
    assert.equal(named('an odds ratio of 2.00'), 'reproduced');
    assert.equal(named('2.00 or more (1.11 to 3.60)'), 'contradicted');
  });
});

describe('what a kind cannot use', () => {
  const refused = (check: string, printed: string, inputs: Inputs, message: RegExp) => assert.throws(() => run(check, printed, inputs), message); // prettier-ignore
  it('is refused with the claim and what was expected', () => {
    refused('test', 'a significant effect', {}, /Claim X1 \(test\): .*expected a test with its p, such as/);
    refused(
      'change',
      '5',
      { from: '1', to: '2', as: 'growth' },
      /found "growth", expected percent, difference, times or per-year/,
    );
    refused('change', '5', { from: '1', to: '2', as: 'per-year' }, /expected the input years/);
    refused('grim', '3.4', { n: '2.5' }, /expected a whole number of values/);
    refused('coefficient', '0.5', { standard_error: '0.1', p: 'small' }, /p "small": expected a p value or a bound/);
    refused('model-fit', '0.5', { observations: '5', regressors: '4', f: '3' }, /expected regressors, and more observations/);
    refused('confidence-interval', '0.5', { low: '0.9', high: '0.1' }, /expected the lower end first/);
    refused(
      'share',
      '5',
      { count: '1', total: '20', rounding: 'up' },
      /found "up", expected nearest, half-up, half-even, truncation or either/,
    );
  });
  it('has no share above its total, no R² and no correlation above 1', () => {
    assert.match(run('share', '110', { count: '66', total: '60' }).reason, /The count is larger than its total/);
    assert.match(run('model-fit', '1.25', { observations: '50', regressors: '4', f: '3' }).reason, /R² cannot exceed 1; 1\.25/);
    assert.match(run('test', 'r(58) = 1.31, p = .016', {}).reason, /A correlation cannot exceed 1; r\(58\) = 1\.31/);
  });
  it('has nothing to compare with', () => {
    assert.equal(run('coefficient', '0.5', { standard_error: '0.1' }).verdict, 'not-checkable');
    assert.equal(run('coefficient', '0.5', { t: '2.5' }).verdict, 'not-checkable');
    assert.equal(run('coefficient', '0.5', { p: '0.03' }).verdict, 'not-checkable');
    assert.equal(run('model-fit', '0.5', { observations: '50', regressors: '4' }).verdict, 'not-checkable');
  });
});
