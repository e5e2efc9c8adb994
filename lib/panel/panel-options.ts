import type { OptionKinds } from '../numerics/read-options';
import type { Label } from '../numerics/identifiers';
import type { PredictOptions } from './predict';
import type { PanelRows } from '../numerics/table-columns';

/** How the covariance of the coefficients is estimated; see `covariance.ts` for the factors. */
export type CovarianceType =
  'classical' | 'HC1' | 'CR0' | 'CR1' | 'CR2' | 'CR3' | 'two-way' | 'driscoll-kraay' | 'newey-west' | 'beck-katz' | 'conley';

/** Who is whose neighbour, as `contiguityWeights` gives it: for each unit the places of its neighbours among the units. */
export interface Neighbourhood {
  units: readonly Label[];
  neighbours: readonly ArrayLike<number>[];
}

/** The covariance asked for. */
export interface CovarianceOptions {
  /** Default `CR1`. */
  type?: CovarianceType;
  /** For CR0 to CR3: the column that names the clusters. Default: the unit, or every row by itself in a pooled regression. */
  cluster?: string;
  /** For `two-way`: the two columns that name the clusters. Default: unit and time. */
  clusters?: readonly [string, string] | readonly string[];
  /**
   * For `two-way`: the small-sample factor G/(G − 1) is that of the smaller set for the whole sum (`min`, the default; fixest, Stata's
   * reghdfe), or each of the three matrices has that of its own number of clusters (`conventional`; Cameron, Gelbach & Miller 2011).
   */
  adjustment?: 'min' | 'conventional';
  /**
   * For CR1 and `two-way`: the effects that K* counts in (N − 1)/(N − K*). `nonnested` (the default; Stata's xtreg, fixest): of a set
   * of effects nested in the clusters only one; `none`: slopes only (plm); `all`: as a regression with dummy variables counts.
   */
  countedEffects?: 'nonnested' | 'none' | 'all';
  /**
   * The number of lags m. For `driscoll-kraay` by default ⌊T^¼⌋ for T periods, at least 1 (never more than T − 1); for `newey-west`
   * ⌊T^¼⌋ for the T rows of the longest unit; for `conley`, within units, 0.
   */
  lag?: number;
  /** For `conley`: which units are neighbours. */
  neighbours?: Neighbourhood;
}

/** A panel regression. Column names refer to the rows it is run on. */
export interface PanelOptions {
  /** The column explained. */
  outcome: string;
  /** The columns that explain it, in the order of the table. */
  regressors: readonly string[];
  /** The column that identifies the units (needed unless `effects` is `none`). */
  unit?: string;
  /** The column that identifies the periods (needed for two-way effects and clusters, Driscoll-Kraay, Newey-West, Beck-Katz). */
  time?: string;
  /** Effects taken out: of the units (`unit`, the default), of units and periods (`two-way`), or a mere constant (`none`). */
  effects?: 'none' | 'unit' | 'two-way';
  covariance?: CovarianceOptions;
  /**
   * Units (and, in a two-way model, periods) with one row only say nothing about the slopes. `drop` (the default, as reghdfe and fixest
   * 0.13) leaves their rows out, `keep` counts them among observations, units and clusters; both report them.
   */
  singletons?: 'drop' | 'keep';
  /** The column of positive weights (analytic: they are scaled to mean 1 and change no number of observations). */
  weights?: string;
  /** Of the intervals; default 0.95. */
  confidenceLevel?: number;
}

/** What each option of a panel regression holds, for the reader of options; functions that share them say what they do not use. */
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
  /** Of the t distribution that the statistic is compared with. */
  degreesOfFreedom: number;
  /** Two-sided. */
  pValue: number;
  /** Lower and upper limit. */
  interval: [number, number];
}

/** The shares of variance explained, each named by its definition. */
export interface RSquared {
  /** 1 − RSS/Σỹ², ỹ with the model's effects taken out. */
  within: number;
  /** Squared correlation of the unit means of y and of x'b; null without units or when either does not vary. */
  between: number | null;
  /** Squared correlation of y and x'b; null when x'b does not vary. */
  overall: number | null;
  /** 1 − RSS/Σ(y − ȳ)², that of the regression with dummy variables. */
  lsdv: number;
}

/** A fitted panel regression. */
export interface PanelRegression {
  outcome: string;
  /** The slopes; one whose standard error cannot be estimated has NaN there, with the reason among the notes. */
  terms: Coefficient[];
  /** ȳ − x̄'b: the average effect, as Stata's xtreg reports it. */
  constant: Coefficient;
  r2: RSquared;
  /** Rows used; those of singletons are not unless they are kept. */
  observations: number;
  /** The number of units (1 when none are named). */
  groups: number;
  /** The number of different periods, or null when no column of periods is named. */
  periods: number | null;
  /** Units (and periods, in a two-way model) that have one row only, left out unless `singletons` is `keep`. */
  singletons: Label[];
  /** Regressors left out because the effects and the regressors before them determine them fully. */
  dropped: string[];
  /** N − absorbed effects − slopes. */
  residualDegreesOfFreedom: number;
  /** Residual sum of squares and √(RSS / residual degrees of freedom). */
  rss: number;
  sigma: number;
  effects: 'none' | 'unit' | 'two-way';
  weights: string | null;
  covariance: {
    type: CovarianceType;
    /** The columns that name the clusters. */
    clusters: string[];
    /** The number of clusters in each of them. */
    clusterCounts: number[];
    lag: number | null;
    /**
     * The number every entry of the uncorrected sandwich was multiplied by (1 where there is none). Of `conventional` two-way clusters
     * it is (N − 1)/(N − K*): the three matrices have their G/(G − 1) besides.
     */
    factor: number;
    /** Rows and columns in the order of `terms`. */
    matrix: number[][];
    positiveDefinite: boolean;
    /**
     * Only when the matrix is not positive definite: the standard errors after its negative eigenvalues are set to 0. An
     * artefact: they change with the units of measure of the regressors.
     */
    clippedStandardErrors: number[] | null;
  };
  /** What a reader should know: columns dropped and why, singletons, a covariance that is not positive definite. */
  notes: string[];
  confidenceLevel: number;
  /** Residuals, one for each row given; 0 for a singleton, which its own effect fits exactly. */
  residuals: Float64Array;
  /** Predicted outcomes of these or new rows: constant and x'b, or with the effects estimated. */
  predict(rows: PanelRows, options?: PredictOptions): Float64Array;
  /** The same regression with other standard errors; nothing is estimated again. */
  withCovariance(covariance: CovarianceOptions): PanelRegression;
  /** A linear combination of coefficients (by name, the constant as `(constant)`) with its own degrees of freedom. */
  combine(weights: Readonly<Record<string, number>>): Coefficient;
}
