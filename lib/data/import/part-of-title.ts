import type { LabelledFigure, LabelledSheet } from './labelled-sheet';
import { MONTHS, periodOf, withoutFootnotes } from './period-of';

const MONTH = `(?:${MONTHS.join('|')})\\.?`;
/** A month in a title as the period of its figures, as opposed to the date of a law or "since June 2022". */
const TITLED_MONTH = new RegExp(
  [
    `(?<!\\p{L})(?:за|в|на\\s+\\d{1,2}(?:-е)?|in|for|as\\s+of(?:\\s+\\d{1,2})?|жылғы(?:\\s+\\d{1,2})?|конец|начало|end\\s+of)\\s+${MONTH}(?!\\p{L})`,
    `(?<!\\p{L})${MONTH}\\s+к\\s+\\p{L}`,
    `(?<![\\p{L}\\d]|\\d\\s|(?<!\\p{L})(?:с|со|since|from)\\s|(?:астана|алматы|astana|almaty),?\\s)${MONTH}\\s+(?:19|20)\\d\\d`,
  ].join('|'),
  'u',
);
const PUBLISHED = /публик|обновл|выпуск|жариялан|жаңартыл|publish|release|updated/u;
/** Words for a part of the year that are not parsed further. */
const UNREAD =
  /(?<!\p{L})(?:полуг|пол\.|жартыжыл|half-year|квартал|тоқсан|quarter|месяц|months?(?!\p{L})|мес\.|ytd|с\s+начала\s+года|середин|декад)|\d\s*[мm]\)|(?<=(?<!\p{L})(?:на|as\s+of)\s)(?!0?1\.0?1\.|31\.12\.)\d{1,2}\.\d{1,2}\.(?:19|20)\d\d/u;

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
  part: string;
  text: string;
}

/** Finds the parts of the year that notes name; `mark` is empty for a note without a marker. */
function notedParts(notes: readonly string[]): Noted[] {
  return notes
    .flatMap((note) => note.split(/;|\n/))
    .map((note) => note.trim())
    .filter((note) => note.length <= SHORT && !/^(?:источник|source|дереккөз)/iu.test(note))
    .flatMap((text) => {
      const [whole, mark] = NOTE_MARK.exec(text) ?? ['', ''];
      const body = text.slice(whole.length);
      const { part } = periodOf(body);
      const counts =
        part !== undefined && part !== 'year' && (!part.startsWith('month-') || monthOfTitle(withoutFootnotes(body)));
      return counts ? [{ mark: markOf(mark), part, text }] : [];
    });
}

/** Returns the figures of a sheet; those with a footnote marker get the part of the year that its note names: "2022*", "* January-June". */
export function withNotedParts(sheet: LabelledSheet): readonly LabelledFigure[] {
  const noted = new Map(notedParts(sheet.notes).map(({ mark, part }) => [mark, part]));
  noted.delete('');
  if (noted.size === 0) return sheet.figures;
  return sheet.figures.map((figure) => {
    const marks = `${figure.header} ${figure.when}`.match(MARKS) ?? [];
    const part = marks.flatMap((mark) => noted.get(markOf(mark)) ?? [])[0];
    return part === undefined || (figure.part ?? 'year') !== 'year'
      ? figure
      : { ...figure, part, when: figure.when || figure.header };
  });
}

/**
 * Finds the part of the year that a title, or a note for the whole sheet, names above columns that name only a year. `part` is absent if
 * the title's words for it are not parsed.
 */
export function titledPart({ titles, notes }: LabelledSheet): { title: string; part?: string } | undefined {
  for (const title of titles) {
    const plain = withoutFootnotes(title);
    const part = periodOf(title).part ?? '';
    if (/^(?:[QHM]\d|months)/.test(part) || (part.startsWith('month-') && monthOfTitle(plain))) return { title, part };
    if (UNREAD.test(plain) && !PUBLISHED.test(plain)) return { title };
  }
  const marked = titles.flatMap((title) => [...title.matchAll(MARKS)].map(([mark]) => markOf(mark)));
  const noted = notedParts(notes).find(({ mark }) => mark === '' || marked.includes(mark));
  return noted && /^(?:[QHM]\d|month)/.test(noted.part) ? { title: noted.text, part: noted.part } : undefined;
}
