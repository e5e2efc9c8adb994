import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims } from '../../lib/paper';
import { claim } from './claims-of';

type Given = Record<string, string | string[]>;
/** What is printed, what is given with it, and the verdict, what was computed, the reason; a grave fault is marked with "!". */
type Case = [printed: string, given: Given, verdict: string, computed: string, reason: string];

function says(check: string, cases: readonly Case[], quotation = 'a few words'): void {
  for (const [printed, inputs, verdict, computed, reason] of cases) {
    const [row] = checkClaims({ claims: [claim({ check, printed, inputs, quotation })], facts: new Map() });
    const grave = row.severity === 'changes-conclusion' ? '!' : '';
    const told = row.reason.replace(/[\u00a0\u202f]/g, ' ');
    assert.deepEqual(
      [`${row.verdict}${grave}`, row.computed, told],
      [verdict, computed, reason],
      `${printed} ${JSON.stringify(inputs)}`,
    );
  }
}

describe('what a check says', () => {
  // 0.495 / 0.205 = 2.41 and 0.505 / 0.195 = 2.59; with 30 degrees of freedom p is 0.022 and 0.015.
  const b = { standard_error: '0.20', df: '30' };

  it('of a coefficient, its standard error, t and p', () => {
    says('coefficient', [
      ['0.50', { ...b, t: '2.50', p: '0.018' }, 'reproduced', '|t| 2.41 to 2.59', '0.50 over 0.20 gives |t| from 2.41 to 2.59; 2.50 is printed. Its t allows p = 0.018; p = 0.018 is printed.'],
      ['0.50', { ...b, t: '3.10' }, 'contradicted', '|t| 2.41 to 2.59', '0.50 over 0.20 gives |t| from 2.41 to 2.59; 3.10 is printed.'],
      ['0.50', { ...b, p: '0.080' }, 'contradicted!', '|t| 2.41 to 2.59', 'Its t allows p from 0.015 to 0.022; p = 0.080 is printed.'],
      ['0.50', { ...b, p: '< .01' }, 'contradicted', '|t| 2.41 to 2.59', 'Its t allows p from 0.015 to 0.022; p < .01 is printed.'],
      ['0.50', { ...b, p: 'p > .05' }, 'contradicted!', '|t| 2.41 to 2.59', 'Its t allows p from 0.015 to 0.022; p > .05 is printed.'],
      ['0.50', { t: '1.70', p: '0.05', df: '30', tails: 'one' }, 'reproduced', '|t| 1.70 to 1.70', 'Its t allows p from 0.049 to 0.050; p = 0.05 is printed.'],
      ['0.50', { t: '2.5' }, 'not-checkable', '', 'A coefficient and its standard error, or t, are checked against t, p or stars; none of these is given. Missing: the register of villages.'],
    ]); // prettier-ignore
  });

  it('of the stars of a coefficient: a wrong number is grave where it is on the other side of 5 %', () => {
    says('coefficient', [
      ['0.50', { ...b, stars: '**' }, 'reproduced', '|t| 2.41 to 2.59', 'Its t allows **; ** is printed.'],
      ['0.50', { ...b, stars: '***' }, 'contradicted', '|t| 2.41 to 2.59', 'Its t allows **; *** is printed.'],
      ['0.50', { ...b, stars: '*' }, 'contradicted!', '|t| 2.41 to 2.59', 'Its t allows **; * is printed.'],
      ['0.50', { ...b, stars: '-' }, 'contradicted!', '|t| 2.41 to 2.59', 'Its t allows **; no star is printed.'],
      ['0.50', { ...b, stars: '**', level: ['0.1', '1', '5'] }, 'contradicted', '|t| 2.41 to 2.59', 'Its t allows *; ** is printed.'],
      ['0.50', { p: '0.03', stars: '**' }, 'reproduced', '**', 'p = 0.03 allows **; ** is printed.'],
      ['0.50', { p: '0.03', stars: '***' }, 'contradicted', '**', 'p = 0.03 allows **; *** is printed.'],
      ['0.50', { p: '0.03', stars: '-' }, 'contradicted!', '**', 'p = 0.03 allows **; no star is printed.'],
      ['0.50', { p: '0.05', stars: '**' }, 'reproduced', '* or **', 'p = 0.05 allows * or **; ** is printed.'],
    ]); // prettier-ignore
  });

  it('of a test and its p: on the other side of 5 % it is grave, and half of it is a question', () => {
    says('test', [
      ['t(38) = 2.31, p = .026', {}, 'reproduced', 'p 0.0261 to 0.0267', 't(38) = 2.31 allows p from 0.026 to 0.027; p = .026 is printed.'],
      ['t(38) = 2.31, p = .066', {}, 'contradicted!', 'p 0.0261 to 0.0267', 't(38) = 2.31 allows p from 0.026 to 0.027; p = .066 is printed. The two are on different sides of 5 %.'],
      ['t(38) = 2.31, p = .036', {}, 'contradicted', 'p 0.0261 to 0.0267', 't(38) = 2.31 allows p from 0.026 to 0.027; p = .036 is printed.'],
      ['t(38) = 9.31, p < .001', {}, 'reproduced', 'p below 0.0001', 't(38) = 9.31 allows p < 0.001; p < .001 is printed.'],
      ['t(38) = 2.00, p = .026', {}, 'not-checkable', 'p 0.0521 to 0.0533', 't(38) = 2.00 allows p from 0.052 to 0.053; p = .026 is printed. The two are on different sides of 5 %. It fits a one-sided test, which the paper does not state. Missing: the register of villages.'],
      ['t(38) = 2.00, p = .026', { tails: 'one' }, 'reproduced', 'p 0.0261 to 0.0266', 't(38) = 2.00 allows p from 0.026 to 0.027; p = .026 is printed.'],
      ['t(38) = 2.00, p < .05', {}, 'not-checkable', 'p 0.0521 to 0.0533', 't(38) = 2.00 allows p from 0.052 to 0.053; p < .05 is printed. The two are on different sides of 5 %. It fits a one-sided test, which the paper does not state. Missing: the register of villages.'],
      ['F(2, 45) = 3.51, p = .038', {}, 'reproduced', 'p 0.0382 to 0.0385', 'F(2, 45) = 3.51 allows p = 0.038; p = .038 is printed.'],
      ['F(2, 45) = 3.51, p > .05', {}, 'contradicted!', 'p 0.0382 to 0.0385', 'F(2, 45) = 3.51 allows p = 0.038; p > .05 is printed. The two are on different sides of 5 %.'],
      ['F(2, 45) = 3.51, p < .01', {}, 'contradicted', 'p 0.0382 to 0.0385', 'F(2, 45) = 3.51 allows p = 0.038; p < .01 is printed.'],
    ]); // prettier-ignore
  });

  it('of an interval: its middle, its width, and p', () => {
    const low = { low: '0.10', high: '0.90', df: '100' };
    const middle = 'The interval 0.10 to 0.90 has its middle at 0.4950 to 0.5050; the estimate is';
    says('confidence-interval', [
      ['0.50', low, 'reproduced', '0.495 to 0.505', `${middle} 0.50.`],
      ['0.60', low, 'contradicted', '0.495 to 0.505', `${middle} 0.60.`],
      ['0.50', { ...low, level: '0.95', standard_error: '0.20', p: '0.015' }, 'reproduced', '0.495 to 0.505', `${middle} 0.50. Its width allows a standard error from 0.1991 to 0.2041; 0.20 is printed. It allows p from 0.013 to 0.017; p = 0.015 is printed.`],
      ['0.50', { ...low, standard_error: '0.30', p: '0.060' }, 'contradicted!', '0.495 to 0.505', `${middle} 0.50. Its width allows a standard error from 0.1991 to 0.2041; 0.30 is printed. It allows p from 0.013 to 0.017; p = 0.060 is printed.`],
      ['0.50', { ...low, standard_error: '0.30' }, 'contradicted', '0.495 to 0.505', `${middle} 0.50. Its width allows a standard error from 0.1991 to 0.2041; 0.30 is printed.`],
      ['0.50', { low: '-0.10', high: '1.10', df: '100', p: '0.03' }, 'contradicted!', '0.495 to 0.505', 'The interval -0.10 to 1.10 has its middle at 0.4950 to 0.5050; the estimate is 0.50. It allows p from 0.095 to 0.108; p = 0.03 is printed.'],
      ['2.00', { low: '1.00', high: '4.00' }, 'contradicted', '2.495 to 2.505', 'The interval 1.00 to 4.00 has its middle at 2.495 to 2.505; the estimate is 2.00. On the scale of logarithms it would be: for a ratio, such as an odds ratio, write scale: log.'],
      ['2.00', { low: '1.00', high: '4.00', scale: 'log' }, 'reproduced', '1.994 to 2.006', 'The interval 1.00 to 4.00 has its middle at 1.994 to 2.006; the estimate is 2.00.'],
      ['200.0', { low: '100.0', high: '300.0' }, 'reproduced', '199.950 to 200.050', 'The interval 100.0 to 300.0 has its middle at 199.9 to 200.1; the estimate is 200.0.'],
    ]); // prettier-ignore
  });

  // 1 − 0.75 · 103 / 100 = 0.2275 and (0.25 / 3) / (0.75 / 100) = 11.11
  it('of a model’s R², adjusted R² and F', () => {
    const model = { observations: '104', regressors: '3' };
    const adjusted = 'R² 0.250, 104 observations and 3 regressors give an adjusted R² from 0.2270 to 0.2280;';
    says('model-fit', [
      ['0.250', { ...model, adjusted: '0.228', f: '11.1' }, 'reproduced', '0.2270 to 0.2280; 11.0815 to 11.1408', `${adjusted} 0.228 is printed. R² 0.250, 104 observations and 3 regressors give an F from 11.082 to 11.141; 11.1 is printed.`],
      ['0.250', { ...model, adjusted: '0.228', f: '12.1' }, 'contradicted', '0.2270 to 0.2280; 11.0815 to 11.1408', `${adjusted} 0.228 is printed. R² 0.250, 104 observations and 3 regressors give an F from 11.082 to 11.141; 12.1 is printed.`],
      ['0.250', { ...model, adjusted: '0.208' }, 'contradicted', '0.2270 to 0.2280', `${adjusted} 0.208 is printed.`],
      ['1.002', { ...model, adjusted: '0.208' }, 'contradicted', '', 'R² cannot exceed 1; 1.002 is printed.'],
    ]); // prettier-ignore
  });

  it('of a share: a digit that was cut off is no fault, unless the claim says that it was rounded', () => {
    says('share', [
      ['51.7', { count: '62', total: '120' }, 'reproduced', '51.667', '62 of 120 is 51.667 %, printed 51.7.'],
      ['51.6', { count: '62', total: '120' }, 'reproduced', '51.667', '62 of 120 is 51.667 %, printed 51.6. The last digits were cut off rather than rounded.'],
      ['51.6', { count: '62', total: '120', rounding: 'nearest' }, 'contradicted', '51.667', '62 of 120 is 51.667 %, printed 51.6.'],
      ['101.7', { count: '122', total: '120' }, 'contradicted', '101.667', '122 of 120 is 101.667 %, printed 101.7. The count is larger than its total.'],
      ['100', { count: '120', total: '120' }, 'reproduced', '100.00', '120 of 120 is 100.00 %, printed 100.'],
    ]); // prettier-ignore
  });

  it('of a change, which a paper may print without its sign where it says that something fell', () => {
    says('change', [
      ['10', { from: '250', to: '275' }, 'reproduced', '10.00', 'From 250 to 275 is +10.00 %, printed 10.'],
      ['-9.1', { from: '275', to: '250' }, 'reproduced', '−9.091', 'From 275 to 250 is −9.091 %, printed -9.1.'],
      ['9.1', { from: '275', to: '250' }, 'contradicted', '−9.091', 'From 275 to 250 is −9.091 %, printed 9.1.'],
      ['1.1', { from: '250', to: '275', as: 'times' }, 'reproduced', '1.100', 'From 250 to 275 is 1.100, printed 1.1.'],
      ['10', { from: '100', to: '121', as: 'per-year', years: '2' }, 'reproduced', '10.00', 'From 100 to 121 is +10.00 %, printed 10.'],
      ['26', { from: '250', to: '275', as: 'difference' }, 'contradicted', '25.00', 'From 250 to 275 is +25.00, printed 26.'],
    ]); // prettier-ignore
    says('change', [['9.1', { from: '275', to: '250' }, 'reproduced', '9.091', 'From 275 to 250 is −9.091 %, printed 9.1.']], 'fell by 9.1 %'); // prettier-ignore
  });

  // 145 / 28 = 5.179 and 146 / 28 = 5.214
  it('of means and deviations of whole numbers', () => {
    says('grim', [
      ['5.19', { n: '28' }, 'contradicted', '5.1786 or 5.2143', 'No total of 28 whole numbers has the mean 5.19; the nearest means are 5.179 and 5.214.'],
      ['5.20', { n: '28' }, 'contradicted', '5.1786 or 5.2143', 'No total of 28 whole numbers has the mean 5.20; the nearest means are 5.179 and 5.214.'],
      ['5.18', { n: '28' }, 'reproduced', '5.1786', 'A mean of 28 whole numbers can be 5.18: a total of 145 gives 5.179.'],
      ['3.45', { n: '10', items: '2' }, 'reproduced', '3.4500', 'A mean of 20 whole numbers can be 3.45: a total of 69 gives 3.450.'],
    ]); // prettier-ignore
    says('grimmer', [
      ['1.60', { mean: '5.21', n: '28' }, 'reproduced', '1.60', 'A standard deviation of 1.60 is possible for 28 whole numbers with the mean 5.21.'],
      ['1.65', { mean: '2.00', n: '2' }, 'contradicted', '', 'No 2 whole numbers with the mean 2.00 have a standard deviation of 1.65.'],
    ]); // prettier-ignore
  });

  it('of a place in a list, where ties share their places', () => {
    const others = { value: '41', other: ['90', '55', '12'] };
    says('rank-in-list', [
      ['3', { ...others, order: 'highest' }, 'reproduced', '3', '41 is number 3 of the 4 printed values, printed 3.'],
      ['3', { ...others, order: 'lowest' }, 'contradicted!', '2', '41 is number 2 of the 4 printed values, printed 3.'],
      ['2', { value: '55', other: ['90', '55', '12'] }, 'reproduced', '2 to 3', '55 is number 2 to 3 of the 4 printed values, printed 2.'],
      ['1', { value: '55', other: ['90', '55', '12'] }, 'contradicted!', '2 to 3', '55 is number 2 to 3 of the 4 printed values, printed 1.'],
      ['4', { value: '55', other: ['90', '55', '12'] }, 'contradicted!', '2 to 3', '55 is number 2 to 3 of the 4 printed values, printed 4.'],
    ]); // prettier-ignore
  });

  it('of parts and their total', () => {
    says('total', [
      ['100', { part: ['41.2', '33.5', '25.3'] }, 'reproduced', '100.0', '41.2 + 33.5 + 25.3 = 100.0; the printed total 100 lies within rounding.'],
      ['100', { part: ['41.2', '33.5', '24.3'] }, 'contradicted', '99.0', '41.2 + 33.5 + 24.3 = 99.0 (98.85 to 99.15 before rounding), not the printed total 100.'],
    ]); // prettier-ignore
  });
});
