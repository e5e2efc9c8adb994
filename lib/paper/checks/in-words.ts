import type { CheckContext } from '../check-context';
import { fault, fine, type Finding } from '../claim';
import { readPrintedNumber, type RoundingMode } from '../printed-number';
import type { Range } from '../range';
import { noStar, starsBetween, starsEither } from '../sentences/regression';
import { between, cutOff } from '../sentences/statistics';
import type { PrintedTest } from '../statistics/tests';
import { ends, num, plain, pText, say, sentences, translated, type Translated, type Words } from '../text';

/** The result of a check under one rounding mode. */
export interface Seen {
  agrees: boolean;
  grave?: boolean;
  computed: Words;
  reason: Translated;
}

/**
 * Returns the finding under the rounding mode that the claim names. If it names none, numbers that agree only if truncated, not if rounded,
 * are not a fault.
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

/** Writes a number with decimals that suit both values near 0.05 and values near 10 000. */
export function shown(value: number): Translated {
  const size = Math.abs(value);
  return num(value, Number.isInteger(value) ? 0 : size >= 100 ? 1 : size >= 1 ? 3 : 4);
}

/** Returns "p = 0.026" or "p from 0.020 to 0.031". */
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

/** Returns the significance levels of the stars, in percent: the paper's, or the usual ones. */
export const levelsOf = (context: CheckContext): number[] => (context.has('level') ? context.numbers('level') : [1, 5, 10]);

export const inStars = (count: number): Translated => (count === 0 ? noStar : translated('*'.repeat(count)));

export function starsInWords({ fewest, most }: { fewest: number; most: number }): Translated {
  if (fewest === most) return inStars(most);
  return say(most - fewest === 1 ? starsEither : starsBetween, { fewest: inStars(fewest), most: inStars(most) });
}
