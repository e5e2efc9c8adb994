import type { CheckContext } from '../check-context';
import { fault, fine, inputs, type CheckDefinition, type Finding } from '../claim';
import { numberOf } from '../facts';
import { printedNumber, quotientInterval, roundingInterval } from '../printed-number';
import { meet, type Range } from '../range';
import { tInterval, type RegressionCell } from '../regression-cell';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/regression';
import { either, ends, listed, num, plain, say, sentences, type Translated, type Words } from '../text';
import { yearsUnit } from '../units';

/**
 * Returns the finding for a result that classical standard errors rule out: contradicted if the paper states that it uses them (input
 * `errors`), otherwise a question to the authors, since clustered standard errors may explain it.
 */
function notClassical(context: CheckContext, what: Translated, computed: Words): Finding {
  if (context.text('errors') === 'classical') {
    return fault('contradicted', 'inconsistency', computed, say(sentence.contradictClassical, { what }));
  }
  return { ...context.notCheckable(say(sentence.clusteredExplain, { what }), computed), query: sentence.askErrors };
}

/** Returns |t| of the only regressor of a model with this R²: t² = R² df / (1 − R²). */
const tOf = (rSquared: number, df: number): number => Math.sqrt((rSquared * df) / (1 - rSquared));

/**
 * Checks R² of a model with one regressor against that regressor's t: under classical standard errors R²/(1 − R²) = t²/df. The number of
 * absorbed units is not known, so df ranges from n/2 − 2 (two periods per unit) to n − 2 for n observations.
 */
export const rSquaredIdentity: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { cell: inputs.cell, observations: inputs.number, errors: inputs.textIfAny },
  run: (context) => {
    const [{ cell }] = context.cells('cell');
    const n = context.number('observations');
    const rSquared = roundingInterval(context.printed);
    const expected = { low: tOf(Math.max(rSquared.low, 0), n / 2 - 2), high: tOf(rSquared.high, n - 2) };
    const t = tInterval(cell);
    const computed = say(computedAs.sizeOfT, { range: computedAs.range(expected, 2) });
    const [cellLow, cellHigh] = [num(t.low, 2), num(t.high, 2)];
    const what = say(sentence.identity, { r2: context.printed, n: num(n, 0), ...ends(expected, 2), cellLow, cellHigh });
    if (meet(t, expected)) return fine('consistent', computed, say(sentence.theyFit, { what }));
    return notClassical(context, what, computed);
  },
};

const partial = (t: number, df: number): number => (t * t) / (t * t + df);

/** Returns R² of a model without a regressor whose partial R² is r: R²₀ = (R² − r) / (1 − r). */
const without = (rSquared: number, r: number): number => (rSquared - r) / (1 - r);

/**
 * Returns the range of R² of the controls alone, from columns that share them and differ in one regressor each; null if the columns disagree.
 *
 * @param columns the printed R², and the cell of the regressor that the column does not share
 * @param df residual degrees of freedom, net of absorbed units
 * @example
 * sharedRSquared([{ rSquared: '0.067', cell: { coefficient: '0.498', stars: 3, standardError: '0.072' } }], 3397);
 */
export function sharedRSquared(columns: readonly { rSquared: string; cell: RegressionCell }[], df: number): Range | null {
  const ranges = columns.map(({ rSquared, cell }) => {
    const [r, t] = [roundingInterval(rSquared), tInterval(cell)];
    return { low: without(r.low, partial(t.high, df)), high: without(r.high, partial(t.low, df)) };
  });
  const range = { low: Math.max(...ranges.map(({ low }) => low)), high: Math.min(...ranges.map(({ high }) => high)) };
  return range.low <= range.high ? range : null;
}

/** A sentence on R² of controls shared by several columns, if the inputs `column_cell`, `column_r_squared` and `absorbed` are given. */
function sharedControls(context: CheckContext): Words {
  const units = context.fact('absorbed');
  if (units === undefined || !context.has('column_cell')) return '';
  const count = numberOf(units);
  const texts = context.texts('column_r_squared');
  const columns = context.cells('column_cell').map(({ cell }, i) => ({ cell, rSquared: texts[i] }));
  const range = sharedRSquared(columns, context.number('observations') - count - context.number('slopes'));
  if (range === null) return '';
  return say(sentence.sharedControls, { units: count, count: columns.length, ...ends(range, 4) });
}

