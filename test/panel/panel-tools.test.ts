import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { difference, lag, lead } from '../../lib/panel/lags';
import { panelBalance } from '../../lib/panel/panel-balance';
import { panelSummary } from '../../lib/panel/panel-summary';
import { regressionTable } from '../../lib/panel/regression-table';
import { everyRow, grunfeld, grunfeldModel, readRows, relativeError, unbalanced } from './panels';

// reference/panel-tools.R made panel-tools.csv with base R and plm.
const expected = readRows('panel-tools.csv');
/** Two ways of computing one number from at most 200 rows. */
const SAME = 1e-12;
const cases = [
  { name: 'grunfeld', rows: grunfeld, model: grunfeldModel },
  { name: 'unbalanced', rows: unbalanced, model: everyRow },
];
const wanted = (name: string, quantity: string, term: string | number): number =>
  Number(expected.find((row) => row.case === name && row.quantity === quantity && row.term === term)!.value);

for (const { name, rows, model } of cases) {
  describe(`on the panel ${name}, as in R,`, () => {
    it('panelSummary gives overall, between and within deviations', () => {
      const summaries = panelSummary(rows, { variables: model.regressors, unit: model.unit });
      for (const { variable, ...summary } of summaries)
        for (const kind of ['sd_overall', 'sd_between', 'sd_within'] as const)
          assert.ok(relativeError(summary[kind], wanted(name, kind, variable)) <= SAME, `${kind} of ${variable}`);
    });

    it('predict gives the fitted values when the effects are estimated', () => {
      for (const effects of ['unit', 'two-way'] as const) {
        const fitted = fixedEffects(rows, { ...model, effects }).predict(rows, { effects: 'estimated' });
        for (const row of [1, 7, 50]) {
          const value = wanted(name, `fitted ${effects}`, row);
          assert.ok(Math.abs(fitted[row - 1]! - value) <= 1e-11 * (1 + Math.abs(value)), `${effects}, row ${row}`);
        }
      }
    });

    it('lag, lead and difference find the neighbours in time', () => {
      const options = { variable: model.regressors[0]!, unit: model.unit, time: model.time };
      for (const shift of [lag, lead, difference]) {
        const values = shift(rows, options).filter((value): value is number => value !== null);
        assert.equal(values.length, wanted(name, shift.name, 'count'));
        const sum = values.reduce((total, value) => total + value, 0);
        assert.ok(relativeError(sum, wanted(name, shift.name, 'sum')) <= 1e-11, shift.name);
      }
    });
  });
}

describe('lag', () => {
  const rows = [8, 9, 11, 12].map((t) => ({ id: 'a', t, x: 10 * t }));
  const options = { variable: 'x', unit: 'id', time: 't' };

  it('has no value across a gap, and none for the first period', () => {
    assert.deepEqual(lag(rows, options), [null, 80, null, 110]);
    assert.deepEqual(lead(rows, options), [90, null, 120, null]);
    assert.deepEqual(difference(rows, { ...options, periods: 3 }), [null, null, 30, 30]);
  });

  it('takes a step of two years where the panel has only every second', () => {
    assert.deepEqual(
      lag(
        rows.map((row) => ({ ...row, t: 2 * row.t - (row.t > 10 ? 2 : 0) })),
        options,
      ),
      [null, 80, 90, 110],
    );
  });

  it('takes a step of a quarter where periods are decimal numbers, and sees the quarter that is missing', () => {
    const rows = [2020, 2020.25, 2020.75, 2021].map((time, place) => ({ unit: 'a', time, x: 10 * (place + 1) }));
    assert.deepEqual(lag(rows, { variable: 'x', unit: 'unit', time: 'time' }), [null, 10, null, 30]);
  });

  it('takes decimal numbers whose distances are no multiples of the shortest for neighbours in their order', () => {
    const rows = [1, 1.5, 2.25].map((time, place) => ({ unit: 'a', time, x: 10 * (place + 1) }));
    assert.deepEqual(lag(rows, { variable: 'x', unit: 'unit', time: 'time' }), [null, 10, 20]);
  });

  it('takes the shortest distance for a step where whole numbers and tenths are mixed', () => {
    const rows = [1, 2, 2.1, 2.2].map((time, place) => ({ unit: 'a', time, x: 10 * (place + 1) }));
    assert.deepEqual(lag(rows, { variable: 'x', unit: 'unit', time: 'time' }), [null, null, 20, 30]);
  });

  it('takes texts that are no numbers for neighbours in their order, and refuses a number among them', () => {
    const rows = ['after', 'before', 'during'].map((time, place) => ({ unit: 'a', time, x: place }));
    assert.deepEqual(lag(rows, { variable: 'x', unit: 'unit', time: 'time' }), [null, 0, 1]);
    assert.throws(
      () => lag([...rows, { unit: 'a', time: '2020', x: 3 }], { variable: 'x', unit: 'unit', time: 'time' }),
      /The periods "time" contain the number 2020 and the string "after"; expected one type/,
    );
  });

  it('refuses two rows of one unit in one period, and a step that is not a whole number', () => {
    assert.throws(() => lag([...rows, rows[1]!], options), /lag: the unit a has two rows for 9 \(rows 2 and 5\)/);
    for (const periods of [0.5, 1.5, 0, -1])
      assert.throws(() => lag(rows, { ...options, periods }), RegExp(`periods is ${periods};`));
    assert.throws(() => lag(rows, { ...options, by: 2 } as never), /unknown option "by"/);
  });
});

