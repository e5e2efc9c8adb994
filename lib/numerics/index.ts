/* One entry to numerics/ for notebooks: distributions, ranks and their correlation, adjustment of p-values. */
export { betaQuantile, binomialProbability, studentTQuantile, studentTTwoSided } from './distributions';
export { holm } from './holm';
export { ranks, spearman, spearmanPermutation } from './rank-correlation';
