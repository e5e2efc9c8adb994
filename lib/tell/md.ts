import { display } from '../charts/display';
import { escapeMarkdown } from '../charts/escape';
import { formatNumber } from '../data/number-format';

/** What may be inside `${…}`: text, a number formatted by `d0`, `d1`, `pct` …, or a whole number. */
export type Told = string | number;

const number = /^[+\u2212]?(\d[\d\u202f]*(\.\d+)?|∞)(\u00a0[^\s<>&]+)?$/;

/**
 * Shows a paragraph of Markdown whose numbers come from the cells above. Texts from data are escaped; formulas need no doubled
 * backslashes. Whole numbers can be used directly (1900 to 2100 are written as years); others need `d1`, `pct` etc. to state their decimals.
 *
 * @throws Error for a number without stated decimals, for NaN, and for a missing value
 * @example
 * md`In ${year} **${leader.name}** leads with ${d0(leader.perCapita)} thousand tenge.`;
 */
export function md(strings: TemplateStringsArray, ...values: Told[]): void {
  const text = mdText(strings, ...values);
  display({ data: { 'text/markdown': text, 'text/plain': text } });
}

/** Returns the Markdown that {@link md} shows as a string. */
export function mdText(strings: TemplateStringsArray, ...values: Told[]): string {
  return strings.raw
    .map((text, place) => {
      if (place === values.length) return text;
      const value = told(values[place], place);
      // "1." can start a list only at the beginning of a line.
      return text + (/(^|\n)\s*$/.test(text) ? value : value.replace(/^(\d+)\\\./, '$1.'));
    })
    .join('');
}

function told(value: Told, place: number): string {
  if (typeof value === 'string') return number.test(value) ? value : escapeMarkdown(value);
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    const hint =
      typeof value === 'number'
        ? 'write d1(…), d2(…) or pct(…), so that its decimals are stated'
        : 'expected a string or a number';
    throw new Error(`md: value ${place + 1} is ${String(value)}; ${hint}.`);
  }
  return formatNumber(value, 0, { group: value < 1900 || value > 2100 });
}