/** Checks that R² of a model is not below the partial R² of any of its regressors, t²/(t² + df), under classical standard errors. */
export const rSquaredFloor: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    cell: inputs.cells,
    observations: inputs.number,
    smaller: inputs.numberIfAny,
    slopes: inputs.numberIfAny,
    absorbed: inputs.factIfAny,
    column_cell: { kind: 'cell', times: 'any' },
    column_r_squared: inputs.numbersIfAny,
    errors: inputs.textIfAny,
  },
  run: (context) => {
    const n = context.number('observations');
    const partials = context.cells('cell').map(({ id, cell }) => ({ id, least: partial(tInterval(cell).low, n) }));
    const largest = partials.reduce((most, each) => (each.least > most.least ? each : most));
    const { high } = roundingInterval(context.printed);
    const computed = computedAs.atLeast(plain(largest.least, 3));
    const words = { id: largest.id, least: num(largest.least, 3), r2: context.printed };
    if (largest.least > high) return fault('contradicted', 'inconsistency', computed, say(sentence.floorFails, words));
    if (context.has('smaller') && roundingInterval(context.text('smaller')).low > high) {
      const reason = say(sentence.smallerModel, { r2: context.printed, smaller: context.text('smaller') });
      return fault('contradicted', 'inconsistency', computed, reason);
    }
    return fine('consistent', computed, sentences(say(sentence.floorFits, words), sharedControls(context)));
  },
};

/**
 * Checks a regressor's standard error in a model against a larger model on the same rows: under classical standard errors
 * se_larger / se_smaller ≥ √((1 − R²_larger) / (1 − R²_smaller)), since further regressors can only raise the variance inflation.
 */
export const nestedModels: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    smaller: inputs.cell,
    larger: inputs.cell,
    r_squared_smaller: inputs.number,
    r_squared_larger: inputs.number,
    errors: inputs.textIfAny,
  },
  run: (context) => {
    const smaller = context.cells('smaller')[0].cell.standardError;
    const larger = context.cells('larger')[0].cell.standardError;
    const ratio = quotientInterval(larger, smaller);
    const above = roundingInterval(context.text('r_squared_larger')).high;
    const below = roundingInterval(context.text('r_squared_smaller')).low;
    const bound = Math.sqrt((1 - above) / (1 - below));
    const computed = say(computedAs.expected, {
      range: computedAs.range(ratio, 2),
      bound: computedAs.atLeast(plain(bound, 2)),
    });
    const what = say(sentence.nested, { smaller, larger, ...ends(ratio, 2), bound: num(bound, 2) });
    return ratio.high >= bound
      ? fine('consistent', computed, say(sentence.theyFit, { what }))
      : notClassical(context, what, computed);
  },
};

/** Returns the balanced panels of 5 to 30 periods that have this number of rows. */
export function balancedPanels(observations: number): { units: number; periods: number }[] {
  const found = [];
  for (let periods = 5; periods <= 30; periods++) {
    if (observations % periods === 0) found.push({ units: observations / periods, periods });
  }
  return found;
}

/**
 * Checks a number of observations against the panels that the study's units allow: in a balanced panel it must be a multiple of a number
 * of units, and no panel can have more rows than the maximum number of units times the maximum number of periods.
 */
export const sampleSize: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { units: inputs.facts, most_periods: inputs.number, elsewhere: inputs.factsIfAny, called: inputs.claimIfAny },
  run: (context) => {
    const n = printedNumber(context.printed).value;
    const units = [...new Set(context.facts('units').map(({ fact }) => numberOf(fact)))].sort((a, b) => a - b);
    if (units.length === 0) return context.notCheckable();
    const periods = context.number('most_periods');
    const most = units[units.length - 1];
    const fitting = units.filter((count) => n % count === 0 && n / count <= periods);
    const panels = balancedPanels(n);
    const computed = panels.map((panel) => `${panel.units} × ${panel.periods}`).join(', ');
    if (fitting.length > 0) {
      const list = listed(fitting.map((count) => say(sentence.panel, { units: count, periods: n / count })));
      return fine('consistent', computed, say(sentence.fitsPanels, { printed: context.printed, list }));
    }
    const none = say(sentence.noPanel, { printed: context.printed, units: either(units), periods });
    if (n <= most * periods) return context.notCheckable(say(sentence.unbalanced, { none }), computed);
    const others = context
      .facts('elsewhere')
      .filter(({ fact }) => panels.some((panel) => panel.units === numberOf(fact)))
      .map(({ fact }) => {
        const count = numberOf(fact);
        return say(sentence.elsewhere, { units: count, periods: n / count, name: context.translate(fact.name) });
      });
    const words = context
      .references('called')
      .map(({ id, printed }) => say(sentence.unitCalled, { id, word: context.translate(printed) }));
    const years = num(periods, 0, { unit: yearsUnit });
    const rows = say(sentence.tooMany, { none, most, rows: num(most * periods, 0), periods, years });
    return fault('contradicted', 'changes-conclusion', computed, sentences(rows, ...others, ...words));
  },
};
