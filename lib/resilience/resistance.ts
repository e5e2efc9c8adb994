import { checkNumber } from '../numerics/check-number';

/** Change of one region over one phase of an episode, and the change it would have had at the national rate. */
export interface PhaseChange {
  /** ΔY, change of the region's real product over the phase, in any unit (e.g. million tenge at prices of the year before the phase). */
  readonly change: number;
  /** (ΔY)ᵉ, expected change: the region's level before the phase times the national rate of change; in the same unit, not zero. */
  readonly expectedChange: number;
}

/**
 * Change that a region's product would have had at the national rate: (ΔY)ᵉ = Y₀ · g_N.
 *
 * Martin, Sunley, Gardiner & Tyler (2016) sum it over industries, all at the same national rate: Σᵢ g_N Yᵢ = g_N Y. The industry mix
 * plays no part.
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
 * Above 0 the region did better than the nation, at 0 equally well, below 0 worse. It can be negative, so its logarithm may not exist.
 * The smaller the nation's own change, the larger the index, so values of different episodes are not on the same scale.
 *
 * @param phase Change and expected change over the downturn.
 * @throws Error when the expected change is 0 or a figure is missing.
 * @example resistance({ change: -2, expectedChange: -5 }) // 0.6
 */
export function resistance(phase: PhaseChange): number {
  return relativeToExpected(phase, 'resistance');
}

/**
 * Recoverability of a region after a downturn (Martin, Sunley, Gardiner & Tyler 2016): the formula of {@link resistance} applied to
 * the recovery years.
 *
 * @param phase Change and expected change over the recovery.
 * @throws Error when the expected change is 0 or a figure is missing.
 * @example recoverability({ change: 8, expectedChange: 10 }) // -0.2
 */
export function recoverability(phase: PhaseChange): number {
  return relativeToExpected(phase, 'recoverability');
}
