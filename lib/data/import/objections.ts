import { checkIdentities, type IdentityCheck } from '../check-identities';
import type { FigureColumns } from '../figure-columns';
import type { loadTable } from '../load-table';
import { type LoadOptions } from '../load-table';
import { placeText, type MergedFigures, type PlacedFigure } from '../merge-figures';
import { agreementOf, unusualMoves, type Move } from './compare-figures';

/** A workbook in thousands, or for another table, is off by more than this factor; a revision or a year's inflation or growth is not. */
const LARGEST_USUAL_RATIO = 2.5;
/** Some sections jump in every year (0.5 to 1 in 100 beyond their history); a larger share than this suggests another table. */
const LARGEST_SHARE_OF_LEAPS = 0.05;
const SHOWN = 5;

const times = (ratio: number) => ratio.toPrecision(3);
const listed = (lines: readonly string[]) =>
  lines.slice(0, SHOWN).join('; ') + (lines.length > SHOWN ? `; and ${String(lines.length - SHOWN)} more` : '');

/** Objections to importing figures, and what the user should look at. */
export interface Objections {
  /** Each is a reason to refuse */
  against: string[];
  look: string[];
  /** Number of identities checked on the resulting table, and those that were true before and no longer are */
  checked: number;
  broken: IdentityCheck[];
}

/** Objects to another unit or another table: figures that are off by a power of ten, or by more than a year's growth explains. */
export function unitObjection(known: readonly PlacedFigure[], fresh: readonly PlacedFigure[], unit: string): string | undefined {
  const { power, ratio } = agreementOf(known, fresh);
  if (power !== 0) {
    return `the figures are ${String(10 ** power)} times the table's (${unit}); with --times ${String(10 ** -power)} they would be in its unit`;
  }
  if (ratio === undefined) return 'no region of the file is in the table';
  if (ratio <= LARGEST_USUAL_RATIO && ratio >= 1 / LARGEST_USUAL_RATIO) return undefined;
  const thousands = Math.round(Math.log10(ratio) / 3) * 3;
  const near = thousands !== 0 && ratio / 10 ** thousands <= LARGEST_USUAL_RATIO && 10 ** thousands / ratio <= LARGEST_USUAL_RATIO; // prettier-ignore
  const hint = near ? `add --times ${String(10 ** -thousands)} where they are in another unit` : 'it may be another population or another table'; // prettier-ignore
  return `the figures are ${times(ratio)} times the table's (${unit}); ${hint}`;
}

/** Words for a forecast, in a title, a note or a header, and for a plan, in a header only. */
const FORECAST = /(?<!\p{L})(?:прогноз|болжам|forecast|projection|projected)/iu;
const PLAN = /(?<!\p{L})(?:план(?!\p{L})|планов|жоспар|plan(?!\p{L})|planned|target)/iu;

/** Objects if the sheet says that its figures are a forecast or a plan. */
export function forecastObjection(titles: readonly string[], headers: readonly string[]): string | undefined {
  const told = [...titles, ...headers].find((text) => FORECAST.test(text)) ?? headers.find((text) => PLAN.test(text));
  return told === undefined ? undefined : `"${told}" speaks of a forecast or a plan, not of figures that were counted`;
}

const moveLine = (move: Move) => `${placeText(move)}: ${String(move.before)}, then ${String(move.after)}`;

/**
 * Judges unusual changes: a single one in a region's total is an objection, and so are many in its items; a few items are only reported.
 *
 * @param compared the number of figures that were compared
 * @param headline the item that is the total, in a table with items
 */
export function moveObjections(
  moves: readonly Move[],
  compared: number,
  headline: string | undefined,
): Pick<Objections, 'against' | 'look'> {
  const whole = moves.filter(({ item }) => item === undefined || item === headline);
  const lines = listed(moves.map(moveLine));
  if (whole.length > 0)
    return { against: [`moves beyond what the table's history allows: ${listed(whole.map(moveLine))}`], look: [] };
  if (moves.length > Math.max(SHOWN, LARGEST_SHARE_OF_LEAPS * compared)) {
    const many = `${String(moves.length)} of ${String(compared)} figures move beyond what their history allows: ${lines}`;
    return { against: [many], look: [] };
  }
  return { against: [], look: moves.length === 0 ? [] : [`Beyond the usual, look again: ${lines}.`] };
}

/**
 * Checks new figures against the existing table and its identities.
 *
 * @param merged the resulting table, already checked
 */
export function objectionsTo(
  name: string,
  columns: FigureColumns,
  known: readonly PlacedFigure[],
  fresh: readonly PlacedFigure[],
  changes: Omit<MergedFigures, 'rows'>,
  merged: ReturnType<typeof loadTable>,
  options: LoadOptions,
): Objections {
  const result: Objections = { against: [], look: [], checked: 0, broken: [] };
  const unit = unitObjection(known, fresh, columns.unit);
  // All other objections would follow from the wrong unit.
  if (unit !== undefined) return { ...result, against: [unit] };
  const { shared, same } = agreementOf(known, fresh);
  if (shared > 0 && same === 0) {
    result.against.push(
      `of ${String(shared)} figures that the table has too, none agrees with it; it may be another population or another table`,
    );
  }
  const moves = unusualMoves(known, changes.added, changes.revised);
  const ofMoves = moveObjections(moves, changes.added.length + changes.revised.length, columns.headline);
  result.against.push(...ofMoves.against);
  result.look.push(...ofMoves.look);
  const quiet = { ...options, onWarning: () => undefined };
  const now = checkIdentities({ ...quiet, instead: { [name]: merged } }).filter(({ tables }) => tables.includes(name));
  const failedBefore = new Set(checkIdentities(quiet).filter(({ holds }) => !holds).map(({ identity, where }) => `${identity} ${where}`)); // prettier-ignore
  const broken = now.filter(({ holds, identity, where }) => !holds && !failedBefore.has(`${identity} ${where}`));
  const line = ({ identity, where, left, right }: IdentityCheck) =>
    `${identity}, ${where}: ${String(Number(left.toPrecision(12)))} against ${String(right)}`;
  const ownAccounts = broken.filter(({ acrossReleases }) => !acrossReleases);
  const releases = broken.filter(({ acrossReleases }) => acrossReleases);
  if (ownAccounts.length > 0) result.against.push(`identities break: ${listed(ownAccounts.map(line))}`);
  if (releases.length > 0)
    result.look.push(`No longer what the publication of 2022 printed (a revision does that): ${listed(releases.map(line))}.`);
  return { ...result, checked: now.length, broken };
}
