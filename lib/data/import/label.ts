import { matchRegion } from '../match-region';
import type { LoadOptions } from '../load-table';
import type { SheetCell } from './grid';
import { withoutFootnotes } from './footnotes';
import { isRatio, periodOf, type Period } from './period-of';

/** The content of one label of a sheet. */
export interface Label {
  /** As printed in the sheet, on one line */
  text: string;
  region?: string;
  /** True for "Almaty" without saying whether the region or the city is meant */
  bareAlmaty: boolean;
  /** True if look-alike letters were replaced to find the region */
  folded: boolean;
  period?: Period;
  /** A year next to the name of a region: "Акмолинская, 2022" */
  yearBeside?: number;
  /** Names of something else (men, urban, a section) in the languages of the cell, in lower case, without footnote markers */
  names: string[];
  near: string[];
}

/** A year after the name of a region or before it. */
const BESIDE = /\p{L}[^\d]*[\s,;(_–-]((?:19|20)\d\d)\)?(?:\s*(?:г\.?|год|жыл))?$|^((?:19|20)\d\d)[\s,_–-]/u;
/** "of which": the cells below it are parts of the cell on its left. */
export const OF_WHICH = /^(?:из\s+(?:них|него|нее)|в\s+(?:том\s+числе|т\.?\s?ч\.?)(?:\s+по\s+\p{L}+)?|соның\s+ішінде|олардың\s+ішінде|of\s+which|including|(?:of\s+)?them|incl\.?)\s*:?$/iu; // prettier-ignore
/** The beginning of a note under a table. */
export const NOTE = /^(?:\d{1,2}\s*\)|\*|примеч|ескерт|note|source|источник|дереккөз|[\u00b9\u00b2\u00b3])/iu;
/** Headings that name a kind of region; they are not needed, because each row's own name tells its kind. */
export const KIND_OF_REGIONS =
  /^(?:регионы|области|города(?:\s+республиканского\s+значения)?|облыстар|қалалар|regions|oblasts|cities)\s*:?$/iu;
/** Units and marks of a continued table: they do not name a part of it. */
const UNIT = /^(?:(?:в\s+)?(?:тыс|млн|млрд|трлн|тысяч\p{L}*|миллион\p{L}*|миллиард\p{L}*|мың|thousands?|thous|mln|bln|millions?|billions?)?[\s.]*(?:тенге|теңге|tenge|kzt|человек|чел|адам|persons?|people|долл\p{L}*(?:\s+сша)?|usd|единиц|бірлік|units?)?|(?:в\s+)?процент\p{L}*|пайыз\p{L}*|(?:in\s+)?per\s*cent(?:age)?|%|в\s+%|на\s+начало\s+года|жыл\s+басына|продолжение|жалғасы|continuation|continued)[.,:]?$/iu; // prettier-ignore

const pieces = (cell: SheetCell) => String(cell ?? '').split(/\n|\s\/\s|(?<=\p{L}{2}|[жг]\.)\/(?=\p{L}{3}|г\.|(?:19|20)\d\d\s*\p{L})/u).map((piece) => piece.replace(/\s+/g, ' ').trim()).filter((piece) => piece !== ''); // prettier-ignore

/** True if each piece of a cell is a unit, a mark of continuation, or "at the beginning of the year". */
export function isUnit(cell: SheetCell): boolean {
  const all = pieces(cell).flatMap((piece) => withoutFootnotes(piece).split(/,\s+/));
  return all.length > 0 && all.every((piece) => UNIT.test(piece.trim()));
}

export const isOfWhich = (cell: SheetCell): boolean => pieces(cell).length > 0 && pieces(cell).every((piece) => OF_WHICH.test(withoutFootnotes(piece))); // prettier-ignore

/**
 * Reads a label of a sheet: a region, a period, or a name. A cell may say the same in several languages, one per line.
 *
 * @example
 * labelOf('Ақмола\nАкмолинская').region; // 'AKM'
 */
export function labelOf(cell: SheetCell, options: LoadOptions): Label {
  const parts = pieces(cell);
  const text = parts.join(' / ');
  const none: Label = { text, bareAlmaty: false, folded: false, names: [], near: [] };
  if (text === '') return none;
  const whole = matchRegion(text, options);
  const matches = whole.code === undefined ? parts.map((part) => matchRegion(part, options)) : [whole];
  const sure = matches.filter((match) => match.code !== undefined && !match.bareAlmaty);
  const codes = [...new Set((sure.length > 0 ? sure : matches).flatMap((match) => match.code ?? []))];
  if (codes.length === 1) {
    const found = BESIDE.exec(text);
    const yearBeside = found ? { yearBeside: Number(found[1] ?? found[2]) } : {};
    return {
      ...none,
      ...yearBeside,
      region: codes[0],
      bareAlmaty: sure.length === 0,
      folded: matches.some((match) => match.folded),
    };
  }
  const onOneLine = periodOf(parts.join(' '));
  const periods = isRatio(onOneLine) ? [onOneLine] : parts.map((part) => periodOf(parts.length === 1 && typeof cell === 'number' ? cell : part)); // prettier-ignore
  const dated = periods.find((one) => one.year !== undefined);
  // "2022" on one line and "Q1" on the next
  const parted = periods.find((one) => one.year === undefined && one.part !== undefined && one.part !== 'year');
  const period = dated?.part === 'year' && parted ? { ...dated, part: parted.part } : (dated ?? parted ?? periods.find((one) => one.part !== undefined)); // prettier-ignore
  const names = periods.map((one) => one.rest).filter((name) => name !== '');
  return { ...none, ...(period ? { period } : {}), names: names.map((name) => name.replace(/\s*:$/, '')), near: whole.near };
}
