import { splitBaseYears } from './base-year';
import { foldLookAlikes } from './letters';

/**
 * What a header says about time. `part` is `year` for the whole year, `Q1` … `Q4` for a quarter, `H1`, `H2` for a half, `M2` … `M11` for
 * that many months from January, `month-1` … `month-12` for a single month, `start` and `end` for the first or last day of the year.
 */
export interface Period {
  year?: number;
  part?: string;
  /** The rest of the header, without footnote markers; empty if there is nothing else */
  rest: string;
  /** Something to report to the user: a school year, a footnote marker that runs into the year */
  remark?: string;
}

const ROMAN: Record<string, number> = { i: 1, ii: 2, iii: 3, iv: 4 };
const ORDINALS: Record<string, number> = {
  первый: 1, второй: 2, третий: 3, четвертый: 4, первое: 1, второе: 2, бірінші: 1, екінші: 2, үшінші: 3, төртінші: 4,
  first: 1, second: 2, third: 3, fourth: 4,
}; // prettier-ignore
export const MONTHS = [
  'январ[ьяе]|янв|қаңтар(?:ға|ы|да(?:ғы)?)?|january|jan', 'феврал[ьяе]|февр|фев|ақпан(?:ға|ы|да(?:ғы)?)?|february|feb', 'март[ае]?|мар|наурыз(?:ға|ы|да(?:ғы)?)?|march|mar',
  'апрел[ьяе]|апр|сәуір(?:ге|і|де(?:гі)?)?|april|apr', 'ма[йяе]|мамыр(?:ға|ы|да(?:ғы)?)?|may', 'июн[ьяе]|июн|маусым(?:ға|ы|да(?:ғы)?)?|june|jun',
  'июл[ьяе]|июл|шілде(?:ге|сі|де(?:гі)?)?|july|jul', 'август[ае]?|авг|тамыз(?:ға|ы|да(?:ғы)?)?|august|aug', 'сентябр[ьяе]|сент|сен|қыркүйе(?:к|кке|гі|кте(?:гі)?)|september|sept|sep',
  'октябр[ьяе]|окт|қазан(?:ға|ы|да(?:ғы)?)?|october|oct', 'ноябр[ьяе]|нояб|ноя|қараша(?:ға|сы|да(?:ғы)?)?|november|nov', 'декабр[ьяе]|дек|желтоқсан(?:ға|ы|да(?:ғы)?)?|december|dec',
]; // prettier-ignore

