import { checkNumber } from '../numerics/check-number';

/** Change of one region over one phase of an episode, and the change that it would have had at the nation's pace. */
export interface PhaseChange {
  /** ΔY, change of the region's real product over the phase, any unit (million tenge at prices of the year before the phase, say). */
  readonly change: number;
  /** (ΔY)ᵉ, expected change: the region's level before the phase times the nation's rate of change; same unit, not zero. */
  readonly expectedChange: number;
}

/**
 * Change of a region's product that the nation's pace would have brought: (ΔY)ᵉ = Y₀ · g_N.
 *
 * Martin, Sunley, Gardiner & Tyler (2016) add it up over industries, each at the one national rate: Σᵢ g_N Yᵢ = g_N Y. No industry
 * mix enters.
 *
 * @param level Y₀, product of the region before the phase, above zero.
 * @param nationalGrowth g_N, real growth of the nation over the whole phase, as a ratio.
 * @example expectedChange(200, -0.025) // -5
 */
export function expectedChange(level: number, nationalGrowth: number): number {
  return (
    checkNumber(level, 'level before the phase', 'a number above zero') * checkNumber(nationalGrowth, 'growth of the nation')
  );
}

function relativeToExpected({ change, expectedChange: expected }: PhaseChange, name: string): number {
  checkNumber(change, `${name}, change`);
  checkNumber(expected, `${name}, expected change`);
  if (expected === 0) throw new Error(`${name}: the expected change is 0 (the nation stood still), so the ratio does not exist`);
  return (change - expected) / Math.abs(expected);
}

/**
 * Resistance of a region in a downturn (Martin, Sunley, Gardiner & Tyler 2016): (ΔY − (ΔY)ᵉ) / |(ΔY)ᵉ|.
 *
 * Above 0: it did better than the nation; 0: as well; below 0: worse. It may be negative, so it has no logarithm in general.
 * The smaller the nation's own change, the larger the index: numbers of different episodes are not on one scale.
 *
 * @param phase Change and expected change over the downturn.
 * @throws Error when the expected change is 0 or a figure is missing.
 * @example resistance({ change: -2, expectedChange: -5 }) // 0.6
 */
export function resistance(phase: PhaseChange): number {
  return relativeToExpected(phase, 'resistance');
}

/**
 * Recoverability of a region after a downturn (Martin, Sunley, Gardiner & Tyler 2016): the formula of {@link resistance} over the
 * years of recovery.
 *
 * @param phase Change and expected change over the recovery.
 * @throws Error when the expected change is 0 or a figure is missing.
 * @example recoverability({ change: 8, expectedChange: 10 }) // -0.2
 */
export function recoverability(phase: PhaseChange): number {
  return relativeToExpected(phase, 'recoverability');
}

/**
 * Relative resilience from rates of growth (Lagravinese 2015): (g − g_N) / |g_N|, over a downturn or over a recovery.
 *
 * It is {@link resistance} written with rates: both give the same number when the expected change is Y₀ · g_N.
 *
 * @param growth g, real growth of the region over the phase, as a ratio.
 * @param nationalGrowth g_N, real growth of the nation over the phase, as a ratio, not zero.
 * @throws Error when the nation's growth is 0 or a figure is missing.
 * @example relativeResilience(-0.01, -0.025) // 0.6
 */
export function relativeResilience(growth: number, nationalGrowth: number): number {
  return relativeToExpected({ change: growth, expectedChange: nationalGrowth }, 'relative resilience');
}
