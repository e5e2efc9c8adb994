/** One possible base of a printed percentage. */
export interface PercentageBase {
  base: 'opening stock' | 'average stock' | 'closing stock';
  /** The base itself, in the unit of the stock. */
  base_value: number;
  /** The change in percent of this base, unrounded. */
  percent: number;
  /** Whether this percentage, rounded to the printed number of decimals, equals the printed one. */
  agrees: boolean;
}

/** Parses a printed percentage and counts its decimals: "8" has 0, "7.90" has 2. A decimal comma is accepted. */
function readPrinted(printed: string): { value: number; decimals: number } {
  const match = /^([+\-−]?)(\d+)(?:[.,](\d+))?\s*%?$/.exec(printed.trim());
  if (!match) throw new Error(`printed: "${printed}" is not a percentage as printed; expected for instance "8" or "7.9 %".`);
  const decimals = match[3]?.length ?? 0;
  const size = Number(`${match[2]}.${match[3] ?? '0'}`);
  return { value: match[1] === '-' || match[1] === '−' ? -size : size, decimals };
}

/** Tolerance for floating-point error at the edge of the rounding interval, far below any printed digit. */
const roundingSlack = 1e-9;

/**
 * Finds the base of a printed percentage. Given a stock after a change (closing) and the change itself, there are three candidates: the
 * stock before (opening = closing − change), the stock after, and the mean of the two. A base agrees when its percentage is within half
 * a unit of the last printed digit (both ends included, so a half may have been rounded either way).
 *
 * The stock identity opening + change = closing assumes a net change; it does not apply to gross openings.
 *
 * @param stock `closing`: the stock after the change; `change`: closing less opening, in the same unit; `printed`: the
 * percentage as printed, a string, because "8" and "8.0" claim different precision.
 * @returns one row per base: opening, average, closing.
 * @throws Error when the opening or closing stock is not above 0, or `printed` is not a percentage.
 * @example
 * percentageBases({ closing: 1100, change: 100, printed: '10' }); // opening: 10 % agrees; closing: 9.09 % does not
 */
export function percentageBases(stock: { closing: number; change: number; printed: string }): PercentageBase[] {
  const { value, decimals } = readPrinted(stock.printed);
  const opening = stock.closing - stock.change;
  if (!(opening > 0 && stock.closing > 0 && Number.isFinite(opening))) {
    throw new Error(`The stock before (${opening}) and after (${stock.closing}) must both be above 0 to be a base.`);
  }
  const bases = [
    ['opening stock', opening],
    ['average stock', (opening + stock.closing) / 2],
    ['closing stock', stock.closing],
  ] as const;
  return bases.map(([base, baseValue]) => {
    const percent = (100 * stock.change) / baseValue;
    const agrees = Math.abs(percent - value) <= 0.5 * 10 ** -decimals + roundingSlack;
    return { base, base_value: baseValue, percent, agrees };
  });
}
