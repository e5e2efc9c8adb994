import type { CheckContext } from '../check-context';
import { fault, fine, inputs, wordIfAny, type CheckDefinition, type Finding } from '../claim';
import {
  printedNumber,
  readPrintedNumber,
  roundingInterval,
  roundingModes,
  type Range,
  type RoundingMode,
} from '../printed-number';
import { starsOf } from '../regression-cell';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/statistics';
import { readTests, seeCoefficient, seeTest, sizeInterval, type PrintedTest } from '../statistics/tests';
import { num, pText, plain, say, sentences, type Translated, type Words } from '../text';
import { inStars, starsInWords } from './regression';

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
    if (cut.agrees) return fine('reproduced', cut.computed, sentences(cut.reason, sentence.cutOff));
  }
  return fault('contradicted', seen.grave ? 'changes-conclusion' : 'inconsistency', seen.computed, seen.reason);
}

/** Decimals that show a number next to 0.05 or to 10 000 alike. */
const digits = (value: number): number => (Math.abs(value) >= 100 ? 1 : Math.abs(value) >= 1 ? 3 : 4);
export const shown = (value: number): Translated => num(value, Number.isInteger(value) ? 0 : digits(value));

export const pRange = ({ low, high }: Range): Words => {
  if (high < 5e-4 || plain(low, 3) === plain(high, 3)) return pText((low + high) / 2);
  return say(sentence.between, { low: num(low, 3), high: num(high, 3) });
};
export const pPrinted = (comparison: PrintedTest['comparison'], p: string): string => `p ${comparison} ${p}`;
const tailsOf = (context: CheckContext): boolean => context.text('tails') === 'one' || context.text('tails') === '1';

export function readComparison(text: string): { comparison: PrintedTest['comparison']; p: string } {
  const match = /^\s*(?:p\s*)?([=<>]?)\s*(.+)$/.exec(text);
  const p = match?.[2].trim() ?? '';
  if (readPrintedNumber(p) === null) throw new Error(`p "${text}": expected a p value or a bound, such as 0.03 or < .05.`);
  return { comparison: (match?.[1] === '' ? '=' : match?.[1]) as PrintedTest['comparison'], p };
}

/** A test as printed, statistic with degrees of freedom and p: "t(38) = 2.31, p = .026" (as statcheck reads it, Nuijten et al. 2016). */
export const test: CheckDefinition = {
  printed: 'text',
  inputs: { tails: wordIfAny('one', 'two', '1', '2'), rounding: wordIfAny(...roundingModes) },
  run: (context) => {
    const found = readTests(context.printed).at(0);
    if (found === undefined) {
      throw new Error(`"${context.printed}": expected a test with its p, such as "t(38) = 2.31, p = .026".`);
    }
    const printed = /(?:p\s*[=<>≤≥]|n\.?s\b).*$/i.exec(found.text)?.[0] ?? pPrinted(found.comparison, found.p);
    const options = { oneSided: tailsOf(context) };
    const statistic = found.text.replace(/[,;\s]+(?:p\s*[=<>≤≥]|n\.?s\b).*$/i, '');
    if (found.kind === 'r' && sizeInterval(found.statistic).low > 1) {
      return fault('contradicted', 'inconsistency', '', say(sentence.correlationBeyondOne, { statistic }));
    }
    const finding = underRounding(context, (mode) => {
      const seen = seeTest(found, { ...options, mode });
      const reason = say(sentence.pAllows, { statistic, p: pRange(seen.p), printed });
      const more = seen.decision ? sentence.decision : '';
      return {
        agrees: seen.agrees,
        grave: seen.decision,
        computed: say(computedAs.pValue, {
          p: seen.p.high < 5e-5 ? computedAs.below('0.0001') : computedAs.range(plain(seen.p.low, 4), plain(seen.p.high, 4)),
        }),
        reason: sentences(reason, more),
      };
    });
    if (finding.verdict !== 'contradicted' || !seeTest(found, { ...options, mode: context.rounding }).oneSided) return finding;
    const query = say(sentence.askOneSided, { printed });
    return { ...context.notCheckable(sentences(finding.reason, sentence.pOneSided), finding.computed), query };
  },
};