/** Makes a pattern match only without letters or digits next to it; \b knows only Latin letters. */
const apart = (pattern: string) => new RegExp(`(?<![\\p{L}\\d])(?:${pattern})(?![\\p{L}\\d])`, 'u');
const NUMBER = `(iv|iii|ii|i|[1-4]|${Object.keys(ORDINALS).join('|')})`;
const ENDING = '(?:\\s*-?\\s*(?:ый|ой|ое|ші|інші|й|е|st|nd|rd|th))?';
const QUARTER = apart(
  `${NUMBER}${ENDING}[\\s-]*(?:квартал[ае]?|кв(?!\\.?\\s*(?:м|км)(?!\\p{L}))|тоқсан(?:ы|ында)?|quarter|qtr|q)\\.?`,
);
const QUARTER_FIRST = apart('(?:q|кв\\.?|quarter)\\s*(iv|iii|ii|i|[1-4])');
const YEAR_QUARTER = /(?<!\d)((?:19|20)\d\d)\s*-?\s*q([1-4])(?![\p{L}\d])/u;
const HALF = apart(`${NUMBER}${ENDING}[\\s-]*(?:полугоди[ея]|жартыжылды[қғ]\\p{L}*|half[\\s-]*year|half|h)`);
const HALF_FIRST = apart('h\\s*([12])');
const SO_MANY_MONTHS = apart('(\\d{1,2})\\s*(?:месяц\\p{L}*|мес\\.?|ай\\p{L}{0,3}|months?)');
const MONTH = MONTHS.map((names) => apart(`(?:${names})\\.?`));
const FROM_TO = new RegExp(`(?<!\\p{L})(${MONTHS.join('|')})\\.?\\s*(?:[-–—]|по|to)\\s*(${MONTHS.join('|')})\\.?(?!\\p{L})`, 'u');
const START = /(?:(?:на|к)\s+)?(?:начал[оу]|(?<!\d)1(?:-е)?\s+января)(?:\s+года)?|жыл(?:дың)?\s+басына|1\s*-?\s*(?:ші\s+)?қаңтарға|(?:at\s+|as\s+of\s+)?(?:the\s+)?beginning(?:\s+of\s+(?:the\s+)?year)?|(?:as\s+of\s+|on\s+)?(?:(?<!\d)1(?:st)?\s+january|january\s+1(?:st)?(?!\d))|(?<!\d)0?1\.0?1\.(?=(?:19|20)\d\d)/u; // prettier-ignore
const END = /(?:(?:на|к)\s+)?(?:кон(?:ец|цу)|31\s+декабря)(?:\s+года)?|жыл(?:дың)?\s+(?:соңына|аяғына)|(?:at\s+)?(?:the\s+)?(?<!\p{L})end(?:\s+of\s+(?:the\s+)?year)?(?!\p{L})|(?<!\d)31\.12\.(?=(?:19|20)\d\d)/u; // prettier-ignore
/** The first day of a month but January, in digits. */
const FIRST_OF_MONTH = /(?<!\d)0?1\.(0?[2-9]|1[0-2])\.(?=(?:19|20)\d\d)/u;
/** The beginning or end of a month or a quarter, as opposed to that of a year. */
const OF_A_PART = new RegExp(`(?:начал[оу]|кон(?:ец|цу)|beginning|end)\\s+(?:of\\s+(?:the\\s+)?)?(?:${NUMBER}${ENDING}[\\s-]*)?(?:${MONTHS.join('|')}|квартал|quarter|q[1-4])`, 'u'); // prettier-ignore
/** A range of quarters: "I-III квартал" is nine months. */
const QUARTERS = apart(
  `${NUMBER}\\s*[-–—]\\s*${NUMBER}${ENDING}[\\s-]*(?:квартал\\p{L}*|кв|тоқсан\\p{L}*|quarters?)\\.?|q([1-4])\\s*[-–—]\\s*q([1-4])`,
);
const SCHOOL_YEAR = /(?<!\d)((?:19|20)\d\d)\s*[/–—-]\s*((?:19|20)?\d\d)(?!\d)(?:\s*(?:учебн\p{L}*|уч\.?|оқу|academic|school))?/u;
const YEAR = /(?<![\d][.,]?)((?:19|20)\d\d)(?!\d|[.,]\d)/gu;
const YEAR_WORD = apart(
  'года|году|годы|год|гг\\.?|г\\.?|жылғы|жылы|жылдары|жыл|ж\\.?ж\\.?|ж\\.?|years?|yr|annual|annually|годов\\p{L}*|жылдық',
);
/** Words without meaning next to a period, and words that mark figures as preliminary, revised or final. */
const NOISE = apart('of|in|the|for|as|at|за|в|на|по|состоянию|қарай|бойынша|кв|мес|всего\\s+за|итого\\s+за|предварительн\\p{L}*(?:\\s+данн\\p{L}*)?|предв\\.?|оперативн\\p{L}*(?:\\s+данн\\p{L}*)?|алдын\\s+ала(?:\\s+деректер)?|preliminary|prel\\.?|prelim\\.?|p|r|окончательн\\p{L}*(?:\\s+данн\\p{L}*)?|оконч\\.?|уточненн\\p{L}*(?:\\s+данн\\p{L}*)?|уточн\\.?|revised|final|нақтыланған(?:\\s+деректер)?|түпкілікті(?:\\s+деректер)?'); // prettier-ignore

/** "2022M3"; "2022, m3" are cubic metres. */
const MONTH_OF_YEAR = /(?<!\d)(?:19|20)\d\dm\d/u;
/** Words next to a year for a part of it that are not parsed further: they become the part's name, so that it is not taken for the whole year. */
const UNREAD_PART = /^\/?(?:0?[1-9]|1[0-2])\/?$|(?<![\p{L}\d])(?:\d{1,2}\s*(?:м|m|mo)(?!\p{L})|[qh]\d{1,2}(?!\d)|m(?![23](?!\d))\d{1,2}(?!\d)|(?:[1-4]|[iі]{1,3}v?)\s*(?:кв(?!\.?\s*(?:м|км)(?!\p{L}))|q|h|п)(?!\p{L})|пол(?!\p{L})|пг(?!\p{L})|середин|ytd|с\s+начала|декад|недел|квартал|тоқсан|quarter|полуг|п\/|жартыжыл|half|месяц|months?(?!\p{L})|(?:нач|кон)(?!\p{L})|(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйе|қазан|қараша|желтоқсан)\p{L})/u; // prettier-ignore

/** True for a mere status, such as "(предварительные данные)", which does not name a kind of figures. */
const isStatus = (text: string) =>
  text.length > 3 && text.replace(new RegExp(NOISE.source, 'gu'), ' ').replace(/[()\s,.]/g, '') === '';

