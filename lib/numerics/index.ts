/* One entry to numerics/ for notebooks: ranks and their correlation, adjustment of p-values. */
export { holm } from './holm';
export { ranks, spearman, spearmanPermutation } from './rank-correlation';
