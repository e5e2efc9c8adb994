import type betaincType from '@stdlib/math-base-special-betainc';
import type betalnType from '@stdlib/math-base-special-betaln';
import type gammaincType from '@stdlib/math-base-special-gammainc';
import type normalCdfType from '@stdlib/stats-base-dists-normal-cdf';
import type normalQuantileType from '@stdlib/stats-base-dists-normal-quantile';

/** The special functions that the distributions are made of, from stdlib (ports of Boost and Cephes). */
export interface SpecialFunctions {
  /** Incomplete beta function: x, a, b, regularized, upper. */
  incompleteBeta: typeof betaincType;
  /** Logarithm of the beta function. */
  logBeta: typeof betalnType;
  /** Incomplete gamma function: x, s, regularized, upper. */
  incompleteGamma: typeof gammaincType;
  normalProbability: typeof normalCdfType;
  normalQuantile: typeof normalQuantileType;
}

let loaded: SpecialFunctions | undefined;

/* eslint-disable @typescript-eslint/no-require-imports */
/** Loads the special functions at the first call: a tenth of a second that most modules never need. */
export function specialFunctions(): SpecialFunctions {
  loaded ??= {
    incompleteBeta: require('@stdlib/math-base-special-betainc') as typeof betaincType,
    logBeta: require('@stdlib/math-base-special-betaln') as typeof betalnType,
    incompleteGamma: require('@stdlib/math-base-special-gammainc') as typeof gammaincType,
    normalProbability: require('@stdlib/stats-base-dists-normal-cdf') as typeof normalCdfType,
    normalQuantile: require('@stdlib/stats-base-dists-normal-quantile') as typeof normalQuantileType,
  };
  return loaded;
}
