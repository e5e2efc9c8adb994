import { positiveValues } from './positive-values';

/**
 * Share of a region in gross domestic product (GDP), percent: 100 · Yᵣ / Y_N, both at current prices of one year.
 *
 * @param grpMillionTenge Yᵣ, GRP of the region, million tenge.
 * @param gdpMillionTenge Y_N, GDP of the republic, million tenge.
 * @throws Error when one of the two is not a number above zero.
 * @example shareInGdp(25, 200) // 12.5 percent
 */
export function shareInGdp(grpMillionTenge: number, gdpMillionTenge: number): number {
  positiveValues([grpMillionTenge], 'GRP, million tenge');
  positiveValues([gdpMillionTenge], 'GDP, million tenge');
  return (100 * grpMillionTenge) / gdpMillionTenge;
}
