import { checkOptions } from '../numerics/read-options';
import { report } from './fixed-effects';
import { readPanel } from './panel-data';
import type { CovarianceType } from './panel-options';
import type { PanelRows } from '../numerics/table-columns';
import { prepareWildOf, wildTest } from './wild-bootstrap';
import { fitWithin } from './within-estimator';

/** Regressions of one outcome on one panel: every column is estimated with every kind of effects. */
export interface CoefficientTableOptions {
  outcome: string;
  unit: string;
  time: string;
  /** The columns of the table, as in a journal article: a name and the regressors. */
  columns: readonly { name: string; regressors: readonly string[] }[];
  /** Default: one-way and two-way. */
  effects?: readonly ('one-way' | 'two-way')[];
}

/** One coefficient with its standard errors under several covariance estimators. Clusters are the units. */
export interface CoefficientTableRow {
  column: string;
  effects: 'one-way' | 'two-way';
  term: string;
  estimate: number;
  se_classical: number;
  se_hc1: number;
  se_cr1: number;
  /** Against t(clusters − 1). */
  p_cr1: number;
  se_cr2: number;
  /** Satterthwaite degrees of freedom of this coefficient. */
  df_cr2: number;
  p_cr2: number;
  /** Restricted wild cluster bootstrap. */
  p_wild: number;
}

const kinds = ['classical', 'HC1', 'CR1', 'CR2'] as const satisfies readonly CovarianceType[];

/**
 * Every coefficient of several regressions with its standard errors, from naive to careful, as tidy rows: one per kind of effects,
 * column and term, in that order.
 *
 * @returns estimates and standard errors in units of the outcome per unit of the regressor; p-values from 0 to 1
 * @throws as `fixedEffects` and `wildClusterBootstrap`; also when a regressor is dropped from a column, since its row would be missing
 * @example
 * coefficientTable(rows, { outcome: 'inv', unit: 'firm', time: 'year', columns: [{ name: 'both', regressors: ['value', 'capital'] }] });
 */
export function coefficientTable(rows: PanelRows, options: CoefficientTableOptions): CoefficientTableRow[] {
  checkOptions('coefficientTable', options, { outcome: 'text', unit: 'text', time: 'text', columns: 'list', effects: 'texts' });
  const { outcome, unit, time, columns, effects: asked = ['one-way', 'two-way'] } = options;
  return asked.flatMap((effects) =>
    columns.flatMap(({ name, regressors }) => {
      const model = { outcome, regressors, unit, time, effects: effects === 'one-way' ? ('unit' as const) : effects };
      const fit = fitWithin(readPanel(rows, model));
      const first = report(fit, { ...model, covariance: { type: kinds[0] } });
      const fits = [first, ...kinds.slice(1).map((type) => first.withCovariance({ type }))];
      const { dropped } = first;
      if (dropped.length > 0) {
        throw new Error(`coefficientTable: column "${name}" with ${effects} effects loses ${dropped.join(', ')} (collinear).`);
      }
      return regressors.map((term, place): CoefficientTableRow => {
        const [classical, hc1, cr1, cr2] = fits.map((fit) => fit.terms[place]!);
        const { standardError, degreesOfFreedom } = cr2!;
        return {
          column: name,
          effects,
          term,
          estimate: cr2!.estimate,
          se_classical: classical!.standardError,
          se_hc1: hc1!.standardError,
          se_cr1: cr1!.standardError,
          p_cr1: cr1!.pValue,
          se_cr2: standardError,
          df_cr2: degreesOfFreedom,
          p_cr2: cr2!.pValue,
          p_wild: wildTest(prepareWildOf(fit, { term })).pValue,
        };
      });
    }),
  );
}
