import { loadRows, type LoadOptions } from './load-table';
import { nearWords } from './near-words';

/** What a text names: a region's code, or nothing, with the names that come near. */
export interface RegionMatch {
  code: string | undefined;
  near: string[];
  /** The text is a name that the region and the city of Almaty share, without saying which */
  bareAlmaty: boolean;
}

type Hint = 'region' | 'city' | 'none';
interface Name {
  stem: string;
  hint: Hint;
}

const REGION_WORDS = /(^|\s)(область|облысы|обл|region|oblast|oblys)(?=\s|$)/gu;
const CITY_WORDS = /(^|\s)(город|г|қаласы|қ|city)(?=\s|$)/gu;

function splitName(text: string): Name {
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[.,*()"«»\d\-–—]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const hint: Hint = words.search(REGION_WORDS) >= 0 ? 'region' : words.search(CITY_WORDS) >= 0 ? 'city' : 'none';
  const stem = words.replace(REGION_WORDS, ' ').replace(CITY_WORDS, ' ').replace(/\s+/g, ' ').trim();
  return { stem, hint };
}

interface KnownName {
  code: string;
  kind: string;
  label: string;
  stem: string;
}

function knownNames(options: LoadOptions): KnownName[] {
  const rows = loadRows('regions', options);
  const kindOf = new Map(rows.map((row) => [row.region, row.kind]));
  const named = rows.flatMap((row) => [row.name_en, row.name_ru, row.name_kk].map((label) => ({ code: row.region, label })));
  const aliases = loadRows('region-aliases', options).map((row) => ({ code: row.region, label: row.alias }));
  return [...named, ...aliases].map(({ code, label }) => ({ code, label, kind: kindOf.get(code)!, stem: splitName(label).stem }));
}

/**
 * Finds the region that a text names: a code, or a name in English, Russian or Kazakh, with or without the words for region and city
 * ("г. Алматы", "Алматинская область", "Жетісу облысы"). "Almaty" alone, in any of the languages, is read as the city, and `bareAlmaty`
 * says so, since the Bureau's Kazakh tables print the bare name for the region and "Алматы қаласы" for the city.
 *
 * @param text a code or a name
 * @returns the code, or undefined with up to three near names
 * @example
 * matchRegion('область Абай').code; // 'ABY'
 */
export function matchRegion(text: string, options: LoadOptions = {}): RegionMatch {
  const names = knownNames(options);
  const typed = text.trim();
  if (names.some((name) => name.code === typed)) return { code: typed, near: [], bareAlmaty: false };
  const { stem, hint } = splitName(text);
  const sameStem = names.filter((name) => name.stem === stem);
  const wanted = hint === 'none' ? sameStem : sameStem.filter((name) => hint === 'city' ? name.kind === 'city' : name.kind !== 'city'); // prettier-ignore
  const codes = [...new Set(wanted.map((name) => name.code))];
  if (codes.length === 1) return { code: codes[0], near: [], bareAlmaty: false };
  if (codes.includes('ALA')) return { code: 'ALA', near: [], bareAlmaty: true };
  const stems = nearWords(stem, [...new Set(names.map((name) => name.stem))]);
  const labels = stems.map((near) => names.find((name) => name.stem === near)!).map((name) => `${name.label} (${name.code})`);
  const nearCodes = nearWords(typed, [...new Set(names.map((name) => name.code))]).slice(0, 2);
  return { code: undefined, near: labels.length > 0 ? labels : nearCodes, bareAlmaty: false };
}
