import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims, checks, readPastedTable, type Claim } from '../../lib/paper';
import { locationParts, translatedLocation } from '../../lib/paper/locations';
import { looksLikeTable } from '../../lib/paper/pasted-table';
import { meet, quotients, sizesIn } from '../../lib/paper/range';
import { claim, facts } from './claims-of';

type Given = Record<string, string | string[]>;
/** Check, what is printed, what is given, the figures; then the verdict ("!": it changes a conclusion), what was computed, and the reason. */
type Case = [
  check: string,
  printed: string,
  given: Given,
  figures: Record<string, number>,
  verdict: string,
  computed: string,
  reason: string,
];

const income = { 'income/Ash/1': 90, 'income/Birch/1': 50, 'income/Cedar/1': 9.5, 'income/Dogwood/1': 2 };
const among = { among: 'income/*/1', order: 'highest' };
/** Other claims of the paper, for the cases to refer to. */
const others: Claim[] = [
  claim({ id: 'R1', check: 'stars', printed: '0.50** (0.20)', inputs: { observations: '32' } }),
  claim({ id: 'X2', check: 'needs-source', printed: 'Ash; Birch' }),
];

function says(cases: readonly Case[]): void {
  for (const [check, printed, inputs, figures, verdict, computed, reason] of cases) {
    const [row] = checkClaims({ claims: [claim({ check, printed, inputs }), ...others], facts: facts(figures) });
    const grave = row.severity === 'changes-conclusion' ? '!' : '';
    const told = row.reason.replace(/[\u00a0\u202f]/g, ' ').replace(' Missing: the register of villages.', '');
    assert.deepEqual([`${row.verdict}${grave}`, row.computed, told], [verdict, computed, reason], `${check} ${printed}`);
  }
}

