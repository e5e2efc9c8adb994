import type { CheckContext } from './check-context';
import { fault, fine, type Finding } from './claim';
import { numberOf, type Fact } from './facts';
import { agrees, printedNumber, roundingInterval } from './printed-number';
import { distanceOutside } from './range';
import * as sentence from './sentences/figures';
import { num, plain, say, sentences, type Translated } from './text';

/**
 * How far a later vintage may move a preliminary figure and still count as a revision. A figure that moves farther `differs`.
 * The bounds are our own. They apply to kinds of quantity, not to single figures, but they were set after the differences had been seen,
 * and no published study of the Bureau's revisions supports them; the growth of 2022 (printed 2.6, published 3.2 percent) is just
 * outside its bound. `revisionSensitivity` shows the results under other bounds:
 *
 * - amount: 5 percent of the printed figure, for GRP, GRP per head and shares in GDP at current prices;
 * - growth: 0.5 percentage points, for the real growth of a whole economy over a year;
 * - contribution: 0.05 percentage points, for one region's contribution to that growth (0.5 percentage points over about ten
 *   regions of equal weight);
 * - percentage: 3 percentage points, for a share that an office reports first from preliminary results.
 */
export const revisionBounds = {
  amount: { size: 5, of: 'percent' },
  growth: { size: 0.5, of: 'points' },
  contribution: { size: 0.05, of: 'points' },
  percentage: { size: 3, of: 'points' },
} as const;

export type Quantity = keyof typeof revisionBounds;

export const quantities = Object.keys(revisionBounds) as Quantity[];

/**
 * Whether a move of this size counts as a revision.
 *
 * @param distance how far the later figure lies outside the rounding interval of the printed one, in its unit
 * @param printed the printed figure
 * @param times factor for the bounds, to see which verdicts depend on them; 1 when absent
 */
export function isRevision(distance: number, printed: number, quantity: Quantity, times = 1): boolean {
  const { size, of } = revisionBounds[quantity];
  return of === 'points' ? distance <= times * size : 100 * distance <= times * size * Math.abs(printed);
}

const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Returns the bound in three languages: "5 %" or "0.5 percentage points". */
export function boundText(quantity: Quantity, times = 1): Translated {
  const { size, of } = revisionBounds[quantity];
  const value = Number((times * size).toPrecision(12));
  return num(value, decimalsOf(value), { unit: of === 'points' ? sentence.percentagePoints : '%' });
}

/** Returns the bound in English: "5 %" or "0.5 percentage points". */
export const boundInWords = (quantity: Quantity, times = 1): string => boundText(quantity, times).en.replaceAll('\u00a0', ' ');

/** The rule by which the vintage of the figures may explain a difference. */
export interface VintageRule {
  quantity: Quantity;
  /** Which of the two figures is marked preliminary at its source */
  preliminary: 'printed' | 'computed';
  /** False if the later vintage also changes an order that the paper relies on */
  sameOrder: boolean;
}

/** "−567.1 (−2.76 %)", "+0.6 percentage points". */
function sizeText(change: number, printed: number, decimals: number, quantity: Quantity): Translated {
  if (revisionBounds[quantity].of === 'points') return num(change, decimals, { plus: true, unit: sentence.percentagePoints });
  const percent = (100 * change) / Math.abs(printed);
  return say(sentence.change, { change: num(change, decimals, { plus: true }), percent: num(percent, 2, { plus: true }) });
}

/**
 * Compares a printed number with a figure. Equal at the printed precision: reproduced. Otherwise, if one of the two is preliminary, the order
 * stays the same and the difference is within the bound for its kind: within-revision, with its size. Otherwise: differs, or, without a rule
 * for revisions, not checkable if the source is only an abstract or a press report.
 *
 * @param context the claim, for its unit and the bounds
 * @param printed the printed number
 * @param fact the figure
 * @param vintage the rule for revisions; without it no difference is explained as a revision
 */
export function compareWithFact(context: CheckContext, printed: string, fact: Fact, vintage?: VintageRule): Finding {
  const value = numberOf(fact);
  const { value: printedValue, decimals } = printedNumber(printed);
  const places = Number.isInteger(value) ? 0 : decimals + 1;
  const computed = plain(value, places);
  const shownPlaces = Math.abs(value) < 100 ? places : Math.min(places, Math.max(decimals, 1));
  const words = {
    printed,
    figure: num(value, shownPlaces, { unit: context.unit }),
    name: fact.names ?? context.translate(fact.name),
    note: fact.note === undefined ? '' : say(sentence.inBrackets, { note: context.translate(fact.note) }),
  };
  if (agrees(printed, value, context.rounding)) return fine('reproduced', computed, say(sentence.figureAgrees, words));
  if (vintage === undefined) {
    const change = num(value - printedValue, shownPlaces, { plus: true });
    const reason = say(sentence.figureDiffers, { ...words, change });
    if (fact.reach === undefined) return fault('differs', 'inconsistency', computed, reason);
    return context.notCheckable(sentences(reason, sentence.onlyReport), computed);
  }
  const distance = distanceOutside(value, roundingInterval(printed, context.rounding));
  const within = isRevision(distance, printedValue, vintage.quantity, context.revisionTimes);
  const change = value - printedValue;
  const size = (of: number) => sizeText(of, printedValue, shownPlaces, vintage.quantity);
  // Outside the bound if measured from the printed number itself, within it if measured from a number that rounds to it
  const fromNearest = within && !isRevision(Math.abs(change), printedValue, vintage.quantity, context.revisionTimes);
  const told = {
    ...words,
    size: fromNearest ? say(sentence.atLeast, { size: size(Math.sign(change) * distance) }) : size(change),
    bound: boundText(vintage.quantity, context.revisionTimes),
  };
  if (within && vintage.sameOrder) {
    const text = vintage.preliminary === 'printed' ? sentence.revisedSince : sentence.figurePreliminary;
    return fine('within-revision', computed, say(text, told));
  }
  const severity = within ? 'changes-conclusion' : 'inconsistency';
  return fault('differs', severity, computed, say(within ? sentence.orderChanges : sentence.beyondRevision, told));
}
