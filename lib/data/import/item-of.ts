import type { SectionRow } from '../table-rows';
import type { Name } from './column-headers';

/** Names of totals and aggregates that the Bureau's tables print in addition to the sections. */
const AGGREGATES: Record<string, RegExp> = {
  GDP: /^(?:врп|ввп|grp|gdp|жөө|жіө|валово[йг]\p{L}* (?:региональн|внутренн)\p{L}* продукт.*|gross (?:regional|domestic) product.*|жалпы (?:өңірлік|ішкі) өнім.*)$/u,
  NET_TAXES:
    /^(?:чист\p{L}* налог.*|налоги на продукты.*|net taxes.*|taxes (?:less subsidies )?on products.*|өнім\p{L}* салынатын.*салық.*)$/u,
  IND: /^(?:промышленность(?:,? всего| - всего)?|industry|өнеркәсіп)$/u,
  FISIM: /^(?:усфпи|фисим|fisim|услуги финансового посредничества.*)$/u,
  total:
    /^(?:все занятое население|занятое население|employed population|всего занятых|всего|итого|total|барлығы|жұмыспен қамтылған халық.*)$/u,
  'B-F': /^(?:промышленность и строительство|industry and construction|өнеркәсіп және құрылыс)$/u,
  'G-U': /^(?:услуги|сфера услуг|services|қызмет(?:тер)?(?: көрсету)?(?: саласы)?)$/u,
  A: /^(?:сельское хозяйство.*|сельское, лесное и рыбное.*|agriculture.*|ауыл.* шаруашылығы.*)$/u,
  // Names from the classification that begin differently from those in sections.csv.
  B: /^кен өндіру.*/u,
  D: /^(?:электрмен|electricity, gas).*/u,
  E: /^(?:водоснабжение[;:, ]|сумен жабдықтау[;:, ]|water supply[;:, ]).*/u,
  H: /^transportation and storage$/u,
  I: /^(?:предоставление )?услуг\p{L}* по проживанию и питанию$/u,
  K: /^financial and insurance activities$/u,
  N: /^(?:деятельность в области административного|administrative and support service).*/u,
  Q: /^(?:денсаулық сақтау|human health).*/u,
  S: /^(?:(?:предоставление )?прочих видов услуг|other service(?:s| activities))$/u,
};
/** Names that mean "all" and distinguish nothing. */
export const TOTAL = /^(?:всего|итого|total|барлығы|барлық|all)$/u;

const PREFIX = /^(?:секция|раздел|section|секциясы)\s+/u;

function codeOf(words: string, items: readonly string[]): string | undefined {
  const plain = words.replace(PREFIX, '');
  return items.find((item) => {
    const code = item.toLowerCase();
    // "A", "A. Agriculture", "Agriculture (A)"; Cyrillic look-alikes count too.
    const twin = plain.replace(/^[авсенкморт](?![\p{L}])/u, (letter) => 'abcehkmopt'['авсенкморт'.indexOf(letter)]);
    const inBrackets = /\p{L}{3}.*\(([a-z])\)$/u.exec(plain)?.[1];
    return twin === code || inBrackets === code || (/^[a-z](?:-[a-z])?$/.test(code) && new RegExp(`^${code}(?![\\p{L}\\d-])[\\s.:–—-]+\\p{L}{3}`, 'u').test(twin)); // prettier-ignore
  });
}

function namedItem(words: string, items: readonly string[], sections: readonly SectionRow[]): string | undefined {
  const aggregate = items.find((item) => AGGREGATES[item]?.test(words));
  if (aggregate !== undefined) return aggregate;
  const found = sections.filter((section) => {
    if (!items.includes(section.section)) return false;
    const names = [section.name_en, section.name_ru, section.name_kk].map((name) => name.toLowerCase());
    return names.some((name) => name === words || (words.length >= 10 && (words.startsWith(name) || name.startsWith(words))));
  });
  return found.length === 1 ? found[0].section : undefined;
}

/**
 * Finds the item of a table (a section, the product, a total) from the names above and beside a figure. A code takes precedence over a
 * name, and an inner name over an outer one.
 *
 * @param names outermost first
 * @returns the item, and the names that do not mean an item
 */
export function itemOf(
  names: readonly Name[],
  items: readonly string[],
  sections: readonly SectionRow[],
): { item?: string; left: Name[] } {
  const coded = names.map((name) => name.words.map((words) => codeOf(words, items)).find((item) => item !== undefined));
  const named = names.map((name) =>
    name.words.map((words) => namedItem(words, items, sections)).find((item) => item !== undefined),
  );
  const of = (found: (string | undefined)[]) => found.filter((item) => item !== undefined).pop();
  const left = names.filter(
    (name, place) => coded[place] === undefined && named[place] === undefined && !name.words.every((words) => TOTAL.test(words)),
  );
  const item = of(coded) ?? of(named);
  return item === undefined ? { left: [...names] } : { item, left };
}
