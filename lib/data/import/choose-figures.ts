import { DataError } from '../data-error';
import { groupBy } from '../group-by';
import type { Name } from './column-headers';
import { figurePart } from './figure-part';
import { figuresInYears } from './figures-in-years';
import type { LabelledFigure, LabelledSheet } from './labelled-sheet';
import { withNotedParts } from './part-of-title';
import { withoutFootnotes } from './footnotes';

/** Which figures to choose if a sheet contains several kinds. */
export interface Choice {
  /** A heading over rows, or a group under each region: 'urban', 'городское население › мужчины' */
  block?: string;
  /** A name in the header: 'men', 'всего' */
  column?: string;
  /** year (default), Q1 … Q4, H1, M9, month-1 …, start, end */
  period?: string;
  /** The year of a sheet that names none; otherwise the only year to read */
  year?: number;
  /** Names of rows to leave out, because they belong to no region */
  skip?: readonly string[];
}

/** The chosen figures, and what was left out. */
export interface ChosenFigures {
  figures: LabelledFigure[];
  /** What else the sheet contains, one line each */
  unused: string[];
  /** Choices that were made without being requested */
  remarks: string[];
}

const SIGN = ' › ';
const pathText = (path: readonly Name[]) => path.map((name) => name.printed).join(SIGN);
const sameName = (name: Name, wanted: string) => name.words.includes(wanted) || withoutFootnotes(name.printed) === wanted;
const quoted = (texts: readonly string[]) => texts.map((text) => `"${text}"`).join(', ');

/** True if the path contains the wanted names in their order and ends with the last of them. */
function matches(path: readonly Name[], wanted: readonly string[]): boolean {
  let next = 0;
  for (const name of path) if (next < wanted.length && sameName(name, wanted[next])) next += 1;
  return next === wanted.length && path.length > 0 && sameName(path[path.length - 1], wanted[wanted.length - 1]);
}

/** Removes the names that all figures share, since they distinguish nothing. */
function withoutShared(paths: readonly (readonly Name[])[]): Name[][] {
  const keyOf = (name: Name) => name.printed;
  const shared =
    paths.length === 0
      ? []
      : paths[0].filter((name) => paths.every((path) => path.some((other) => keyOf(other) === keyOf(name))));
  const keys = new Set(shared.map(keyOf));
  return paths.map((path) => path.filter((name) => !keys.has(keyOf(name))));
}

type Axis = 'block' | 'column';

