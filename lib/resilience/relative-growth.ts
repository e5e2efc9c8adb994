import { checkNumber } from '../numerics/check-number';
import { naturalLog } from '../numerics/logarithm';

/**
 * Growth factor of a region relative to that of the nation: rcc = (1 + g) / (1 + g_N).
 *
 * A value above 1 means that the region grew faster, or shrank less, than the nation. The paper calls its outcome "rcc" but never
 * defines it; this is our own definition, chosen because its logarithm always exists.
 *
 * @param growth g, real growth of the region as a ratio (0.05 = 5 %), above −1.
 * @param nationalGrowth g_N, published real growth of the republic, as a ratio, above −1.
 * @throws Error when a growth rate is missing, or is −1 or less (nothing would be left of the economy).
 * @example relativeGrowth(0.05, 0.03) // 1.0194
 */
export function relativeGrowth(growth: number, nationalGrowth: number): number {
  checkNumber(growth, 'growth of the region', 'a growth above -1 (0.05 = 5 %)');
  checkNumber(nationalGrowth, 'growth of the nation', 'a growth above -1 (0.05 = 5 %)');
  return (1 + growth) / (1 + nationalGrowth);
}

/**
 * lnrcc = ln((1 + g) / (1 + g_N)): real growth of a region relative to the nation's, in log units.
 *
 * @param growth g, as a ratio; see {@link relativeGrowth}.
 * @param nationalGrowth g_N, as a ratio.
 * @example logRelativeGrowth(0.05, 0.03) // 0.01923
 */
export function logRelativeGrowth(growth: number, nationalGrowth: number): number {
  return naturalLog(relativeGrowth(growth, nationalGrowth), 'rcc');
}
