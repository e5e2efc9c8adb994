import { leastSquares } from '../numerics/least-squares';
import { positiveValues } from './positive-values';

/** How σ moved between the first and the last year of a series. */
export interface SigmaConvergence {
  readonly firstYear: number;
  readonly lastYear: number;
  /** σ of the first and of the last year, log points. */
  readonly first: number;
  readonly last: number;
  /** last − first: below zero the regions came closer together (σ-convergence). */
  readonly change: number;
  /** Slope of a straight line through all years, log points a year. No p-value: neighbouring years are not independent. */
  readonly slope: number;
}

/**
 * σ-convergence: the fall of the standard deviation of ln y over time (Barro & Sala-i-Martin 1992).
 *
 * @param years Years in rising order, at least two.
 * @param sigma σ of each year, above zero; see `logStandardDeviation`.
 * @throws Error when the lengths differ, years do not rise, or a σ is not above zero.
 * @example sigmaConvergence([2010, 2011, 2012], [0.6, 0.5, 0.4]).slope // -0.1
 */
export function sigmaConvergence(years: readonly number[], sigma: readonly number[]): SigmaConvergence {
  positiveValues(sigma, 'σ');
  if (years.length !== sigma.length)
    throw new Error(`σ-convergence: ${years.length} years for ${sigma.length} values, one for each was expected`);
  if (years.length < 2) throw new Error(`σ-convergence: ${years.length} year, at least two were expected`);
  const back = years.findIndex((year, place) => place > 0 && !(year > years[place - 1]!));
  if (back > 0) throw new Error(`σ-convergence: year ${years[back]} after ${years[back - 1]}, rising years were expected`);
  const firstYear = years[0]!;
  const lastYear = years[years.length - 1]!;
  const first = sigma[0]!;
  const last = sigma[sigma.length - 1]!;
  const fit = leastSquares(
    years.map((year) => [1, year - firstYear]),
    sigma,
  );
  return { firstYear, lastYear, first, last, change: last - first, slope: fit.coefficients[1]! };
}
