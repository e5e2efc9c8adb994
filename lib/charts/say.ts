import { display } from './display';
import { escapeMarkdown } from './escape';
import { formatNumber, type FormattedNumber } from './number-format';

/** What may stand inside `${…}` in `say`: text from data (escaped), a whole number, or `number(x, { decimals })`. */
export type Sayable = string | number | FormattedNumber;

/**
 * Shows a paragraph of Markdown whose numbers come from the cells above. As a template tag, every `${…}` is escaped,
 * backslashes stay as typed (so formulas need no doubling), and a number with decimals must say how many. Called with one
 * string, it shows that Markdown as it is.
 *
 * @throws Error when an interpolated number is not whole (use `number(x, { decimals })`), is NaN, or a value is missing
 * @example
 * say`${leader} leads with ${number(12329.9, { decimals: 1 })} thousand tenge, **${ratio}** times the last.`;
 */
export function say(text: string | TemplateStringsArray, ...values: Sayable[]): void {
  const markdown = typeof text === 'string' ? text : sentence(text, ...values);
  display({ data: { 'text/markdown': markdown, 'text/plain': markdown } });
}

/**
 * The Markdown that `say` shows, as a string: the same rules for what stands inside `${…}`.
 *
 * @example
 * sentence`grew by ${number(3.24, { decimals: 1 })} %`; // 'grew by 3.2 %'
 */
export function sentence(strings: TemplateStringsArray, ...values: Sayable[]): string {
  return values.reduce<string>(
    (markdown, value, index) => markdown + spoken(value, index) + strings.raw[index + 1]!,
    strings.raw[0]!,
  );
}

function spoken(value: Sayable, index: number): string {
  if (typeof value === 'string') return escapeMarkdown(value);
  if (typeof value === 'number') {
    if (!Number.isInteger(value)) {
      throw new Error(`say: value ${index + 1} is ${value}; write number(…, { decimals }) so that its precision is stated.`);
    }
    return formatNumber(value);
  }
  if (value?.kind === 'formatted-number') return value.text;
  throw new Error(`say: value ${index + 1} is ${String(value)}; expected a text, a whole number or number(…).`);
}
