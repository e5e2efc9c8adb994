import type { OptionKinds } from '../numerics/read-options';
import type { Label } from '../numerics/identifiers';
import type { PredictOptions } from './predict';
import type { PanelRows } from '../numerics/table-columns';

/** How the covariance of the coefficients is estimated; see `covariance.ts` for the factors. */
export type CovarianceType =
  'classical' | 'HC1' | 'CR0' | 'CR1' | 'CR2' | 'CR3' | 'two-way' | 'driscoll-kraay' | 'newey-west' | 'beck-katz' | 'conley';

/** Neighbours of each unit, as returned by `contiguityWeights`: the positions of the neighbours in `units`. */
export interface Neighbourhood {
  units: readonly Label[];
  neighbours: readonly ArrayLike<number>[];
}

/** The choice of covariance estimator. */
export interface CovarianceOptions {
  /** Default `CR1`. */
  type?: CovarianceType;
  /** For CR0 to CR3: the column that identifies the clusters. Default: the unit, or single rows if no unit is named. */
  cluster?: string;
  /** For `two-way`: the two columns that identify the clusters. Default: unit and time. */
  clusters?: readonly [string, string] | readonly string[];
  /**
   * For `two-way`: the small-sample factor G/(G − 1) is that of the smaller set for the whole sum (`min`, the default; fixest, Stata's
   * reghdfe), or each of the three matrices has its own factor (`conventional`; Cameron, Gelbach & Miller 2011).
   */
  adjustment?: 'min' | 'conventional';
  /**
   * For CR1 and `two-way`: the effects counted by K* in (N − 1)/(N − K*). `nonnested` (the default; Stata's xtreg, fixest) counts a set
   * of effects nested in the clusters as one; `none` counts only slopes (plm); `all` counts every effect, as with dummy variables.
   */
  countedEffects?: 'nonnested' | 'none' | 'all';
  /**
   * The number of lags m, less than the number of periods. Default: for `driscoll-kraay` ⌊T^¼⌋ with T periods, which is at least 1; for
   * `newey-west` ⌊T^¼⌋ with T the rows of the longest unit; for `conley` (lags within units) 0.
   */
  lag?: number;
  /** For `conley`: which units are neighbours. */
  neighbours?: Neighbourhood;
}

/** A panel regression. Column names refer to the rows passed with it. */
export interface PanelOptions {
  /** The dependent variable. */
  outcome: string;
  /** The explanatory variables, in the order they are reported. */
  regressors: readonly string[];
  /** The column that identifies the units (needed unless `effects` is `none`). */
  unit?: string;
  /** The column that identifies the periods (needed for two-way effects and clusters, Driscoll-Kraay, Newey-West, Conley, Beck-Katz). */
  time?: string;
  /** Effects removed: of the units (`unit`, the default), of units and periods (`two-way`), or only a constant (`none`). */
  effects?: 'none' | 'unit' | 'two-way';
  covariance?: CovarianceOptions;
  /**
   * Units (and, in a two-way model, periods) with only one row have no information about the slopes. `drop` (the default, as in reghdfe
   * and fixest 0.13) leaves their rows out; `keep` counts them as observations, units and clusters. Both report them.
   */
  singletons?: 'drop' | 'keep';
  /** The column of positive weights (analytic: they are scaled to mean 1 and do not change the number of observations). */
  weights?: string;
  /** Confidence level of the intervals; default 0.95. */
  confidenceLevel?: number;
}

/** The kind of each option of a panel regression, for `checkOptions`; functions that share the options mark those they do not use. */
export const panelOptionKinds: OptionKinds<PanelOptions> = {
  outcome: 'text',
  regressors: 'texts',
  unit: 'text',
  time: 'text',
  effects: ['unit', 'two-way', 'none'],
  covariance: 'object',
  singletons: ['drop', 'keep'],
  weights: 'text',
  confidenceLevel: 'number',
};

/** One coefficient with its test against 0. */
export interface Coefficient {
  term: string;
  estimate: number;
  standardError: number;
  /** t = estimate / standard error. */
  statistic: number;
  /** Degrees of freedom of the t distribution used for the test. */
  degreesOfFreedom: number;
  /** Two-sided. */
  pValue: number;
  /** Lower and upper limit. */
  interval: [number, number];
}

/** The shares of variance explained, by definition. */
export interface RSquared {
  /** 1 − RSS/Σỹ², where ỹ is y with the model's effects removed. */
  within: number;
  /** Squared correlation of the unit means of y and of x'b; null without units or when either does not vary. */
  between: number | null;
  /** Squared correlation of y and x'b; null when x'b does not vary. */
  overall: number | null;
  /** 1 − RSS/Σ(y − ȳ)², as in the regression with dummy variables. */
  lsdv: number;
}

/** A fitted panel regression. */
export interface PanelRegression {
  outcome: string;
  /** The slopes. A standard error that cannot be estimated is NaN; the reason is in the notes. */
  terms: Coefficient[];
  /** ȳ − x̄'b: the average effect, as Stata's xtreg reports it. */
  constant: Coefficient;
  r2: RSquared;
  /** Number of rows used, without singletons unless they are kept. */
  observations: number;
  /** Number of units (1 when no unit column is named). */
  groups: number;
  /** Number of distinct periods, or null when no time column is named. */
  periods: number | null;
  /** Units (and periods, in a two-way model) with only one row, left out unless `singletons` is `keep`. */
  singletons: Label[];
  /** Regressors left out because they are collinear with the effects and earlier regressors. */
  dropped: string[];
  /** N − absorbed effects − slopes. */
  residualDegreesOfFreedom: number;
  /** Residual sum of squares, and sigma = √(RSS / residual degrees of freedom). */
  rss: number;
  sigma: number;
  effects: 'none' | 'unit' | 'two-way';
  weights: string | null;
  covariance: {
    type: CovarianceType;
    /** The columns that identify the clusters. */
    clusters: string[];
    /** The number of clusters in each of these columns. */
    clusterCounts: number[];
    lag: number | null;
    /**
     * The factor applied to every entry of the uncorrected sandwich (1 where there is none). For `conventional` two-way clusters it is
     * (N − 1)/(N − K*); each of the three matrices also has its own G/(G − 1).
     */
    factor: number;
    /** Rows and columns in the order of `terms`. */
    matrix: number[][];
    positiveDefinite: boolean;
    /**
     * Only when the matrix is not positive definite: the standard errors after its negative eigenvalues are set to 0. They are an
     * artefact that changes with the units of measurement of the regressors.
     */
    clippedStandardErrors: number[] | null;
  };
  /** Warnings, such as dropped columns and why, singletons, a covariance that is not positive definite. */
  notes: string[];
  confidenceLevel: number;
  /** Residuals, one for each input row; 0 for a singleton, which its own effect fits exactly. */
  residuals: Float64Array;
  /** Predicts the outcome for these or new rows: the constant plus x'b, or x'b plus the estimated effects. */
  predict(rows: PanelRows, options?: PredictOptions): Float64Array;
  /** The same regression with other standard errors, without re-estimation. */
  withCovariance(covariance: CovarianceOptions): PanelRegression;
  /** A linear combination of coefficients (by name, the constant as `(constant)`) with its own degrees of freedom. */
  combine(weights: Readonly<Record<string, number>>): Coefficient;
}
