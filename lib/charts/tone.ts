/**
 * Whether a cell of a colour scale is strong enough that text on it takes the page's colour instead of the text's.
 *
 * @param value - the cell's value
 * @param domain - the ends of the scale
 * @param scale - `sequential`: strong at the high end; `diverging`: strong at both ends
 */
export function onStrong(value: number, domain: readonly [number, number], scale: 'sequential' | 'diverging'): boolean {
  const [low, high] = domain;
  if (high === low) return false;
  const place = (value - low) / (high - low);
  return scale === 'sequential' ? place > 0.55 : Math.abs(place - 0.5) > 0.38;
}
