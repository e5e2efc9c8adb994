/* Entry point of numerics/ for notebooks: distributions, ranks and rank correlation, adjustment of p-values. */
export { betaQuantile, binomialProbability, studentTQuantile, studentTTwoSided } from './distributions';
export { holm } from './holm';
export { ranks, spearman, spearmanPermutation } from './rank-correlation';
