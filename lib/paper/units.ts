import type { Translated } from './text';

/** Forms of Russian nouns after 5, after 1, after 2 and after a fraction. The first form is the one used in tables of units. */
const russian = new Map(
  [
    ['школ', 'школа', 'школы', 'школы'],
    ['городов', 'город', 'города', 'города'],
    ['регионов', 'регион', 'региона', 'региона'],
    ['организаций', 'организация', 'организации', 'организации'],
    ['переменных', 'переменная', 'переменные', 'переменной'],
    ['наблюдений', 'наблюдение', 'наблюдения', 'наблюдения'],
    ['долларов', 'доллар', 'доллара', 'доллара'],
    ['человек', 'человек', 'человека', 'человека'],
    ['раз', 'раз', 'раза', 'раза'],
    ['лет', 'год', 'года', 'года'],
  ].map(([many, one, few, other]) => [many, { many, one, few, other }] as const),
);
const plural = new Intl.PluralRules('ru');

function afterRussianNumber(value: number, unit: string): string {
  const [noun, ...rest] = unit.split(' ');
  const forms = russian.get(noun);
  if (forms === undefined) return unit;
  const form = plural.select(Math.abs(value));
  return [form === 'zero' || form === 'two' ? forms.many : forms[form], ...rest].join(' ');
}

/** Beginnings of Kazakh units that go before the number: "ЖІӨ-нің 18,5 %-ы". */
const beforeKazakhNumber = ['жан басына шаққанда', 'ЖІӨ-нің'];

/** Years and times, as units. */
export const yearsUnit: Translated = { en: 'years', ru: 'лет', kk: 'жыл' };
export const timesUnit: Translated = { en: 'times', ru: 'раз', kk: 'есе' };

const NO_BREAK = '\u00a0';

/**
 * Combines a number with its unit by the rules of each language.
 *
 * @param value the number, as rounded for the sentence
 * @param text the number as written
 * @example
 * withUnit(52, { en: '52', ru: '52', kk: '52' }, { en: 'schools', ru: 'школ', kk: 'мектеп' }).ru; // '52 школы'
 */
export function withUnit(value: number, text: Translated, unit: Translated): Translated {
  const after = (number: string, name: string) => (name === '' ? number : `${number}${NO_BREAK}${name}`);
  const before = beforeKazakhNumber.find((words) => unit.kk.startsWith(`${words} `));
  return {
    en: after(text.en, unit.en),
    ru: after(text.ru, afterRussianNumber(value, unit.ru)),
    kk: before === undefined ? after(text.kk, unit.kk) : `${before} ${after(text.kk, unit.kk.slice(before.length + 1))}`,
  };
}
