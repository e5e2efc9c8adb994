import type betaLogarithm from '@stdlib/math-base-special-betaln';
import type incompleteGamma from '@stdlib/math-base-special-gammainc';
import type betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import type betaQuantile from '@stdlib/stats-base-dists-beta-quantile';
import type binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import type fCdf from '@stdlib/stats-base-dists-f-cdf';
import type normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import type studentTCdf from '@stdlib/stats-base-dists-t-cdf';
import type studentTQuantile from '@stdlib/stats-base-dists-t-quantile';

/** The distributions of stdlib (ports of Boost and Cephes); as in R, each takes the argument first, then the parameters. */
export interface Stdlib {
  /** Logarithm of the beta function. */
  betaLogarithm: typeof betaLogarithm;
  /** Incomplete gamma function: x, s, regularized, upper. */
  incompleteGamma: typeof incompleteGamma;
  betaCdf: typeof betaCdf;
  betaQuantile: typeof betaQuantile;
  binomialCdf: typeof binomialCdf;
  fCdf: typeof fCdf;
  normalCdf: typeof normalCdf;
  normalQuantile: typeof normalQuantile;
  studentTCdf: typeof studentTCdf;
  studentTQuantile: typeof studentTQuantile;
}

let loaded: Stdlib | undefined;

/* eslint-disable @typescript-eslint/no-require-imports */
/** Loads stdlib's distributions on the first call: this takes a tenth of a second, and most modules never need them. */
export function stdlib(): Stdlib {
  loaded ??= {
    betaLogarithm: require('@stdlib/math-base-special-betaln') as typeof betaLogarithm,
    incompleteGamma: require('@stdlib/math-base-special-gammainc') as typeof incompleteGamma,
    betaCdf: require('@stdlib/stats-base-dists-beta-cdf') as typeof betaCdf,
    betaQuantile: require('@stdlib/stats-base-dists-beta-quantile') as typeof betaQuantile,
    binomialCdf: require('@stdlib/stats-base-dists-binomial-cdf') as typeof binomialCdf,
    fCdf: require('@stdlib/stats-base-dists-f-cdf') as typeof fCdf,
    normalCdf: require('@stdlib/stats-base-dists-normal-cdf') as typeof normalCdf,
    normalQuantile: require('@stdlib/stats-base-dists-normal-quantile') as typeof normalQuantile,
    studentTCdf: require('@stdlib/stats-base-dists-t-cdf') as typeof studentTCdf,
    studentTQuantile: require('@stdlib/stats-base-dists-t-quantile') as typeof studentTQuantile,
  };
  return loaded;
}
