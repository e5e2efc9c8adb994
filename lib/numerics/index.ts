/* One entry to numerics/ for notebooks: Student's t, ranks and their correlation, adjustment of p-values. */
export { studentTQuantile, studentTTwoSided } from './distributions';
export { holm } from './holm';
export { ranks, spearman, spearmanPermutation } from './rank-correlation';