describe('what a check of figures and tables says', () => {
  // 0.495 / 0.205 = 2.41 and 0.505 / 0.195 = 2.59; with 30 degrees of freedom p is 0.022 and 0.015.
  it('of a regression cell, its stars and its p', () => {
    says([
      ['stars', '0.50** (0.20)', { observations: '32' }, {}, 'consistent', '|t| 2.41 to 2.59, **', 'The stars fit: |t| lies between 2.41 and 2.59.'],
      ['stars', '0.50* (0.20)', { observations: '32' }, {}, 'contradicted!', '|t| 2.41 to 2.59, **', '|t| lies between 2.41 and 2.59, however the numbers were rounded: that earns **, not *.'],
      ['stars', '0.50*** (0.20)', { observations: '32', copy: 'yes' }, {}, 'not-checkable', '|t| 2.41 to 2.59, **', '|t| lies between 2.41 and 2.59, however the numbers were rounded: that earns **, not ***. One star makes the difference, and the copy of the text may be at fault.'],
      ['stars-of-table', 'a', { observations: '32', cell: ['=R1', '0.50* (0.20)'] }, {}, 'contradicted!', '1 of 2', '1 of 2 cells carry the stars that their t allows; the exceptions are X1 (0.50*, where t earns **).'],
      ['significance', '5', { cell: '=R1', observations: '32' }, {}, 'reproduced', 'p 1.468 to 2.206 %', 'R1: |t| between 2.41 and 2.59 gives a two-sided p of 1.468 to 2.206 %.'],
      ['significance', '1', { cell: '=R1', observations: '32' }, {}, 'contradicted', 'p 1.468 to 2.206 %', 'R1: |t| between 2.41 and 2.59 gives a two-sided p of 1.468 to 2.206 %.'],
    ]); // prettier-ignore
  });

  // 100(e^0.5 − 1) = 64.9 and 100(e^0.05 − 1) = 5.13
  it('of a coefficient read as a percentage', () => {
    says([
      ['log-level-reading', '64.9', { cell: '=R1' }, {}, 'reproduced', '64.9', 'The outcome is a logarithm, so 0.50 (R1) means 64.9 % for one unit, 100(e^b − 1).'],
      ['log-level-reading', '0.5', { cell: '=R1' }, {}, 'misread!', '64.9', 'The outcome is a logarithm, so 0.50 (R1) means 64.9 % for one unit, 100(e^b − 1), not 0.5 %: the coefficient itself was read as a percentage, 130 times too small.'],
      ['log-level-reading', '50', { cell: '=R1' }, {}, 'differs', '64.9', 'The outcome is a logarithm, so 0.50 (R1) means 64.9 % for one unit, 100(e^b − 1), not 50 %.'],
      ['log-level-reading', '5.1', { cell: '0.050 (0.010)' }, {}, 'reproduced', '5.1', 'The outcome is a logarithm, so 0.050 (X1) means 5.1 % for one unit, 100(e^b − 1).'],
      ['log-level-reading', '5.0', { cell: '0.0500 (0.010)' }, {}, 'reproduced', '5.1', 'The outcome is a logarithm, so 0.0500 (X1) means 5.1 % for one unit, 100(e^b − 1); 100·b is close to it.'],
    ]); // prettier-ignore
  });

  // √(0.195 · 49 / 0.805) = 3.45, √(0.205 · 100 / 0.795) = 5.08; 2.415² / (2.415² + 100) = 0.055; √(0.795 / 0.905) = 0.94
  it('of R² and of standard errors', () => {
    says([
      ['r-squared-identity', '0.20', { cell: '=R1', observations: '102' }, {}, 'not-checkable', '|t| 3.45 to 5.08', 'With one regressor, R² 0.20 and 102 observations, |t| is between 3.45 and 5.08 under classical standard errors; the cell gives 2.41 to 2.59. Clustered standard errors, other rows or another R² would explain it; the paper does not say which it uses.'],
      ['r-squared-floor', '0.2', { cell: '=R1', observations: '100', smaller: '0.3' }, {}, 'consistent', 'at least 0.055', 'R1 alone explains at least 0.055 of the variance under classical standard errors, which R² 0.2 allows.'],
      ['r-squared-floor', '0.2', { cell: '=R1', observations: '100', smaller: '0.4' }, {}, 'contradicted', 'at least 0.055', 'R² 0.2 is below 0.4, that of a model with fewer regressors on the same rows.'],
      ['r-squared-floor', '0.02', { cell: '=R1', observations: '100' }, {}, 'contradicted', 'at least 0.055', 'R1 alone explains at least 0.055 of the variance under classical standard errors, more than R² 0.02.'],
      ['nested-models', 'a', { smaller: '0.50** (0.20)', larger: '0.50** (0.10)', r_squared_smaller: '0.10', r_squared_larger: '0.20' }, {}, 'not-checkable', '0.46 to 0.54, at least 0.94 expected', 'The standard error goes from 0.20 to 0.10, by a factor of 0.46 to 0.54; with these R² the factor cannot fall below 0.94 under classical standard errors. Clustered standard errors, other rows or another R² would explain it; the paper does not say which it uses.'],
      ['nested-models', 'a', { smaller: '0.50** (0.20)', larger: '0.50** (0.19)', r_squared_smaller: '0.10', r_squared_larger: '0.20' }, {}, 'consistent', '0.90 to 1.00, at least 0.94 expected', 'The standard error goes from 0.20 to 0.19, by a factor of 0.90 to 1.00; with these R² the factor cannot fall below 0.94 under classical standard errors, so the two agree.'],
    ]); // prettier-ignore
  });

  it('of a number of observations', () => {
    says([
      ['sample-size', '100', { units: 'u/a', most_periods: '12' }, { 'u/a': 20 }, 'consistent', '20 × 5, 10 × 10, 5 × 20, 4 × 25', '100 is 20 units × 5 periods.'],
      ['sample-size', '300', { units: 'u/a', most_periods: '12', elsewhere: 'v/b' }, { 'u/a': 20, 'v/b': 31 }, 'contradicted!', '60 × 5, 50 × 6, 30 × 10, 25 × 12, 20 × 15, 15 × 20, 12 × 25, 10 × 30', '300 is not 20 units times any number of up to 12 years, and 20 units give at most 240 rows in 12 years.'],
      ['citations', 'w', { cited: ['a', 'c'], reference: ['a'] }, {}, 'contradicted', '2 cited, 1 listed', '2 works are cited and 1 listed; cited and not listed: c.'],
      ['citations', 'w', { cited: ['a', 'c'], reference: ['a', 'b', 'c'] }, {}, 'contradicted', '2 cited, 3 listed', '2 works are cited and 3 listed; listed and not cited: b.'],
      ['sample-size', '101', { units: 'u/a', most_periods: '12' }, { 'u/a': 20 }, 'not-checkable', '', '101 is not 20 units times any number of up to 12 years; an unbalanced panel could have that many rows.'],
      ['sample-size', '300', { units: 'u/a', most_periods: '12', elsewhere: 'v/b' }, { 'u/a': 20, 'v/b': 30 }, 'contradicted!', '60 × 5, 50 × 6, 30 × 10, 25 × 12, 20 × 15, 15 × 20, 12 × 25, 10 × 30', '300 is not 20 units times any number of up to 12 years, and 20 units give at most 240 rows in 12 years. 30 × 10 is consistent with b.'],
    ]); // prettier-ignore
  });

  it('of places and of who leads', () => {
    says([
      ['rank', '3', { ...among, of: 'income/Cedar/1' }, income, 'reproduced', '3', 'Cedar is number 3 of 4 (9.50).'],
      ['rank', '2', { ...among, of: 'income/Birch/1', list: '=X2', name: 'Birch' }, income, 'reproduced', '2', 'Birch is number 2 of 4 (50).'],
      ['rank', '2', { ...among, of: 'income/Cedar/1' }, income, 'differs!', '3', 'Cedar is number 3 of 4 (9.50), not 2; Birch (50) and Cedar (9.5) are 426.3 % apart.'],
      ['places', 'Ash; Cedar', { ...among, from: '1' }, income, 'differs!', 'Ash; Birch', 'The figures give 1 Ash (90) and 2 Birch (50).'],
      ['leaders', 'a', { ...among, of: ['income/Ash/1', 'income/Cedar/1'], whole: 'mean/all' }, { ...income, 'mean/all': 38 }, 'differs!', 'Ash 1, Cedar 3', 'The first 2 are Ash and Birch. Cedar is number 3 of 4 (9.50); all as a whole has 38.'],
      ['leaders', 'a', { ...among, of: ['income/Ash/1', 'income/Birch/1'] }, income, 'reproduced', 'Ash 1, Birch 2', 'The first 2 are Ash and Birch.'],
      ['list-order', 'a', { number: ['9', '7', '7'] }, {}, 'reproduced', '9, 7, 7', '9, 7, 7 are in descending order.'],
      ['list-order', 'a', { number: ['9', '7', '8'] }, {}, 'not-checkable', '9, 8, 7', '8 comes after 7, so the list of the largest does not descend: names or counts may have changed places, or the list was never sorted.'],
    ]); // prettier-ignore
  });

  it('of two figures, and of a ratio', () => {
    says([
      ['comparison', 'a', { higher: 'income/Ash/1', lower: 'income/Birch/1' }, income, 'reproduced', 'Ash 90 > Birch 50', 'Ash 90 > Birch 50.'],
      ['comparison', 'a', { higher_printed: '5.0', lower_printed: '5.0' }, {}, 'contradicted!', '5.0 = 5.0', '5.0 = 5.0.'],
      ['comparison', 'a', { higher_printed: '4.0', lower_printed: '5.0' }, {}, 'contradicted!', '4.0 < 5.0', '4.0 < 5.0.'],
      ['ratio', '2.5', { numerator: '50', denominator: '20' }, {}, 'reproduced', '2.500', 'The paper\'s own 50 / 20 is 2.500.'],
      ['ratio', '2.5', { numerator: '50', denominator: '10' }, {}, 'contradicted', '', 'The paper\'s own 50 / 10 is 5.000.'],
      ['ratio', '1.8', { numerator_fact: 'income/Ash/1', denominator_fact: 'income/Birch/1' }, income, 'reproduced', '1.800', 'The figures give 1.800, printed 1.8.'],
      ['ratio', '2.5', { numerator: '50', denominator: '20', numerator_fact: 'income/Ash/1', denominator_fact: 'income/Birch/1' }, income, 'within-revision', '1.800', 'The paper\'s own 50 / 20 is 2.500. The figures give 1.800, printed 2.5. The printed figures are of an earlier date.'],
      ['grim-ratio', '2.5', { count: '10' }, {}, 'not-checkable', 'n = 4', 'Only 10 / 4 = 2.50 is printed as 2.5.'],
      ['grim-ratio', '2.5', { count: '10', fact: 'n/a' }, { 'n/a': 5 }, 'differs', '2.00', 'Only 10 / 4 = 2.50 is printed as 2.5; the count at hand is 5.'],
      ['grim-ratio', '9.9', { count: '10' }, {}, 'contradicted', '', '10 divided by no whole number is printed as 9.9.'],
    ]); // prettier-ignore
  });

  // 98 is 2 % from 100; 11 is 10 % from 10, and 20.4, which is printed as 20, 2 % from 20.
  it('of a figure, and of figures that were revised', () => {
    says([
      ['figure', '100', { fact: 'income/Ash/1', quantity: 'amount', preliminary: 'computed' }, { 'income/Ash/1': 98 }, 'within-revision', '98', 'Ash: 98 by preliminary figures, printed 100: a difference of −2 (−2.00 %), within the 5 % allowed for a revision.'],
      ['figure', '9.0', { fact: 'income/Ash/1' }, { 'income/Ash/1': 9.25 }, 'differs', '9.25', 'Ash: 9.25, printed 9.0; the difference is +0.25.'],
      ['revisions-happened', 'a', { earlier: ['10', '20'], later: ['l/a', 'l/b'] }, { 'l/a': 11, 'l/b': 20.4 }, 'reproduced', '1 of 2 changed', '1 of 2 changed, by +2.00 to +10.00 %.'],
      ['sum-of-parts', 'a', { part: ['1.5', '2.5'], whole: '10.0' }, {}, 'reproduced', '4.0', '1.5 + 2.5 = 4.0 of 10.0, which leaves 6.0 for the others.'],
      ['sum-of-parts', 'a', { part: ['1.5', '2.5'], whole: '3.0' }, {}, 'contradicted', '4.0', '1.5 + 2.5 = 4.0, more than the whole, 3.0.'],
      ['sum-of-parts', 'a', { part: ['1.5', '2.5'], fact: ['p/a', 'p/b'], quantity: 'amount' }, { 'p/a': 1.6, 'p/b': 2.65 }, 'within-revision', '4.25', '1.5 + 2.5 = 4.0; the figures give 4.25. The parts are preliminary: a revision of up to 5 % is allowed for each.'],
      ['sum-of-parts', 'a', { part: ['1.5', '2.5'], fact: ['p/a', 'p/b'], whole_fact: 'p/c' }, { 'p/a': 1.52, 'p/b': 2.46, 'p/c': 20 }, 'reproduced', '3.98', '1.5 + 2.5 = 4.0; the figures give 3.98 of 20.0, which leaves 16.0 for the others.'],
      ['percentage-base', '25', { closing: '100', change: '20' }, {}, 'reproduced', '25.00', '20 is 25.00 % of the opening stock, 22.22 % of the average stock and 20.00 % of the closing stock: 25 % fits the opening stock. Before the change there were 80.'],
    ]); // prettier-ignore
  });

  it('of two measures, of tests and of formats', () => {
    says([
      ['ordered-alike', 'a', { first: 'a/*', second: 'b/*', first_name: 'A', second_name: 'B' }, { 'a/x': 1, 'a/y': 2, 'b/x': 1, 'b/y': 2 }, 'reproduced', '0 of 1', 'A and B order all 1 pairs of regions alike.'],
      ['ordered-alike', 'a', { first: 'a/*', second: 'b/*', first_name: 'A', second_name: 'B' }, { 'a/x': 1, 'a/y': 2, 'a/z': 3, 'b/x': 3, 'b/y': 2.5, 'b/z': 1 }, 'contradicted!', '3 of 3', 'A and B order 3 of 3 pairs of regions against each other: z has the higher variance (3.00 against 1.00) and is nearer to the nation (1.00 against 3.00) than x.'],
      ['ordered-alike', 'a', { first: 'a/*', second: 'b/*', first_name: 'A', second_name: 'B' }, { 'a/x': 1, 'b/x': 3 }, 'not-checkable', '', 'Missing: the register of villages.'],
      ['supported', 'a', { test: 't/a' }, { 't/a': 0.05 }, 'differs!', 'p 0.050', 'a: p = 0.050.'],
      ['supported', 'a', { test: 't/a' }, { 't/a': 0.04 }, 'reproduced', 'p 0.040', 'a: p = 0.040.'],
      ['supported', 'a', { test: ['t/a', 't/b'] }, { 't/a': 0.04, 't/b': 0.3 }, 'differs!', 'p 0.040, p 0.300', 'a: p = 0.040. b: p = 0.300.'],
      ['equal-cells', 'a', { number: ['0.10', '0.100'] }, {}, 'reproduced', '0.1', 'One number, 0.1, is printed with 2 and 3 decimals: the columns were not formatted together.'],
      ['equal-cells', 'a', { number: ['0.10', '0.11'] }, {}, 'contradicted', '0.1, 0.11', '0.10, 0.11 are 2 different numbers.'],
    ]); // prettier-ignore
  });
});