describe('panelSummary', () => {
  const rows = [1, 3, 4, 8].map((x, i) => ({ id: i < 3 ? 'a' : 'b', x }));

  it('of four rows of two units is the one worked by hand', () => {
    const [{ sd_overall, sd_between, sd_within, mean, ...rest }] = panelSummary(rows, { variables: ['x'], unit: 'id' });
    // Means of the units 8/3 and 8; deviations from them −5/3, 1/3, 4/3 and 0.
    const wanted = [4, Math.sqrt(26 / 3), (16 / 3) * Math.SQRT1_2, Math.sqrt(42 / 9 / 3)];
    [mean, sd_overall, sd_between, sd_within].forEach((value, k) =>
      assert.ok(relativeError(value, wanted[k]!) <= SAME, String(k)),
    );
    assert.deepEqual(rest, { variable: 'x', minimum: 1, maximum: 8, observations: 4, units: 2, mean_periods: 2 });
  });

  it('of a single unit is refused', () => {
    assert.throws(() => panelSummary(rows.slice(0, 3), { variables: ['x'], unit: 'id' }), /"id" names 1 unit; at least 2/);
  });
});

describe('panelBalance', () => {
  it('says that a panel is balanced, or which cells are missing or repeated', () => {
    const isBalanced = (rows: object[]) => panelBalance(rows, { unit: 'firm', time: 'year' }).balanced;
    assert.deepEqual([grunfeld, grunfeld.slice(1), [...grunfeld, grunfeld[0]!]].map(isBalanced), [true, false, false]);
    const rows = [
      { id: 'a', t: 1 },
      { id: 'a', t: 2 },
      { id: 'a', t: 2 },
      { id: 'b', t: 4 },
    ];
    assert.deepEqual(panelBalance(aq.from(rows), { unit: 'id', time: 't' }), {
      units: 2,
      periods: 3,
      observations: 4,
      balanced: false,
      shortest: 1,
      longest: 3,
      singletons: ['b'],
      missing: [
        { unit: 'a', time: 4 },
        { unit: 'b', time: 1 },
        { unit: 'b', time: 2 },
      ],
      repeated: [{ unit: 'a', time: 2, rows: 2 }],
      gaps: [[2, 4]],
    });
  });
});

describe('predict', () => {
  const fit = fixedEffects(grunfeld, grunfeldModel);

  it('gives new rows the constant and x’b', () => {
    const [value, capital] = fit.terms.map(({ estimate }) => estimate);
    const found = fit.predict([{ value: 100, capital: 10 }])[0]!;
    assert.ok(relativeError(found, fit.constant.estimate + 100 * value! + 10 * capital!) <= SAME);
  });

  it('refuses a unit that has no estimated effect', () => {
    assert.throws(
      () => fit.predict([{ value: 1, capital: 1, firm: 99 }], { effects: 'estimated' }),
      /row 1, column "firm" is 99, which has no estimated effect/,
    );
  });
});

describe('regressionTable for journals', () => {
  const models = [
    { label: 'one_way & all', regression: fixedEffects(grunfeld, grunfeldModel) },
    { label: 'a "b", c', regression: fixedEffects(grunfeld, { ...grunfeldModel, regressors: ['capital'], effects: 'two-way' }) },
  ];
  const { latex, csv } = regressionTable(models, { title: 'Investment, 100 %' });

  it('is a tabular of LaTeX with every special sign escaped', () => {
    const lines = latex.split('\n');
    assert.equal(lines[0], '\\begin{tabular}{lrr}');
    assert.ok(lines.includes('\\multicolumn{3}{l}{\\textbf{Investment, 100 \\%}} \\\\'));
    assert.ok(lines.includes(' & one\\_way \\& all & a "b", c \\\\'));
    assert.ok(lines.some((line) => line.startsWith('value & 0.1101$^{***}$ &  \\\\')));
    assert.ok(lines.some((line) => /^Constant & \$-\$58\.7439/.test(line)));
    assert.ok(lines.some((line) => line.startsWith('R$^2$ within & 0.767')));
    assert.equal(lines.at(-1), '\\end{tabular}');
  });

  it('is a CSV of plain numbers in full precision', () => {
    const lines = csv.split('\n');
    assert.equal(lines[0], 'term,quantity,one_way & all,"a ""b"", c"');
    const [value] = models[0]!.regression.terms;
    assert.equal(lines[1], `value,estimate,${value!.estimate},`);
    assert.equal(lines[2], `value,standard error,${value!.standardError},`);
    assert.equal(lines[3], `value,p-value,${value!.pValue},`);
    const { constant } = models[1]!.regression;
    assert.ok(lines.includes(`(constant),estimate,${models[0]!.regression.constant.estimate},${constant.estimate}`));
    for (const fact of ['observations,200,200', 'units,10,10', 'effects,unit,two-way', 'covariance,CR1,CR1', 'clusters,10,10'])
      assert.ok(lines.includes(`,${fact}`), fact);
  });

  it('is a CSV with the p-values of choice, and with empty cells where there is none or no standard error', () => {
    const regression = fixedEffects(
      [1, 2, 4, 3, 5, 9].map((x, i) => ({ id: i % 2, x, y: 2 * x })),
      { outcome: 'y', regressors: ['x'], unit: 'id' },
    );
    assert.ok(Number.isNaN(regression.terms[0]!.standardError), 'a perfect fit has no test');
    const chosen = { ...models[0]!, pValues: { value: 0.25 } };
    const lines = regressionTable([{ label: 'perfect', regression }, chosen]).csv.split('\n');
    for (const line of ['x,standard error,,', 'x,p-value,,', 'value,p-value,,0.25', 'capital,p-value,,', '(constant),p-value,,'])
      assert.ok(lines.includes(line), `${line}\nis not among\n${lines.join('\n')}`);
  });
});
