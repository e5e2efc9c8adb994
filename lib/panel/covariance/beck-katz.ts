import type { UnitSequences } from '../unit-sequences';
import type { WithinFit } from '../within-estimator';

/**
 * The meat of the panel-corrected standard errors of Beck & Katz (1995): Σᵢⱼ σᵢⱼ X̃ᵢ'X̃ⱼ with σᵢⱼ = Σₜ eᵢₜ eⱼₜ / T. Errors of different
 * units may be correlated within a period, and each unit has its own variance; different periods are assumed independent.
 *
 * @param sequences the rows of a balanced panel, by unit and period
 */
export function beckKatzMeat(fit: WithinFit, { order, first }: UnitSequences): Float64Array[] {
  const { residuals, demeaned } = fit;
  const units = first.length - 1;
  const periods = first[1]!;
  const size = demeaned.length + 1;
  const meat = Array.from({ length: size }, () => new Float64Array(size));
  // Σᵢⱼ Σₛ eᵢₛ eⱼₛ Σₜ xᵢₜ xⱼₜ' = Σₛₜ (Σᵢ eᵢₛ xᵢₜ)(Σⱼ eⱼₛ xⱼₜ)'; this needs no units × units matrix.
  const sums = new Float64Array(size);
  for (let s = 0; s < periods; s++) {
    for (let t = 0; t < periods; t++) {
      sums.fill(0);
      for (let unit = 0; unit < units; unit++) {
        const residual = residuals[order[unit * periods + s]!]!;
        const row = order[unit * periods + t]!;
        sums[0] = sums[0]! + residual;
        for (let k = 1; k < size; k++) sums[k] = sums[k]! + residual * demeaned[k - 1]![row]!;
      }
      for (let k = 0; k < size; k++) {
        for (let l = 0; l < size; l++) meat[k]![l] = meat[k]![l]! + (sums[k]! * sums[l]!) / periods;
      }
    }
  }
  return meat;
}
