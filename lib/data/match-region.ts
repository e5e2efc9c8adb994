import type { Table } from 'arquero';
import { mixesScripts, readings, skeleton } from './import/letters';
import { keptFor } from './kept-for';
import { loadTable, type LoadOptions } from './load-table';
import { nearWords } from './near-words';
import type { RegionAliasRow, RegionRow } from './table-rows';

/** The region that a text names: its code, or undefined with similar names. */
export interface RegionMatch {
  code: string | undefined;
  near: string[];
  /** True if the text is a name shared by the region and the city of Almaty, without saying which */
  bareAlmaty: boolean;
  /** True if look-alike letters of the other script were read as the letters meant */
  folded: boolean;
}

type Hint = 'region' | 'city' | 'none';
interface Name {
  stem: string;
  hint: Hint;
}

const word = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'gu');
const REGION_WORDS = word(
  'область|области|облысы|облысының|облысында|облыс|обл|region|reg|oblast|oblysy|oblisi|oblys|obl|province',
);
const CITY_WORDS = word('города|город|гор|г\\s*а|г|қаласының|қаласында|қаласы|қала|қ\\s*ә|қ\\s*а|қ|city|qalasy|kalasy|gorod|g|c');
const SMALL_WORDS = word('the|of|in|for|по|бойынша|итого|всего|барлығы|total');
/** Endings of Russian adjectives: Актюбинская, Aktubinskaya, Западный. */
const ADJECTIVE = /(?:ская|ский|ское|ской|skaya|skaia|skaja|skoy|skii|skiy)$/u;

/** Keeps abbreviations of two languages that sound alike apart: WKO is West Kazakhstan, ЮКО is South Kazakhstan. */
const shortStem = (part: string) => (/\p{Script=Latin}/u.test(part) ? skeleton(part) : `ru-${skeleton(part)}`);

/** Reduces a name to a stem without case, punctuation, numbers, words for region and city, adjective endings and spelling variants. */
export function nameStem(text: string): Name {
  const words = text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u207f]/g, ' ')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.,:;*()[\]"«»\d\-–—_/№]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const hint: Hint = words.search(REGION_WORDS) >= 0 ? 'region' : words.search(CITY_WORDS) >= 0 ? 'city' : 'none';
  const bare = words.replace(REGION_WORDS, ' ').replace(CITY_WORDS, ' ').replace(SMALL_WORDS, ' ').trim().replace(/\s+/g, ' ');
  const stem = bare.split(' ').map((part) => (part.length > 3 ? skeleton(part.replace(ADJECTIVE, '')) : shortStem(part))).join(' '); // prettier-ignore
  return { stem, hint: hint === 'none' && ADJECTIVE.test(bare) ? 'region' : hint };
}

interface KnownName {
  code: string;
  kind: string;
  label: string;
  stem: string;
  hint: Hint;
}
const namesIn = keptFor((regions: Table, aliases: Table) => {
  const rows = regions.objects() as RegionRow[];
  const kindOf = new Map(rows.map((row) => [row.region, row.kind]));
  const named = rows.flatMap((row) => [row.name_en, row.name_ru, row.name_kk].map((label) => ({ code: row.region, label })));
  const others = (aliases.objects() as RegionAliasRow[]).map((row) => ({ code: row.region, label: row.alias }));
  const names = [...named, ...others].map(({ code, label }): KnownName => ({ code, label, kind: kindOf.get(code)!, ...nameStem(label) })); // prettier-ignore
  /** `seen` caches the texts matched before. */
  return { names, seen: new Map<string, RegionMatch>() };
});

function codesOf({ stem, hint }: Name, names: readonly KnownName[]): string[] {
  const sameStem = names.filter((name) => name.stem === stem);
  const wanted =
    hint === 'none' ? sameStem : sameStem.filter((name) => (hint === 'city' ? name.kind === 'city' : name.kind !== 'city'));
  const codes = [...new Set(wanted.map((name) => name.code))];
  if (codes.length < 2 || hint !== 'none' || codes.includes('ALA')) return codes;
  // "Чимкент" is the city; the region of that time appears as "Чимкентская".
  return [...new Set(wanted.filter((name) => name.hint === 'none').map((name) => name.code))];
}

function match(text: string, names: readonly KnownName[]): RegionMatch {
  const typed = text.trim();
  if (names.some((name) => name.code === typed)) return { code: typed, near: [], bareAlmaty: false, folded: false };
  for (const reading of readings(text)) {
    const codes = codesOf(nameStem(reading), names);
    const bareAlmaty = codes.length > 1 && codes.includes('ALA');
    const code = codes.length === 1 ? codes[0] : bareAlmaty ? 'ALA' : undefined;
    if (code !== undefined) return { code, near: [], bareAlmaty, folded: mixesScripts(text) };
  }
  const { stem } = nameStem(text);
  const stems = stem === '' ? [] : nearWords(stem, [...new Set(names.map((name) => name.stem))]);
  const labels = stems.map((near) => names.find((name) => name.stem === near)!).map((name) => `${name.label} (${name.code})`);
  const nearCodes = nearWords(typed, [...new Set(names.map((name) => name.code))]).slice(0, 2);
  return { code: undefined, near: labels.length > 0 ? labels : nearCodes, bareAlmaty: false, folded: false };
}

/**
 * Finds the region that a text names: a code, or a name in English, Russian or Kazakh in the spellings found in tables, with or without
 * the words for region and city ("г. Алматы", "Алматинская область", "Akmolinskaya", "Жетісу облысы"). Look-alike letters of the other
 * script are read as the letters meant. "Almaty" alone, in any of the languages, is read as the city; `bareAlmaty` is then true, because
 * the Bureau prints the bare name for the region and "Almaty city" for the city.
 *
 * @param text a code or a name
 * @returns the code, or undefined with up to three similar names
 * @example
 * matchRegion('область Абай').code; // 'ABY'
 */
export function matchRegion(text: string, options: LoadOptions = {}): RegionMatch {
  const { names, seen } = namesIn(loadTable('regions', options), loadTable('region-aliases', options));
  const before = seen.get(text);
  if (before) return before;
  const found = match(text, names);
  seen.set(text, found);
  return found;
}
