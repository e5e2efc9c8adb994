/** Cyrillic letters and their Latin look-alikes, in lower case (letters such as в are matched by the shape of their capital). */
const TWINS: readonly [cyrillic: string, latin: string][] = [
  ['а', 'a'], ['в', 'b'], ['б', 'b'], ['с', 'c'], ['е', 'e'], ['н', 'h'], ['һ', 'h'], ['і', 'i'], ['ј', 'j'], ['к', 'k'],
  ['м', 'm'], ['о', 'o'], ['р', 'p'], ['ѕ', 's'], ['т', 't'], ['х', 'x'], ['у', 'y'], ['ү', 'y'],
]; // prettier-ignore
const toLatin = new Map(TWINS);
const toCyrillic = new Map([...TWINS].reverse().map(([cyrillic, latin]) => [latin, cyrillic]));

/** Latin transliteration of the Cyrillic letters of Russian and Kazakh. */
const SOUNDS: Record<string, string> = {
  а: 'a', ә: 'a', б: 'b', в: 'v', г: 'g', ғ: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm',
  н: 'n', ң: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ұ: 'u', ү: 'u', ф: 'f', х: 'h', һ: 'h', ц: 'c', ч: 'ch', ш: 'sh',
  щ: 'sh', ъ: '', ы: 'y', і: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya', ј: 'j', ѕ: 's',
}; // prettier-ignore

const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

/** True if any word of the text mixes Latin and Cyrillic letters. */
export function mixesScripts(text: string): boolean {
  return text.split(/[^\p{L}]+/u).some((word) => LATIN.test(word) && CYRILLIC.test(word));
}

const swap = (word: string, twins: ReadonlyMap<string, string>) =>
  [...word].map((letter) => twins.get(letter) ?? letter).join('');

/**
 * Returns the possible readings of a text with look-alike letters of the other script, in lower case: the text as it is and, if it has
 * mixed words, the text with these words in Latin letters and in Cyrillic letters.
 *
 * @example
 * readings('Аktобе'); // as it is (Latin k and t only), then 'aktobe' and 'актобе'
 */
export function readings(text: string): string[] {
  const lower = text.normalize('NFC').toLowerCase();
  if (!mixesScripts(lower)) return [lower];
  const fold = (twins: ReadonlyMap<string, string>) =>
    lower.replace(/\p{L}+/gu, (word) => (mixesScripts(word) ? swap(word, twins) : word));
  return [lower, fold(toLatin), fold(toCyrillic)];
}

/**
 * Returns a text in lower case with its look-alike letters folded: each mixed word is written in the script that has all of its letters,
 * Cyrillic if possible, otherwise Latin.
 */
export function foldLookAlikes(text: string): string {
  return text.toLowerCase().replace(/\p{L}+/gu, (word) => {
    if (!mixesScripts(word)) return word;
    const [cyrillic, latin] = [swap(word, toCyrillic), swap(word, toLatin)];
    return mixesScripts(cyrillic) ? latin : cyrillic;
  });
}

/**
 * Reduces a name to a form that is the same for all spellings: Latin letters, with one letter for each group that transliterations of
 * Kazakh and Russian write in several ways (q and k, gh and g, zh and j, y and i, w and u).
 *
 * @example
 * skeleton('Қызылорда') === skeleton('Qyzylorda'); // true
 */
export function skeleton(text: string): string {
  const sounds = [...text.normalize('NFC').toLowerCase()].map((letter) => SOUNDS[letter] ?? letter).join('');
  return sounds
    .replaceAll('ý', 'u') // the alphabet of 2018
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ı', 'i')
    .replace(/dzh|zh|dj/g, 'j')
    .replace(/kh/g, 'h')
    .replace(/gh/g, 'g')
    .replace(/q/g, 'k')
    .replace(/x/g, 'h')
    .replace(/w/g, 'u')
    .replace(/(?:yu|iu)/g, 'u')
    .replace(/(?:ya|ia)/g, 'a')
    .replace(/(?:ye|ie)/g, 'e')
    .replace(/y/g, 'i')
    .replace(/[’'ʼ`"]/g, '')
    .replace(/(.)\1+/g, '$1');
}
