import type { FirmRatioRow } from './firm-ratio-row';

/** What a chart on a logarithmic axis can show of a ratio: a dot with limits, an arrow from one limit, or a word. */
export interface DrawableRatio {
  ratio: number | null;
  low: number | null;
  high: number | null;
  kind: FirmRatioRow['kind'];
}

/**
 * A ratio as a logarithmic axis can show it. An exact ratio with nothing liquidated has no place there, nor has one with nothing
 * opened: of the first the lower limit of its interval is shown ('at-least'), of the second the upper ('at-most'). Everything else
 * stays as it is.
 *
 * @example
 * drawableRatio({ ratio: Infinity, low: 0.92, high: Infinity, kind: 'exact' }); // at least 0.92
 */
export function drawableRatio({ ratio, low, high, kind }: DrawableRatio): DrawableRatio {
  if (kind === 'exact' && ratio === Infinity) return { ratio: null, low, high: null, kind: 'at-least' };
  if (kind === 'exact' && ratio === 0) return { ratio: null, low: null, high, kind: 'at-most' };
  return { ratio, low, high, kind };
}
