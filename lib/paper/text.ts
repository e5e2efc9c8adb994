import { formatNumber } from '../data/number-format';
import type { Range } from './range';
import { withUnit } from './units';

/** The languages of the figure check. */
export const languages = ['en', 'ru', 'kk'] as const;

export type Language = (typeof languages)[number];

/** The same words in every language. */
export type Translated = Record<Language, string>;

/** Each language's name for itself. */
export const languageNames: Translated = { en: 'English', ru: 'Русский', kk: 'Қазақша' };

/** Words for a sentence: translated, or the same in every language (a name, a printed number, a count). */
export type Words = string | number | Translated;

const everywhere = (of: (language: Language) => string): Translated => ({ en: of('en'), ru: of('ru'), kk: of('kk') });

const inLanguage = (words: Words, language: Language): string =>
  typeof words === 'number' ? String(words) : typeof words === 'string' ? words : words[language];

/** Returns words as a translation. */
export const translated = (words: Words): Translated => everywhere((language) => inLanguage(words, language));

/** Returns a template in three languages, with gaps written as {name}; Russian and Kazakh default to the English text. */
export const template = (en: string, ru = en, kk = en): Translated => ({ en, ru, kk });

/**
 * Fills the gaps of a template in every language.
 *
 * @throws Error for a gap without words
 * @example
 * say(template('{a} of {b}', '{a} из {b}', '{b} ішінен {a}'), { a: '3', b: '20' }).kk; // '20 ішінен 3'
 */
export function say(text: Translated, words: Readonly<Record<string, Words>> = {}): Translated {
  return everywhere((language) =>
    text[language].replace(/\{(\w+)\}/g, (_, gap: string) => {
      if (!Object.hasOwn(words, gap)) throw new Error(`"${text.en}": no words for {${gap}}.`);
      return inLanguage(words[gap], language);
    }),
  );
}

/** Turns a part of a sentence into a sentence by adding a full stop. */
export const ended = (part: Words): Translated => say(template('{part}.'), { part });

/** Joins sentences with spaces; empty ones are left out. */
export function sentences(...parts: readonly Words[]): Translated {
  return everywhere((language) =>
    parts
      .map((part) => inLanguage(part, language))
      .filter((part) => part !== '')
      .join(' '),
  );
}

const joined = (words: readonly string[], last: string): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words[words.length - 1]}`;

/** Returns "a, b and c" in every language. */
export const listed = (items: readonly Words[], word = template('and', 'и', 'және')): Translated =>
  everywhere((language) =>
    joined(
      items.map((item) => inLanguage(item, language)),
      word[language],
    ),
  );

/** Returns "a, b or c" in every language. */
export const either = (items: readonly Words[]): Translated => listed(items, template('or', 'или', 'немесе'));

/** Joins items with the same separator in every language. */
export const beside = (items: readonly Words[], mark = '; '): Translated =>
  everywhere((language) => items.map((item) => inLanguage(item, language)).join(mark));

/**
 * Writes a number as plain text: like {@link formatNumber}, but without thousands separators.
 *
 * @example
 * plain(-0.04, 1); // '0.0'
 */
export const plain = (value: number, decimals: number): string => formatNumber(value, decimals, { group: false });

/** How a number is written. */
export interface NumberStyle {
  /** A plus sign before a positive number */
  plus?: boolean;
  /** Printed after the number, separated by a non-breaking space */
  unit?: Words;
}

/**
 * Writes a number for a sentence as in the tables: thin spaces between thousands; a decimal point in English, a comma in Russian and Kazakh.
 *
 * @example
 * num(5817.76, 1, { unit: 'km' }).ru; // '5 817,8 km'
 */
export function num(value: number, decimals: number, style: NumberStyle = {}): Translated {
  const english = formatNumber(value, decimals, { plus: style.plus });
  const text = everywhere((language) => (language === 'en' ? english : english.replace('.', ',')));
  return withUnit(Number(value.toFixed(decimals)), text, translated(style.unit ?? ''));
}

/** Writes a figure for a sentence: a whole number without decimals, any other number with the given decimals. */
export const figureText = (value: number, decimals: number, style: NumberStyle = {}): Translated =>
  num(value, Number.isInteger(value) ? 0 : decimals, style);

/** Returns both ends of a range for a sentence: the words for {low} and {high}. */
export const ends = ({ low, high }: Range, decimals: number): { low: Translated; high: Translated } => ({
  low: num(low, decimals),
  high: num(high, decimals),
});

/** Writes a p value for a sentence: three decimals, never 0.000. */
export const pText = (p: number): Translated =>
  p < 0.0005 ? say(template('p < {p}'), { p: num(0.001, 3) }) : say(template('p = {p}'), { p: num(p, 3) });
