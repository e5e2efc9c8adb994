import type { Range } from '../range';
import { plain, say, template, translated, type Translated, type Words } from '../text';

const outOf = template('{some} of {all}', '{some} из {all}', '{all} ішінен {some}');
const fromTo = template('{low} to {high}', 'от {low} до {high}', '{low} – {high}');
const under = template('below {bound}', 'менее {bound}', '{bound} шамасынан аз');
const least = template('at least {bound}', 'не менее {bound}', 'кемінде {bound}');

/** Returns "18 of 20". */
export const some = (count: number, all: number) => say(outOf, { some: count, all });
/** Returns "3.01 to 3.04". */
export const range = ({ low, high }: Range, decimals: number) =>
  say(fromTo, { low: plain(low, decimals), high: plain(high, decimals) });
/** Returns "below 0.0001". */
export const below = (bound: string) => say(under, { bound });
/** Returns "at least 0.041". */
export const atLeast = (bound: string) => say(least, { bound });

export const sizeOfT = template('|t| {range}');
export const sizeAndStars = template('|t| {range}, {stars}');
export const pValue = template('p {p}');
export const expected = template('{range}, {bound} expected', '{range}, ожидается {bound}', '{range}, күтілетіні {bound}');
export const changed = template('{some} changed', 'изменились {some}', '{some} өзгерді');
export const cellsEqual = template('{some} cells equal', 'совпадают {some} ячеек', '{some} ұяшық бірдей');
export const citedAndListed = template(
  '{cited} cited, {listed} listed',
  'процитировано {cited}, в списке {listed}',
  'сілтеме {cited}, тізімде {listed}',
);
export const noEqualsSign = template('no =', 'нет знака =', '= белгісі жоқ');
export const oneOrOther = template('{below} or {above}', '{below} или {above}', '{below} немесе {above}');
export const threeTests = template(
  'ranks p {ranks}, Pearson p {values}, logs p {logs}',
  'ранги p {ranks}, Пирсон p {values}, логарифмы p {logs}',
  'рангтер p {ranks}, Пирсон p {values}, логарифмдер p {logs}',
);

/** Returns the computed result with decimal commas in Russian and Kazakh. */
export function withDecimalCommas(computed: Words): Translated {
  const { en, ru, kk } = translated(computed);
  const comma = (text: string) => text.replace(/(\d)\.(\d)/g, '$1,$2');
  return { en, ru: comma(ru), kk: comma(kk) };
}
