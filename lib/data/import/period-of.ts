import { splitBaseYears } from './base-year';
import { SUNK, withoutFootnotes } from './footnotes';
import {
  ROMAN,
  ORDINALS,
  QUARTER,
  QUARTER_FIRST,
  YEAR_QUARTER,
  HALF,
  HALF_FIRST,
  SO_MANY_MONTHS,
  MONTH,
  FROM_TO,
  START,
  END,
  FIRST_OF_MONTH,
  OF_A_PART,
  QUARTERS,
  SCHOOL_YEAR,
  YEAR,
  YEAR_WORD,
  NOISE,
  MONTH_OF_YEAR,
  UNREAD_PART,
  ISO_DAY,
  SLASHED_DAY,
  dotted,
  FRACTION,
  RATIO,
} from './period-words';

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

/** True for a mere status, such as "(предварительные данные)", which does not name a kind of figures. */
const isStatus = (text: string) =>
  text.length > 3 && text.replace(new RegExp(NOISE.source, 'gu'), ' ').replace(/[()\s,.]/g, '') === '';

const RATIO_NAME = '% of the year before';
/** True if a header names the ratio of a year to the year before. */
export const isRatio = ({ rest }: Period): boolean => rest.endsWith(RATIO_NAME);
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
