import { checkOptions } from '../numerics/read-options';
import { identifierColumn, type Identifier, type Label } from '../numerics/identifiers';
import { largest, levelSums, levelTotals, subtractLevels } from './level-sums';
import type { PanelRows } from '../numerics/table-columns';
import { numericColumn } from '../numerics/table-columns';
import type { WithinFit } from './within-estimator';

/** What a prediction includes. */
export interface PredictOptions {
  /** `average` (default): the constant plus x'b, for a unit with average effects; `estimated`: x'b plus the estimated effects. */
  effects?: 'average' | 'estimated';
}

/** The estimated unit and period effects, each up to a constant; together they add up to y − x'b − e. */
function estimatedEffects({ data, raw, coefficients, absorbed }: WithinFit): Float64Array[] {
  const rest = data.outcome.slice();
  raw.forEach((column, k) => column.forEach((value, row) => (rest[row] = rest[row]! - coefficients[k]! * value)));
  const [units, periods] = absorbed.sets;
  if (!units) return [];
  const totals = levelTotals(units.codes, units.labels.length, data.weights);
  const unitMeans = (values: Float64Array): Float64Array =>
    levelSums(values, units.codes, units.labels.length, data.weights).map((sum, code) => sum / totals[code]!);
  if (!periods) return [unitMeans(rest)];
  const left = new Float64Array(rest.length);
  subtractLevels(rest, units.codes, unitMeans(rest), left);
  const effects = absorbed.secondEffects(levelSums(left, periods.codes, periods.labels.length, data.weights), largest(rest));
  subtractLevels(rest, periods.codes, effects, left);
  return [unitMeans(left), effects];
}

/** The effect of each row's level. @throws when a level did not occur in the regression */
function effectsOf(rows: PanelRows, set: Identifier, effects: Float64Array): Float64Array {
  const known = new Map<Label, number>(set.labels.map((label, code) => [label, effects[code]!]));
  const { codes, labels } = identifierColumn(rows, set.name);
  return Float64Array.from(codes, (code, row) => {
    const effect = known.get(labels[code]!);
    if (effect !== undefined) return effect;
    throw new Error(
      `predict: row ${row + 1}, column "${set.name}" is ${String(labels[code]!)}, which has no estimated effect; ` +
        "expected one of the regression, or effects: 'average'.",
    );
  });
}

/**
 * Predicts the outcome for the rows of the regression or for new rows, in the unit of the outcome.
 *
 * @param rows rows with the retained regressors and, for `estimated` effects, the units (and periods), under the same column names
 * @throws when a column is unknown, a cell is missing, or a unit or period has no estimated effect (row, column and value are named)
 */
export function predicted(fit: WithinFit, rows: PanelRows, options: PredictOptions = {}): Float64Array {
  checkOptions('predict', options, { effects: ['average', 'estimated'] });
  const columns = fit.names.map((name) => numericColumn(rows, name));
  const effects = options.effects === 'estimated' ? estimatedEffects(fit) : [];
  const added = effects.map((own, set) => effectsOf(rows, fit.absorbed.sets[set]!, own));
  return Float64Array.from(columns[0]!, (_, row) => {
    const explained = columns.reduce((sum, column, k) => sum + fit.coefficients[k]! * column[row]!, 0);
    return added.length === 0 ? fit.constant + explained : added.reduce((sum, own) => sum + own[row]!, explained);
  });
}