describe('the parts that checks share', () => {
  const verdict = (check: string, printed: string, inputs: Given, figures: Record<string, number>) =>
    checkClaims({ claims: [claim({ check, printed, inputs })], facts: facts(figures) })[0].verdict;

  it('a ratio needs both its numbers, printed or as figures', () => {
    assert.throws(() => verdict('ratio', '2', { numerator: '4' }, {}), /numerator: expected a denominator with it/);
    assert.throws(() => verdict('ratio', '2', { denominator: '4' }, {}), /denominator: expected a numerator with it/);
    assert.equal(verdict('ratio', '2', { numerator_fact: 'n/a', denominator_fact: 'd/a' }, { 'n/a': 4 }), 'not-checkable');
    assert.equal(verdict('ratio', '2', { numerator_fact: 'n/a', denominator_fact: 'd/a' }, { 'n/a': 4, 'd/a': 2 }), 'reproduced');
  });

  it('a name that differs by more than marks on letters is another name, whatever the others are', () => {
    const named = (...other: string[]) => verdict('one-name', 'Aqtobe', { thing: 'The region', other, copy: 'the copy' }, {});
    assert.equal(named('Aqtöbe'), 'not-checkable');
    assert.equal(named('Aqtöbe', 'Atyrau'), 'contradicted');
  });

  it('leaders may miss their places by a revision, all of them and not one', () => {
    const leaders = (values: Record<string, number>) =>
      verdict('leaders', 'the two', { ...among, of: ['income/Ash/1', 'income/Birch/1'], preliminary: 'printed' }, values);
    const near = { 'income/Cedar/1': 102, 'income/Dogwood/1': 100 };
    // 100 is 4.2 % above 96 and 5.02 % above 95.22; revisions of 5 % are allowed.
    assert.equal(leaders({ ...near, 'income/Ash/1': 96, 'income/Birch/1': 97 }), 'within-revision');
    assert.equal(leaders({ ...near, 'income/Ash/1': 96, 'income/Birch/1': 95.22 }), 'differs');
  });

  it('ranges meet at their edges, where binary fractions miss these by a little', () => {
    // 4.1 · 100 is 409.99999999999994.
    assert.ok(meet({ low: 0, high: 4.1 * 100 }, { low: 410, high: 411 }));
    assert.ok(meet({ low: 0, high: 0 }, { low: 0, high: 0 }));
    assert.ok(!meet({ low: 0, high: 409.9 }, { low: 410, high: 411 }));
    assert.deepEqual([[1, 2], [-2, -1], [-3, 1]].map(([low, high]) => sizesIn({ low: low!, high: high! })), [{ low: 1, high: 2 }, { low: 1, high: 2 }, { low: 0, high: 3 }]); // prettier-ignore
    assert.deepEqual(quotients({ low: 1, high: 2 }, { low: 0, high: 4 }), { low: 0.25, high: Infinity });
  });

  it('two equations are found by either, a detail by its table, and a place that is partly unknown stays English', () => {
    assert.deepEqual(locationParts('Equations 1 and 2; Table 3, column (2)'), ['Equation 1', 'Equation 2', 'Table 3']);
    assert.equal(translatedLocation('Results; Table 3, column (2)')?.ru, 'Результаты; Таблица 3, столбец (2)');
    assert.equal(translatedLocation('Results; My appendix'), undefined);
  });

  it('a pasted text is taken for a table only with rows of numbers and numbers in parentheses', () => {
    assert.ok(looksLikeTable('x\t0.42\n\t(0.14)\nN\t120'));
    assert.ok(!looksLikeTable('x\t0.42\n\t0.14\nN\t120'));
    assert.ok(!looksLikeTable('one\ttwo\nthree\tfour\nfive (1.5)\tsix\nseven\teight'));
    assert.deepEqual(readPastedTable('x  0.42***  0.50  \n   (0.14)  (0.07)  ').cells.map(({ column, below }) => [column, below]), [[1, '0.14'], [2, '0.07']]); // prettier-ignore
  });

  it('a check that may miss its source asks every claim to name it', () => {
    const naming = Object.entries(checks).flatMap(([name, { namesMissing }]) => (namesMissing ? [name] : []));
    const asked = Object.keys(checks).filter((name) => !naming.includes(name));
    assert.deepEqual(asked, [
      'change', 'citation-form', 'citations', 'coefficient', 'confidence-interval', 'equal-cells', 'grim', 'grimmer', 'leaders', 'log-level-reading',
      'model-fit', 'once-only', 'one-name', 'percentage-base', 'places', 'rank', 'rank-in-list', 'share', 'significance', 'stars-of-table',
      'sum-of-parts', 'test', 'total', 'columns-have-terms',
    ].sort()); // prettier-ignore
  });

  it('a rounding that the claim names is the one that counts', () => {
    const shortened = (rounding: string) => checkClaims({ claims: [claim({ check: 'share', printed: '51.6', inputs: { count: '62', total: '120', rounding } })], facts: new Map() })[0].verdict; // prettier-ignore
    assert.deepEqual(['truncation', 'nearest'].map(shortened), ['reproduced', 'contradicted']);
  });
});