/** Stars against a printed p: one for each level that it is below. */
function starsOfP(p: string, stars: number, levels: readonly number[], mode: RoundingMode): Seen {
  const { low, high } = roundingInterval(p, mode);
  const count = (value: number): number => levels.filter((level) => 100 * value < level).length;
  const [fewest, most] = [count(high), count(low)];
  const atFive = (of: number): boolean => of >= count(0.0499999);
  const allowed = starsInWords({ fewest, most });
  return {
    agrees: stars >= fewest && stars <= most,
    grave: atFive(fewest) === atFive(most) && atFive(stars) !== atFive(fewest),
    computed: allowed,
    reason: say(sentence.starsFromP, { p: pPrinted('=', p), possible: allowed, printed: inStars(stars) }),
  };
}

/** A coefficient with any of standard error, t, p and stars: each against the others. */
export const coefficient: CheckDefinition = {
  printed: 'number',
  inputs: {
    standard_error: inputs.numberIfAny,
    t: inputs.numberIfAny,
    p: inputs.textIfAny,
    stars: inputs.textIfAny,
    df: inputs.numberIfAny,
    level: inputs.numbersIfAny,
    tails: wordIfAny('one', 'two', '1', '2'),
    rounding: wordIfAny(...roundingModes),
  },
  run: (context) => {
    const given = (name: string) => (context.has(name) ? context.text(name) : undefined);
    const p = context.has('p') ? readComparison(context.text('p')) : undefined;
    const cell = { coefficient: context.printed, standardError: given('standard_error'), t: given('t'), ...p };
    const df = context.has('df') ? context.number('df') : Infinity;
    const levels = context.has('level') ? context.texts('level').map((text) => printedNumber(text).value) : [1, 5, 10];
    const stars = context.has('stars') ? context.text('stars').replace(/[^*]/g, '').length : undefined;
    const bases = [cell.standardError, cell.t].filter((each) => each !== undefined).length;
    if (bases === 0 && p?.comparison === '=' && stars !== undefined) {
      return underRounding(context, (mode) => starsOfP(p.p, stars, levels, mode));
    }
    if (bases === 0 || (bases === 1 && p === undefined && stars === undefined)) {
      return context.notCheckable(sentence.nothingToCompare);
    }
    return underRounding(context, (mode) => {
      const seen = seeCoefficient(cell, df, { mode, tails: tailsOf(context) ? 1 : 2 });
      const t = seen.fromRatio ?? seen.printed!;
      const parts: Words[] = [];
      if (seen.fromRatio !== undefined && cell.t !== undefined) {
        const words = {
          coefficient: context.printed,
          error: cell.standardError ?? '',
          low: num(seen.fromRatio.low, 2),
          high: num(seen.fromRatio.high, 2),
          t: cell.t,
        };
        parts.push(say(sentence.tFromRatio, words));
      }
      if (p !== undefined) parts.push(say(sentence.pFromT, { p: pRange(seen.p!), printed: pPrinted(p.comparison, p.p) }));
      const possible = [t.low, t.high].map((size) => starsOf(size, df, levels));
      const starsAgree = stars === undefined || (stars >= possible[0] && stars <= possible[1]);
      if (stars !== undefined) {
        const allowed = starsInWords({ fewest: possible[0], most: possible[1] });
        parts.push(say(sentence.starsFromT, { possible: allowed, printed: inStars(stars) }));
      }
      const agrees = seen.tAgrees !== false && seen.pAgrees !== false && starsAgree;
      const atFive = (count: number): boolean => count >= levels.filter((level) => level >= 5).length;
      const wrongStars =
        !starsAgree &&
        stars !== undefined &&
        atFive(possible[0]) === atFive(possible[1]) &&
        atFive(stars) !== atFive(possible[0]);
      const wrongP = seen.pAgrees === false && p !== undefined && p.comparison !== '>' && (seen.p!.high < 0.05) !== (printedNumber(p.p).value <= 0.05) && (seen.p!.high < 0.05 || seen.p!.low >= 0.05); // prettier-ignore
      return {
        agrees,
        grave: wrongStars || wrongP,
        computed: say(computedAs.sizeOfT, { range: computedAs.range(plain(t.low, 2), plain(t.high, 2)) }),
        reason: sentences(...parts),
      };
    });
  },
};
