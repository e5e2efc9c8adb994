import type { Translated } from './text';

/** Names of a paper's parts; "#" stands for a number. A Kazakh ordinal goes before its noun: "1-кесте". */
const parts: readonly [en: string, ru: string, kk: string][] = [
  ['Abstract', 'Аннотация', 'Аңдатпа'],
  ['Introduction', 'Введение', 'Кіріспе'],
  ['Material and methods', 'Материалы и методы', 'Материалдар мен әдістер'],
  ['Results', 'Результаты', 'Нәтижелер'],
  ['Results, literature', 'Результаты, обзор литературы', 'Нәтижелер, әдебиетке шолу'],
  ['Discussion', 'Обсуждение', 'Талқылау'],
  ['Conclusion', 'Заключение', 'Қорытынды'],
  ['References', 'Список литературы', 'Әдебиеттер тізімі'],
  ['Text', 'Текст', 'Мәтін'],
  ['Figure #', 'Рисунок #', '#-сурет'],
  ['Table #', 'Таблица #', '#-кесте'],
  ['Table #, note', 'Таблица #, примечание', '#-кесте, ескертпе'],
  ['Table #, column (#)', 'Таблица #, столбец (#)', '#-кесте, (#) баған'],
  ['Table #, columns (#) and (#)', 'Таблица #, столбцы (#) и (#)', '#-кесте, (#) және (#) бағандар'],
  ['Text around Table #', 'Текст к таблице #', '#-кестеге қатысты мәтін'],
  ['Equation #', 'Уравнение #', '#-теңдеу'],
  ['Equations # and #', 'Уравнения # и #', '#- және #-теңдеулер'],
  ['Text under equation #', 'Текст под уравнением #', '#-теңдеу астындағы мәтін'],
];

const byPattern = new Map(parts.map(([en, ru, kk]) => [en, { ru, kk }]));

/** "Results; Figure 2" → "Results", "Figure 2" */
const split = (location: string): string[] => location.split(';').map((part) => part.trim());

function translatePart(part: string): Translated | undefined {
  const numbers = part.match(/\d+/g) ?? [];
  const found = byPattern.get(part.replace(/\d+/g, '#'));
  if (found === undefined) return undefined;
  const fill = (text: string): string => {
    let place = 0;
    return text.replace(/#/g, () => numbers[place++]);
  };
  return { en: part, ru: fill(found.ru), kk: fill(found.kk) };
}

/** Returns a location in three languages; undefined if a part of it is known in English only. */
export function translatedLocation(location: string): Translated | undefined {
  const translated = split(location).map(translatePart);
  if (translated.some((part) => part === undefined)) return undefined;
  const join = (language: keyof Translated): string => translated.map((part) => part![language]).join('; ');
  return { en: location, ru: join('ru'), kk: join('kk') };
}

/**
 * Returns the sections under which a location is listed: its parts without details, so "Table 1, column (2)" is listed under "Table 1".
 *
 * @example
 * locationParts('Results, literature; Figure 2'); // ['Results', 'Figure 2']
 */
export function locationParts(location: string): string[] {
  const sections = split(location).flatMap((part) => {
    const equations = /^Equations (\d+) and (\d+)$/.exec(part);
    if (equations) return [`Equation ${equations[1]}`, `Equation ${equations[2]}`];
    return part.replace(/,.*$/, '');
  });
  return [...new Set(sections)];
}
