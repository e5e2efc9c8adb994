import { checkOptions } from '../numerics/read-options';
import type { PanelRegression } from './panel-options';

/** The effect of a regressor at one value of its moderator. */
export interface MarginalEffect {
  moderator: number;
  effect: number;
  standard_error: number;
  degrees_of_freedom: number;
  p_value: number;
  low: number;
  high: number;
}

/**
 * The marginal effect of a regressor that interacts with a moderator Z: ∂y/∂x = α₁ + α₃ Z, with its interval at each value of Z from the
 * covariance of the regression (Brambor, Clark & Golder 2006). Returns tidy rows, ready to plot as a line with a band.
 *
 * @param options `term`: the regressor; `interaction`: the product x × Z, also a term of the regression; `at`: values of Z
 * @throws when a coefficient is unknown or no value is given
 * @example marginalEffects(fit, { term: 'div', interaction: 'div_x_z', at: [1, 2, 3] })
 */
export function marginalEffects(
  regression: PanelRegression,
  options: { term: string; interaction: string; at: readonly number[] },
): MarginalEffect[] {
  checkOptions('marginalEffects', options, { term: 'text', interaction: 'text', at: 'list' });
  const { term, interaction, at } = options;
  if (at.length === 0) throw new Error('marginalEffects: no values of the moderator are given.');
  return at.map((moderator) => {
    if (!Number.isFinite(moderator))
      throw new Error(`marginalEffects: the moderator's value ${moderator} is not a finite number.`);
    const { estimate, standardError, degreesOfFreedom, pValue, interval } = regression.combine({
      [term]: 1,
      [interaction]: moderator,
    });
    return {
      moderator,
      effect: estimate,
      standard_error: standardError,
      degrees_of_freedom: degreesOfFreedom,
      p_value: pValue,
      low: interval[0],
      high: interval[1],
    };
  });
}
