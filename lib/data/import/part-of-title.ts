import type { LabelledFigure, LabelledSheet } from './labelled-sheet';
import { withoutFootnotes } from './footnotes';
import { MONTHS } from './period-words';
import { periodOf } from './period-of';

const MONTH = `(?:${MONTHS.join('|')})\\.?`;
const KAZAKH = '(?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)';
/** A month in a title as the period of its figures, as opposed to the date of a law or "since June 2022". */
const TITLED_MONTH = new RegExp(
  [
    `(?<!\\p{L})(?:за|в|на\\s+\\d{1,2}(?:-е)?|in|for|(?:at|on|к)\\s+\\d{1,2}|as\\s+of(?:\\s+\\d{1,2})?|жылғы(?:\\s+\\d{1,2})?|конец|начало|end\\s+of)\\s+${MONTH}(?!\\p{L})`,
    `(?<!\\p{L})(?!декабр\\p{L}*\\s+к\\s+декабр)${MONTH}\\s+к\\s+\\p{L}`,
    `(?<![\\p{L}\\d]|\\d\\s|(?<!\\p{L})(?:с|со|до|после|since|from|until|before)\\s|(?:астана|алматы|astana|almaty),?\\s)${MONTH}\\s+(?:19|20)\\d\\d`,
    `(?<!\\p{L})${KAZAKH}(?:[дт][ае](?:ғы|гі)?(?!\\p{L})|\\s+айы)|\\d{1,2}\\s+${KAZAKH}[ғгқк][ае](?!\\p{L})`,
    `[,(]\\s*${MONTH}\\)?$|^${MONTH}$|(?<!\\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december)\\s+\\d{1,2}(?!\\d)`,
  ].join('|'),
  'u',
);
const PUBLISHED =
  /публик|обновл|выпуск|жариялан|жаңартыл|publish|release|update|пересм|пересч|сформир|исполнит|утвержд|принят|перепис|курс|revised|download|extract|access/u;
/** Words for a part of the year that are not parsed further. */
const UNREAD =
  /(?<!\p{L})(?:полуг|пол\.|жартыжыл|half-year|квартал(?:[ауе]|ов|ом)?(?!\p{L})|тоқсан|quarters?(?!\p{L})|(?:три|шесть|девять|three|six|nine)\s+(?:месяц|months)|ytd|с\s+начала\s+года|середин|декад)|\d\s*[мm]\)|(?<![\p{L}\d])\d{1,2}m(?![\p{L}\d])|(?<=(?<!\p{L})(?:на|as\s+of)\s)(?!0?1\.0?1\.|31\.12\.)\d{1,2}\.\d{1,2}(?:\.(?:19|20)\d\d|(?![.\d]))/u;
/** Ages and lengths of time, which are no parts of a year: "старше 6 месяцев". */
const AGES = /(?:от|до|старше|более|over|under)\s+\d+\s+(?:месяц|months)\p{L}*/giu;

/** True if a title names the month of its figures, not the month of their publication. */
const monthOfTitle = (plain: string) => TITLED_MONTH.test(plain) && !PUBLISHED.test(plain);

/** The marker of a note in one form: "1)", "(1)", "[1]", "1." and "¹" are all 1. */
const markOf = (text: string) => text.normalize('NFKC').replace(/[^\d*]/g, '');
const NOTE_MARK =
  /^(?:(?:примеч\p{L}*|ескерт\p{L}*|notes?)\s*[.:]?\s*)?(\*+\)?|[\u00b9\u00b2\u00b3\u2070-\u2079]+[⁾)]?|[[(]?\d{1,2}[\])]|\d{1,2}\.(?=\s))/iu;
const MARKS =
  /\*+|[\u00b9\u00b2\u00b3\u2070-\u2079]+[⁾)]?|\[\d{1,2}\]|\(\d{1,2}\)|(?<=(?:19|20)\d\d|(?:19|20)\d\d\D*\s)\d{1,2}\)|(?<=(?:19|20)\d\d\s*(?:год[ау]?|г\.?|жыл[ғы]*|ж\.?))\d(?!\d)/gu;
/** A longer note may mention a month without limiting the figures to it. */
const SHORT = 70;

interface Noted {
  mark: string;
  year?: number;
  part: string;
  text: string;
}

/** Finds the parts of the year that notes name; `mark` is empty for a note without a marker. */
function notedParts(notes: readonly string[]): Noted[] {
  return notes
    .flatMap((note) => note.split(/;|\n/))
    .map((note) => note.trim())
    .filter((note) => note.length <= SHORT && !/^(?:источник|source|дереккөз)|предварит|оператив|prelim|алдын ала/iu.test(note))
    .flatMap((text) => {
      const [whole, mark] = NOTE_MARK.exec(text) ?? ['', ''];
      const body = text
        .slice(whole.length)
        .replace(/^(?:примеч\p{L}*|ескерт\p{L}*|notes?)\s*[.:]/iu, '')
        .trim()
        .replace(/^(?:данные|показател[ьи]|data|figures)\s+/iu, '');
      const { year, part, rest } = periodOf(body.replace(/по\s+итогам/iu, 'за'));
      const isPart = part !== undefined && /^(?:[QHM]\d|month)/.test(part) && rest.replace(/^\d+$/, '') === '';
      return isPart ? [{ mark: markOf(mark), year, part, text }] : [];
    });
}

/** Returns the figures of a sheet; those with a footnote marker get the part of the year that its note names: "2022*", "* January-June". */
export function withNotedParts(sheet: LabelledSheet): readonly LabelledFigure[] {
  const noted = new Map(notedParts(sheet.notes).map((note) => [note.mark, note]));
  noted.delete('');
  if (noted.size === 0) return sheet.figures;
  return sheet.figures.map((figure) => {
    const marks = `${figure.header} ${figure.when}`.match(MARKS) ?? [];
    const note = marks.flatMap((mark) => noted.get(markOf(mark)) ?? [])[0];
    if (note === undefined || (figure.part ?? 'year') !== 'year') return figure;
    return { ...figure, part: note.part, when: `${figure.when || figure.header} (${note.text})` };
  });
}

/**
 * Finds the part of the year that a title, or a note for the whole sheet, names above columns that name only a year. `part` is absent if
 * the title's words for it are not parsed. A title with another year than the figures names the day of its making.
 *
 * @param years the years of the figures
 */
export function titledPart(
  { titles, notes }: LabelledSheet,
  years: ReadonlySet<number | undefined>,
): { title: string; part?: string } | undefined {
  for (const title of titles) {
    const plain = withoutFootnotes(title).replace(AGES, ' ');
    const { year, part = '' } = periodOf(plain);
    if ((year !== undefined && !years.has(year)) || PUBLISHED.test(plain)) continue;
    if (/^(?:[QHM]\d|months)/.test(part) || (part.startsWith('month-') && monthOfTitle(plain))) return { title, part };
    // "12 месяцев и более" is a year that no number names.
    if (UNREAD.test(plain) && (part !== 'year' || year !== undefined)) return { title };
  }
  const marked = titles.flatMap((title) => [...title.matchAll(MARKS)].map(([mark]) => markOf(mark)));
  const noted = notedParts(notes).find(({ mark, year }) => (mark === '' || marked.includes(mark)) && (year === undefined || years.has(year))); // prettier-ignore
  return noted && { title: noted.text, part: noted.part };
}
