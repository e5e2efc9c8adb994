import type { CheckContext } from '../check-context';
import { fault, inputs, type CheckDefinition } from '../claim';
import { roundingInterval, sizeInterval, type RoundingMode } from '../printed-number';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/statistics';
import { allowedStars, starsBelow, starsOfRange } from '../statistics/stars';
import { changesDecision, readTests, seeCoefficient, seeTest } from '../statistics/tests';
import { ends, say, sentences, type Words } from '../text';
import { inStars, levelsOf, pPrinted, pRange, readComparison, starsInWords, underRounding, type Seen } from './in-words';

const oneTailed = (context: CheckContext): boolean => context.text('tails') === 'one' || context.text('tails') === '1';

/** Checks a printed test with its degrees of freedom and p: "t(38) = 2.31, p = .026" (as statcheck does, Nuijten et al. 2016). */
export const test: CheckDefinition = {
  printed: 'text',
  inputs: { tails: inputs.tails, rounding: inputs.rounding },
  run: (context) => {
    const found = readTests(context.printed).at(0);
    if (found === undefined) {
      throw new Error(`"${context.printed}": expected a test with its p, such as "t(38) = 2.31, p = .026".`);
    }
    const printed = /(?:p\s*[=<>≤≥]|n\.?s\b).*$/i.exec(found.text)?.[0] ?? pPrinted(found.comparison, found.p);
    const oneSided = oneTailed(context);
    const statistic = found.text.replace(/[,;\s]+(?:p\s*[=<>≤≥]|n\.?s\b).*$/i, '');
    if (found.kind === 'r' && sizeInterval(found.statistic).low > 1) {
      return fault('contradicted', 'inconsistency', '', say(sentence.correlationBeyondOne, { statistic }));
    }
    const finding = underRounding(context, (mode) => {
      const seen = seeTest(found, { oneSided, mode });
      const reason = say(sentence.pAllows, { statistic, p: pRange(seen.p), printed });
      return {
        agrees: seen.agrees,
        grave: seen.decision,
        computed: say(computedAs.pValue, { p: seen.p.high < 5e-5 ? computedAs.below('0.0001') : computedAs.range(seen.p, 4) }),
        reason: sentences(reason, seen.decision ? sentence.decision : ''),
      };
    });
    if (finding.verdict !== 'contradicted' || !seeTest(found, { oneSided, mode: context.rounding }).oneSided) return finding;
    const query = say(sentence.askOneSided, { printed });
    return { ...context.notCheckable(sentences(finding.reason, sentence.pOneSided), finding.computed), query };
  },
};

/** Checks stars against a printed p: one star for each level that p is below. */
function starsOfP(p: string, stars: number, levels: readonly number[], mode: RoundingMode): Seen {
  const { low, high } = roundingInterval(p, mode);
  const { agrees, decision, ...possible } = allowedStars(stars, starsBelow(high, levels), starsBelow(low, levels), levels);
  const allowed = starsInWords(possible);
  const reason = say(sentence.starsFromP, { p: pPrinted('=', p), possible: allowed, printed: inStars(stars) });
  return { agrees, grave: decision, computed: allowed, reason };
}

/** Checks a coefficient, standard error, t, p and stars, as far as they are printed, against each other. */
export const coefficient: CheckDefinition = {
  printed: 'number',
  inputs: {
    standard_error: inputs.numberIfAny,
    t: inputs.numberIfAny,
    p: inputs.textIfAny,
    stars: inputs.textIfAny,
    df: inputs.numberIfAny,
    level: inputs.numbersIfAny,
    tails: inputs.tails,
    rounding: inputs.rounding,
  },
  run: (context) => {
    const given = (name: string) => (context.has(name) ? context.text(name) : undefined);
    const p = context.has('p') ? readComparison(context.text('p')) : undefined;
    const [error, printedT] = [given('standard_error'), given('t')];
    const df = context.number('df', Infinity);
    const levels = levelsOf(context);
    const stars = given('stars')?.replace(/[^*]/g, '').length;
    const bases = [error, printedT].filter((each) => each !== undefined).length;
    if (bases === 0 && p?.comparison === '=' && stars !== undefined) {
      return underRounding(context, (mode) => starsOfP(p.p, stars, levels, mode));
    }
    if (bases === 0 || (bases === 1 && p === undefined && stars === undefined)) {
      return context.notCheckable(sentence.nothingToCompare);
    }
    const cell = { coefficient: context.printed, standardError: error, t: printedT, ...p };
    return underRounding(context, (mode) => {
      const seen = seeCoefficient(cell, df, mode, oneTailed(context) ? 1 : 2);
      const parts: Words[] = [];
      if (error !== undefined && printedT !== undefined)
        parts.push(say(sentence.tFromRatio, { coefficient: context.printed, error, ...ends(seen.t, 2), t: printedT }));
      if (p !== undefined) parts.push(say(sentence.pFromT, { p: pRange(seen.p), printed: pPrinted(p.comparison, p.p) }));
      const possible = stars === undefined ? undefined : starsOfRange(stars, seen.t, df, levels);
      if (possible !== undefined && stars !== undefined)
        parts.push(say(sentence.starsFromT, { possible: starsInWords(possible), printed: inStars(stars) }));
      const wrongP = p !== undefined && !seen.pAgrees && changesDecision(seen.p, p.comparison, p.p);
      return {
        agrees: seen.tAgrees && seen.pAgrees && possible?.agrees !== false,
        grave: possible?.decision === true || wrongP,
        computed: say(computedAs.sizeOfT, { range: computedAs.range(seen.t, 2) }),
        reason: sentences(...parts),
      };
    });
  },
};
