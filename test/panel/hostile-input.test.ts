import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { CovarianceOptions, PanelOptions } from '../../lib/panel/panel-options';
import { randomEffects } from '../../lib/panel/random-effects';
import { randomizationInference } from '../../lib/panel/randomization-inference';
import { serialCorrelationTest } from '../../lib/panel/serial-correlation-test';
import { wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';

type Cells = Record<string, unknown>;
const xs = [2, 3, 1, 5, 4, 4, 6, 1, 5, 8, 2, 9];
const ys = [1, 4, 2, 6, 5, 3, 8, 2, 7, 9, 4, 8];
const base: Cells[] = xs.map((x, i) => ({ id: 'abc'[Math.floor(i / 4)]!, t: 8 + (i % 4), x, y: ys[i]! }));
const model: PanelOptions = { outcome: 'y', regressors: ['x'], unit: 'id', time: 't' };
const put = (row: number, column: string, value: unknown): Cells[] =>
  base.map((cells, i) => (i === row - 1 ? { ...cells, [column]: value } : cells));
const all = (column: string, of: (cells: Cells) => unknown): Cells[] => base.map((cells) => ({ ...cells, [column]: of(cells) }));
const run = (rows: object, more: object = {}) => fixedEffects(rows as object[], { ...model, ...more } as PanelOptions);
const refused = (rows: object, message: RegExp, more: object = {}): void => {
  assert.throws(() => run(rows, more), message);
};
const covariance = (options: CovarianceOptions) => ({ covariance: options });

describe('a cell that is no figure is named with row, column and value', () => {
  it('in a number', () => {
    const finite = 'expected a finite number';
    for (const [value, found] of [
      [NaN, 'is NaN'],
      [Infinity, 'is Infinity'],
      [null, 'is missing'],
      [undefined, 'is missing'],
      ['4', 'is "4"'],
      ['4,5', 'is "4,5"'],
      [true, 'is true'],
      [4n, 'is 4n'],
    ] as const)
      // prettier-ignore
      refused(put(5, 'x', value), new RegExp(`^Error: Row 5, column "x" ${found}; ${finite}`));
  });
  it('in a unit or a period', () => {
    for (const [value, found] of [
      ['', 'is ""'],
      [null, 'is missing'],
      [NaN, 'is NaN'],
    ] as const)
      refused(
        put(4, 'id', value),
        new RegExp(`Row 4, column "id" ${found}; expected a string or a finite number that identifies it`),
      );
    const dates = all('t', ({ t }) => new Date(Date.UTC(2000 + Number(t), 0, 1)));
    refused(dates, /Row 1, column "t" is the date 2008-01-01; expected .*, such as the year of a date/);
    refused(put(4, 't', new Date(NaN)), /Row 4, column "t" is an invalid date/);
  });
  it('in weights and clusters', () => {
    for (const weight of [0, -1]) {
      const rows = base.map((cells, i) => ({ ...cells, w: i === 3 ? weight : 1 }));
      refused(rows, new RegExp(`Row 4, column "w" is ${weight}; expected a positive weight`), { weights: 'w' });
    }
    const rows = base.map((cells, i) => ({ ...cells, g: i === 5 ? null : i }));
    refused(rows, /Row 6, column "g" is missing/, covariance({ cluster: 'g' }));
  });
  it('in place of a row, a table, a column or the options', () => {
    refused([...base.slice(0, 5), null], /Row 6 is null; expected an object/);
    refused([undefined, ...base], /Row 1 is undefined; expected an object/);
    assert.throws(() => fixedEffects(null as never, model), /neither an array of objects, nor an arquero table/);
    assert.throws(() => fixedEffects(base, null as never), /the options are null; expected an object/);
    refused([], /There are no rows/);
    refused(base, /Unknown column "X"\. The columns are: id, t, x, y/, { regressors: ['X'] });
    refused(base, /Unknown column "constructor"/, { regressors: ['constructor'] });
    refused({ ...Object.fromEntries(['id', 't', 'y'].map((name) => [name, base.map((cells) => cells[name])])), x: xs.slice(1) }, /The column "x" has 11 values and "id" 12/); // prettier-ignore
  });
});

describe('a panel that allows no estimate says why', () => {
  it('one row, one period, one unit, one cluster', () => {
    refused(base.slice(0, 1), /Every row is the only one of its unit/);
    refused(base.filter(({ t }) => t === 8), /Every row is the only one of its unit/); // prettier-ignore
    refused(base.slice(0, 4), /The column "id" has only one value; at least 2 clusters are needed/);
    refused(all('g', () => 1), /The column "g" has only one value/, covariance({ cluster: 'g' })); // prettier-ignore
    assert.throws(() => randomEffects(base.slice(0, 4), model), /names 1 unit; at least 2 are needed/);
  });
  it('nothing varies, or everything is explained before', () => {
    refused(all('x', () => 3), /"x": no variation within units/); // prettier-ignore
    for (const y of [3, 0]) refused(all('y', () => y), /The outcome "y" has no variation within units/); // prettier-ignore
    assert.match(run(all('z', ({ x }) => 2 * Number(x) + 1), { regressors: ['x', 'z'] }).notes.join(), /"z" is left out/); // prettier-ignore
    refused(base, /"x" is named twice/, { regressors: ['x', 'x'] });
    // So far from zero that figures are known to 1e-7 only: z departs from a multiple of x by nothing but this rounding.
    const far = all('x', ({ x }) => Number(x) / 3 + 1e9).map((cells) => ({ ...cells, z: 1.1 * Number(cells.x) })); // prettier-ignore
    assert.deepEqual(run(far, { regressors: ['x', 'z'] }).dropped, ['z']);
  });
  it('two periods leave the residuals before without variation', () => {
    assert.throws(
      () => serialCorrelationTest(base.filter(({ t }) => Number(t) < 10) as Cells[], model),
      /no unit has three periods; with two, the second residual is the first with its sign changed/,
    );
  });
});

describe('an odd panel gives the right answer', () => {
  const error = (rows: object, more: object = {}) => run(rows, more).terms[0]!.standardError;
  const close = (one: number, other: number, share: number): void => {
    assert.ok(Math.abs(one / other - 1) < share, `${one} and ${other}`);
  };
  it('in any unit of measure, and far from zero', () => {
    close(error(base.map((cells) => ({ ...cells, x: 1e12 * Number(cells.x), y: 1e12 * Number(cells.y) }))), error(base), 1e-12);
    close(error(base.map((cells) => ({ ...cells, x: 1e-12 * Number(cells.x) }))), 1e12 * error(base), 1e-12);
    close(error(all('x', ({ x }) => Number(x) + 1e9)), error(base), 1e-6); // prettier-ignore
  });
  it('in any order of the rows, and with half years', () => {
    const lagged = covariance({ type: 'newey-west', lag: 1 });
    close(error([...base].reverse(), lagged), error(base, lagged), 1e-12);
    close(error(all('t', ({ t }) => Number(t) + 0.5), lagged), error(base, lagged), 1e-12); // prettier-ignore
  });
  it('with weights of one, and with clusters that cross units', () => {
    close(error(all('w', () => 1), { weights: 'w' }), error(base), 1e-12); // prettier-ignore
    // Scores summed by period by hand: CR0 times G/(G−1) · (N−1)/(N−K*), units not nested, so K* = 1 + 3
    const { residuals } = run(base);
    const means = [0, 1, 2].map((unit) => xs.slice(4 * unit, 4 * unit + 4).reduce((sum, x) => sum + x, 0) / 4);
    const moved = xs.map((x, i) => x - means[Math.floor(i / 4)]!);
    const squares = moved.reduce((sum, x) => sum + x * x, 0);
    const scores = [0, 1, 2, 3].map((period) => moved.reduce((sum, x, i) => sum + (i % 4 === period ? x * residuals[i]! : 0), 0));
    const meat = scores.reduce((sum, score) => sum + score * score, 0);
    close(error(base, covariance({ type: 'CR1', cluster: 't' })), Math.sqrt(((4 / 3) * (11 / 8) * meat) / squares ** 2), 1e-12);
  });
  it('with rows that repeat a unit in a period, which a note counts', () => {
    assert.match(run([...base, base[0]!, base[0]!]).notes.join(), /2 rows repeat a unit in a period, the first one a in 8; each counts as an observation/); // prettier-ignore
    assert.match(run([...base, base[5]!, base[0]!]).notes.join(), /2 rows repeat a unit in a period, the first one b in 9/);
    assert.match(run([...base, base[0]!, base[5]!]).notes.join(), /2 rows repeat a unit in a period, the first one a in 8/);
    assert.match(run([...base, base[11]!]).notes.join(), /1 row repeats a unit in a period, the first one c in 11/);
    assert.deepEqual(run(base).notes, []);
    const lagged = covariance({ type: 'newey-west', lag: 1 });
    refused([...base, base[0]!], /the unit a has two rows for 8 \(rows 1 and 13\)/, lagged);
  });
});

describe('an option out of its range is refused, also where it would not matter', () => {
  it('draws, lags, levels', () => {
    for (const draws of [0, -5, 1.5]) {
      const options = { ...model, term: 'x', draws };
      assert.throws(() => wildClusterBootstrap(base, options), /draws is .*; expected a whole number of at least 1/);
      assert.throws(() => randomizationInference(base, options), /draws is .*; expected a whole number of at least 1/);
    }
    for (const lag of [-1, 40, 1.5]) refused(base, /covariance\.lag is .*; expected a whole number from 0 to 3 \(4 periods\)/, covariance({ type: 'newey-west', lag })); // prettier-ignore
    refused(base, /confidenceLevel is 95; expected a number between 0 and 1/, { confidenceLevel: 95 });
    assert.throws(() => randomEffects(base, { ...model, confidenceLevel: 95 }), /confidenceLevel is 95; expected a number/);
    refused(base, /unknown option "efects"/, { efects: 'two-way' });
    refused(base, /effects is "twoway"; expected one of unit, two-way, none/, { effects: 'twoway' });
    refused(base, /covariance\.type is "cr2"; expected one of/, { covariance: { type: 'cr2' } });
  });
});
