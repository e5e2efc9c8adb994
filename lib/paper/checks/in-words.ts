import type { CheckContext } from '../check-context';
import { fault, fine, type Finding } from '../claim';
import { readPrintedNumber, type RoundingMode } from '../printed-number';
import type { Range } from '../range';
import { noStar, starsBetween, starsEither } from '../sentences/regression';
import { between, cutOff } from '../sentences/statistics';
import type { PrintedTest } from '../statistics/tests';
import { ends, num, plain, pText, say, sentences, translated, type Translated, type Words } from '../text';

/** What a check sees under one way of rounding. */
export interface Seen {
  agrees: boolean;
  grave?: boolean;
  computed: Words;
  reason: Translated;
}

/**
 * A finding under the rounding that the claim names. Where it names none, numbers that do not agree when rounded but do when their last digits were
 * cut off are no fault.
 */
export function underRounding(context: CheckContext, see: (mode: RoundingMode) => Seen): Finding {
  const seen = see(context.rounding);
  if (seen.agrees) return fine('reproduced', seen.computed, seen.reason);
  if (!context.has('rounding')) {
    const cut = see('either');
    if (cut.agrees) return fine('reproduced', cut.computed, sentences(cut.reason, cutOff));
  }
  return fault('contradicted', seen.grave ? 'changes-conclusion' : 'inconsistency', seen.computed, seen.reason);
}

/** A number with decimals that show one next to 0.05 and one next to 10 000 alike. */
export function shown(value: number): Translated {
  const size = Math.abs(value);
  return num(value, Number.isInteger(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 3 : 4);
}

/** "p = 0.026", "p from 0.020 to 0.031" */
export function pRange(range: Range): Translated {
  const { low, high } = range;
  return high < 5e-4 || plain(low, 3) === plain(high, 3) ? pText((low + high) / 2) : say(between, ends(range, 3));
}

export const pPrinted = (comparison: PrintedTest['comparison'], p: string): string => `p ${comparison} ${p}`;

/** Reads "0.03", "< .05" or "p < .05". */
export function readComparison(text: string): Pick<PrintedTest, 'comparison' | 'p'> {
  const [, sign = '', p = ''] = /^\s*(?:p\s*)?([=<>]?)\s*(.+?)\s*$/.exec(text) ?? [];
  if (readPrintedNumber(p) === null) throw new Error(`p "${text}": expected a p value or a bound, such as 0.03 or < .05.`);
  return { comparison: sign === '' ? '=' : (sign as PrintedTest['comparison']), p };
}

/** The levels of stars, in percent: those of the paper, or the usual ones. */
export const levelsOf = (context: CheckContext): number[] => (context.has('level') ? context.numbers('level') : [1, 5, 10]);

export const inStars = (count: number): Translated => (count === 0 ? noStar : translated('*'.repeat(count)));

export function starsInWords({ fewest, most }: { fewest: number; most: number }): Translated {
  if (fewest === most) return inStars(most);
  return say(most - fewest === 1 ? starsEither : starsBetween, { fewest: inStars(fewest), most: inStars(most) });
}
