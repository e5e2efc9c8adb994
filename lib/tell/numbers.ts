import { formatNumber } from '../data/number-format';
import { listed as listedInLanguages } from '../paper/text';

/** A whole number: `d0(12329.9)` is "12 330". */
export const d0 = (value: number): string => formatNumber(value, 0);
/** One decimal: `d1(7.34)` is "7.3". */
export const d1 = (value: number): string => formatNumber(value, 1);
/** Two decimals. */
export const d2 = (value: number): string => formatNumber(value, 2);
/** Three decimals. */
export const d3 = (value: number): string => formatNumber(value, 3);
/** Four decimals. */
export const d4 = (value: number): string => formatNumber(value, 4);

/**
 * Writes a percentage, with one decimal by default.
 *
 * @param value - already in percent: 12.3, not 0.123
 * @example
 * pct(12.34); // '12.3 %'
 */
export const pct = (value: number, decimals = 1): string => `${formatNumber(value, decimals)}\u00a0%`;

/**
 * Writes a number with its sign: `signed(3.24)` is "+3.2", `signed(-0.5, 2)` is "−0.50".
 */
export const signed = (value: number, decimals = 1): string => formatNumber(value, decimals, { plus: true });

/** Writes a probability for tables: a positive one that would round to 0 becomes "< 0.001". */
export function probabilityText(value: number, decimals = 3): string {
  const step = 10 ** -decimals;
  return value > 0 && value < step / 2 ? `<\u00a0${formatNumber(step, decimals)}` : formatNumber(value, decimals);
}

/**
 * Writes a p-value for a sentence or title.
 *
 * @example
 * pIs(0.0721); // 'p = 0.072'
 * pIs(0.00004); // 'p < 0.001'
 * pIs(0.0503); // 'p = 0.0503': another decimal where rounding would hide the side of 5 % on which it is
 */
export const pIs = (value: number, decimals = 3): string => {
  const atLimit = Math.abs(value - 0.05) < 0.5 * 10 ** -decimals;
  return `p\u00a0${probabilityText(value, atLimit ? decimals + 1 : decimals).replace(/^(?!<)/, '=\u00a0')}`;
};

/** Joins words into a list: `listed(['Atyrau', 'Astana', 'Almaty'])` is "Atyrau, Astana and Almaty". */
export const listed = (words: readonly string[]): string => listedInLanguages(words).en;