/** Returns a text in lower case on one line, look-alike letters folded, without footnote markers (7)8), *, ², [1]) at its end or after a year. */
export function withoutFootnotes(text: string): string {
  let plain = text
    .replace(/[\u00b9\u00b2\u00b3\u2070-\u2079]+[⁾)]?/g, ' ')
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<!\d)((?:19|20)\d\d)(?:\s*,?\s*\d{1,2}\))+/g, '$1 ')
    .replace(/\*+\)?/g, ' ')
    .trim();
  for (let before = ''; before !== plain;) {
    before = plain;
    plain = plain
      .replace(/\s*,?\s*(?:(?<![\d–—-])(?<!\([^()]*)\d{1,2}(?:,\s*\d{1,2})*\)|\[\d{1,2}\]|\(\d{1,2}\)|⁾)$/u, '')
      .trim();
  }
  // Roman numerals are often typed with the Cyrillic І; such words are not mixed, so folding does not catch them.
  const roman = (word: string) => word.replaceAll('і', 'i');
  return foldLookAlikes(plain).replaceAll('ё', 'е').replace(/(?<!\p{L})[іi]{1,3}v?(?!\p{L})/gu, roman); // prettier-ignore
}

/** A date in ISO format, and a year that was stored as a decimal ("2022.0"). */
const ISO_DAY = /^((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[t ]00:00(?::00(?:\.0+)?)?)?$/u;
const SLASHED_DAY = /(?<!\d)(\d{1,2})\/(\d{1,2})\/((?:19|20)\d\d)(?!\d)/gu;
/** A date with slashes, in dots; "12/31/2021" can only be the last day of the year. */
const dotted = (_: string, first: string, second: string, year: string) => Number(second) > 12 ? `${second}.${first}.${year}` : `${first}.${second}.${year}`; // prettier-ignore
const FRACTION = /^((?:19|20)\d\d)[.,]0$/u;

/** What is printed between a year and the previous one if a figure is the ratio of the two. */
const RATIO = /%|\/|процент|пайыз|per\s?cent|(?<!\p{L})(?:к|to|of|жылға)(?!\p{L})/u;
const RATIO_NAME = '% of the year before';
/** True if a header names the ratio of a year to the year before. */
export const isRatio = ({ rest }: Period): boolean => rest.endsWith(RATIO_NAME);
/** A footnote marker that is no longer superscript: "2025 год1" */
const SUNK = /(?<=(?:19|20)\d\d\s*(?:год[ау]?|г\.?|жыл[ғы]*|ж\.?))\s?\d{1,2}$/u;

const asNumber = (text: string) => ROMAN[text] ?? ORDINALS[text] ?? Number(text);
const fromJanuary = (months: number) => ({ 3: 'Q1', 6: 'H1', 9: 'M9', 12: 'year' })[months] ?? `M${String(months)}`;
const monthOf = (text: string) => MONTH.findIndex((names) => names.test(text)) + 1;

function span(first: number, last: number): string {
  if (first === 1) return fromJanuary(last);
  if (last - first === 2 && first % 3 === 1) return `Q${String((first + 2) / 3)}`;
  return first === 7 && last === 12 ? 'H2' : `months ${String(first)}-${String(last)}`;
}

interface Reading {
  text: string;
  year?: number;
  part?: string;
  remark?: string;
}

/** Removes the first match of a pattern from the text and records its meaning; returns false if there is no match. */
function take(reading: Reading, pattern: RegExp, meaning: (found: RegExpExecArray) => Partial<Reading>): boolean {
  const found = pattern.exec(reading.text);
  if (!found) return false;
  reading.text = `${reading.text.slice(0, found.index)} ${reading.text.slice(found.index + found[0].length)}`;
  Object.assign(reading, meaning(found));
  return true;
}

function takePart(reading: Reading): void {
  const quarter = (found: RegExpExecArray) => ({ part: `Q${String(asNumber(found[1]))}` });
  const half = (found: RegExpExecArray) => ({ part: `H${String(asNumber(found[1]))}` });
  if (take(reading, YEAR_QUARTER, (found) => ({ year: Number(found[1]), part: `Q${found[2]}` }))) return;
  if (
    take(reading, QUARTERS, (found) => ({
      part: span(3 * asNumber(found[1] ?? found[3]) - 2, 3 * asNumber(found[2] ?? found[4])),
    }))
  )
    return;
  const ofYear = !OF_A_PART.test(reading.text);
  if (ofYear && (take(reading, START, () => ({ part: 'start' })) || take(reading, END, () => ({ part: 'end' })))) return;
  if (take(reading, FIRST_OF_MONTH, (found) => ({ part: `month-${String(Number(found[1]))}` }))) return;
  if (take(reading, HALF, half) || take(reading, HALF_FIRST, half)) return;
  if (take(reading, QUARTER, quarter) || take(reading, QUARTER_FIRST, quarter)) return;
  if (take(reading, FROM_TO, (found) => ({ part: span(monthOf(found[1]), monthOf(found[2])) }))) return;
  if (take(reading, SO_MANY_MONTHS, (found) => ({ part: fromJanuary(Number(found[1])) }))) return;
  for (const [place, names] of MONTH.entries()) {
    if (take(reading, names, () => ({ part: `month-${String(place + 1)}` }))) return;
  }
  take(reading, /^\s*(iv|iii|ii|i)\s*$/u, quarter);
}

function takeYear(reading: Reading): void {
  const school = SCHOOL_YEAR.exec(reading.text);
  if (school && Number(school[2]) % 100 === (Number(school[1]) + 1) % 100) {
    take(reading, SCHOOL_YEAR, () => ({ year: Number(school[1]), remark: `school year ${school[1]}/${school[2].slice(-2)} is taken as ${school[1]}, the year in which it begins` })); // prettier-ignore
    return;
  }
  const years = [...new Set([...reading.text.matchAll(YEAR)].map(([text]) => text))];
  if (years.length !== 1) return;
  reading.year = Number(years[0]);
  reading.text = reading.text.replace(YEAR, ' ');
}

/** Reads a ratio to the previous year: "2025 in % of 2024" is a figure of 2025, of a separate kind. */
function ofYearBefore(plain: string): Period | undefined {
  const [first, second, third] = [...plain.matchAll(YEAR)];
  if (third !== undefined || second === undefined || Number(second[0]) !== Number(first[0]) - 1) return undefined;
  const end = first.index + first[0].length;
  if (!RATIO.test(plain.slice(end, second.index))) return undefined;
  const period = periodOf(plain.slice(0, end));
  return { ...period, rest: [period.rest, RATIO_NAME].filter((name) => name !== '').join(', ') };
}

/**
 * Reads what a header cell says about time, in Russian, Kazakh or English, and returns everything else as `rest`. A cell with two years
 * has no period, unless it is a ratio of the first year to the year before.
 *
 * @param cell a header cell as stored in the sheet
 * @example
 * periodOf(' 2025 год7)8)'); // { year: 2025, part: 'year', rest: '' }
 * periodOf('І квартал 2022 года, человек'); // { year: 2022, part: 'Q1', rest: 'человек' }
 */
export function periodOf(cell: string | number | boolean | null | undefined): Period {
  if (cell === null || cell === undefined || typeof cell === 'boolean') return { rest: '' };
  if (typeof cell === 'number') {
    return Number.isInteger(cell) && cell >= 1900 && cell < 2100
      ? { year: cell, part: 'year', rest: '' }
      : { rest: String(cell) };
  }
  const plain = withoutFootnotes(cell)
    .replace(ISO_DAY, '$3.$2.$1')
    .replace(SLASHED_DAY, dotted)
    .replace(FRACTION, '$1')
    .replace(SUNK, '');
  const ratio = ofYearBefore(plain);
  if (ratio !== undefined) return ratio;
  const { rest: ownWords, base } = splitBaseYears(plain);
  if (base.length > 0) {
    const own = periodOf(ownWords);
    if (own.year === undefined && own.part === undefined) return { rest: plain };
    return { ...own, rest: [own.rest, ...base].filter((text) => text !== '').join(', ') };
  }
  const glued = /^((?:19|20)\d\d)(\d)$/.exec(plain);
  if (glued)
    return {
      year: Number(glued[1]),
      part: 'year',
      rest: '',
      remark: `"${cell.trim()}" is read as ${glued[1]} with the footnote ${glued[2]}`,
    };
  const reading: Reading = { text: plain };
  takePart(reading);
  if (reading.year === undefined) takeYear(reading);
  const yearWord = YEAR_WORD.test(reading.text);
  if (reading.year === undefined && [...reading.text.matchAll(YEAR)].length > 0) return { rest: plain };
  if (reading.year === undefined && reading.part === undefined && !yearWord) return { rest: isStatus(plain) ? '' : plain };
  let rest = reading.text;
  for (const pattern of [YEAR_WORD, NOISE]) rest = rest.replace(new RegExp(pattern.source, 'gu'), ' ');
  rest = rest.replace(/[()[\]]/g, ' ').replace(/^[\s,.;:–—-]+|[\s,.;:–—-]+$/g, '').replace(/\s+/g, ' '); // prettier-ignore
  const part = reading.part ?? (reading.year !== undefined || rest === '' ? 'year' : undefined);
  if (part === undefined) return { rest: plain };
  if (reading.part === undefined && (UNREAD_PART.test(rest) || MONTH_OF_YEAR.test(plain)))
    return { year: reading.year, part: rest, rest: '' };
  return {
    ...(reading.year === undefined ? {} : { year: reading.year }),
    part,
    rest,
    ...(reading.remark ? { remark: reading.remark } : {}),
  };
}