/** Chooses among the blocks, or the sub-columns, of a sheet. */
function alongAxis(
  figures: readonly LabelledFigure[],
  axis: Axis,
  wanted: string | undefined,
  file: string,
  remarks: string[],
  unused: string[],
): LabelledFigure[] {
  const paths = new Map<string, readonly Name[]>();
  const bare = withoutShared(figures.map((figure) => figure[axis]));
  bare.forEach((path) => paths.set(pathText(path), path));
  const all = new Map(figures.map((figure) => [pathText(figure[axis]), figure[axis]]));
  const nameOf = (text: string) =>
    text ||
    pathText(figures.find((_, place) => bare[place].length === 0)![axis]) ||
    (axis === 'block' && figures.some(({ grouped }) => grouped) ? "the region's own row" : 'the one without a name');
  const keep = (text: string) => {
    const rest = [...paths.keys()].filter((other) => other !== text);
    if (rest.length > 0) unused.push(`${axis === 'block' ? 'Blocks' : 'Columns'} not used: ${quoted(rest.map(nameOf))}.`);
    return figures.filter((_, place) => pathText(bare[place]) === text);
  };
  if (wanted !== undefined) {
    const pieces = wanted.split(/\s*[›>]\s*/).map(withoutFootnotes);
    const exact = [...paths.keys()].filter((text) => text === wanted || nameOf(text) === wanted);
    if (exact.length === 1) return keep(exact[0]);
    const found = [...paths].filter(
      ([text, path]) => matches(path, pieces) || withoutFootnotes(text) === withoutFootnotes(wanted) || nameOf(text) === wanted,
    );
    const least = Math.min(...found.map(([, path]) => path.length));
    const nearest = found.filter(([, path]) => path.length === least);
    if (nearest.length === 1) return keep(nearest[0][0]);
    if (paths.size === 1 && [...all.values()].some((path) => path.some((name) => sameName(name, pieces[pieces.length - 1]))))
      return [...figures];
    const near = nearest.length > 1 ? nearest.map(([text]) => text) : [...paths.keys()].map(nameOf);
    const expected = paths.size === 1 ? `no --${axis}, the sheet has one kind of ${axis}s only` : `one of ${quoted(near)}`;
    throw new DataError({ file, column: `--${axis}`, value: wanted, expected });
  }
  if (paths.size <= 1) return [...figures];
  // The whole: the column of which all others are parts ("of which: men, women"), if it has a figure for every year.
  const whole = [...paths].find(([, path]) => path.length === 0)?.[0];
  const years = (text?: string) => new Set(figures.filter((_, place) => text === undefined || pathText(bare[place]) === text).map((figure) => figure.year)).size; // prettier-ignore
  const grouped = axis === 'column' || figures.some((figure, place) => bare[place].length > 0 && figure.grouped);
  if (whole !== undefined && grouped && years(whole) === years()) {
    remarks.push(
      `Of the ${axis}s, "${nameOf(whole)}" was taken, the whole of which the others are parts; --${axis} chooses another.`,
    );
    return keep(whole);
  }
  const expected = `a choice with --${axis}; the sheet holds ${quoted([...paths.keys()].map(nameOf))}`;
  throw new DataError({ file, column: axis, expected });
}

/** Numbers the tables of a sheet that prints one under another without headings. */
function numberRepeats(figures: readonly LabelledFigure[], file: string): LabelledFigure[] {
  const keyOf = (figure: LabelledFigure) =>
    [figure.region, figure.year, figure.part, pathText(figure.block), pathText(figure.column)].join('\n');
  const groups = groupBy(figures, keyOf);
  const repeated = [...groups.values()].filter((group) => group.length > 1);
  if (repeated.length === 0) return [...figures];
  const rowOf = ({ place }: LabelledFigure) => place.replace(/\D/g, '');
  const [one, other] = repeated[0];
  const regions = new Set(repeated.map(([figure]) => figure.region)).size;
  const inOneRow = rowOf(one) === rowOf(other);
  if (inOneRow || regions < 2 || repeated.length * 2 <= groups.size) {
    const value = [one.region, one.year, one.part === 'year' ? undefined : one.part].filter((part) => part !== undefined).join(', '); // prettier-ignore
    const expected = `one figure for each region and period; ${one.place} and ${other.place} both stand for it`;
    throw new DataError({ file, value, expected });
  }
  const nth = new Map<string, number>();
  return figures.map((figure) => {
    const count = (nth.get(keyOf(figure)) ?? 0) + 1;
    nth.set(keyOf(figure), count);
    const printed = `table ${String(count)}`;
    return { ...figure, block: [{ words: [printed], printed }, ...figure.block] };
  });
}

/**
 * Chooses the figures of one kind: one period of the year, one block, one column. If a sheet contains several and the choice does not
 * say which, the error lists them.
 *
 * @throws DataError listing the possible choices, also for a choice that the sheet does not offer
 */
export function chooseFigures(sheet: LabelledSheet, choice: Choice = {}): ChosenFigures {
  const [unused, remarks]: [string[], string[]] = [[], []];
  const ofYears = figuresInYears(sheet, withNotedParts(sheet), choice.year, unused, remarks);
  const ofPart = figurePart(sheet, ofYears, choice.period, unused, remarks);
  const numbered = numberRepeats(ofPart, sheet.file);
  const ofBlock = alongAxis(numbered, 'block', choice.block, sheet.file, remarks, unused);
  const figures = alongAxis(ofBlock, 'column', choice.column, sheet.file, remarks, unused);
  return { figures, unused, remarks };
}
