import { fault, inputs, wordIfAny, type CheckDefinition } from '../claim';
import { roundingInterval } from '../printed-number';
import { meet } from '../range';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/statistics';
import { fitOf } from '../statistics/descriptives';
import { seeInterval } from '../statistics/intervals';
import { changesDecision } from '../statistics/tests';
import { beside, num, say, sentences, type Words } from '../text';
import { pPrinted, pRange, readComparison, shown, underRounding } from './in-words';

/** Words for ratios, whose intervals are symmetric in logarithms. */
const RATIO = /\b(?:odds|hazard|risk|rate)[- ]ratios?\b|\ba?(?:OR|HR|RR|IRR)\b|отношени\S* (?:шансов|рисков)|қатынас/;

/** Checks a confidence interval against the estimate at its midpoint, its standard error and its p value. */
export const confidenceInterval: CheckDefinition = {
  printed: 'number',
  inputs: {
    low: inputs.number,
    high: inputs.number,
    level: inputs.numberIfAny,
    df: inputs.numberIfAny,
    standard_error: inputs.numberIfAny,
    p: inputs.textIfAny,
    scale: wordIfAny('plain', 'log'),
    rounding: inputs.rounding,
  },
  run: (context) => {
    const p = context.has('p') ? readComparison(context.text('p')) : undefined;
    const named = context.text('scale') === 'log' ? ('log' as const) : ('plain' as const);
    const [low, high] = [context.text('low'), context.text('high')];
    const given = context.number('level', 95);
    // 0.95 is 95 %
    const level = given > 0 && given < 1 ? 100 * given : given;
    if (!(level > 0 && level < 100))
      throw new Error(`level "${context.text('level')}": expected percent between 0 and 100, such as 95.`);
    const standardError = context.has('standard_error') ? context.text('standard_error') : undefined;
    const df = context.has('df') ? context.number('df') : undefined;
    const printed = { estimate: context.printed, low, high, level, df, standardError, ...p };
    // The interval of a ratio is symmetric in logarithms. This is assumed if the paper's words name a ratio; otherwise the reader is told.
    const positive = !context.has('scale') && [context.printed, low, high].every((text) => roundingInterval(text).low > 0);
    const ratio = RATIO.test([context.claim.quotation, context.claim.unit, context.claim.kind].join(' '));
    return underRounding(context, (mode) => {
      const own = seeInterval({ ...printed, scale: named }, mode);
      const inLogarithms = positive && !own.middleAgrees ? seeInterval({ ...printed, scale: 'log' }, mode) : undefined;
      const fits = inLogarithms?.middleAgrees === true;
      const seen = fits && ratio ? inLogarithms : own;
      const [from, to] = [shown(seen.middle.low), shown(seen.middle.high)];
      const parts: Words[] = [say(sentence.middleIs, { low, high, from, to, estimate: context.printed })];
      if (fits) parts.push(ratio ? sentence.evenInLogarithms : sentence.perhapsRatio);
      if (standardError !== undefined) {
        const width = { from: shown(seen.standardError.low), to: shown(seen.standardError.high) };
        parts.push(say(sentence.errorIs, { ...width, error: standardError }));
      }
      if (p !== undefined) parts.push(say(sentence.intervalP, { p: pRange(seen.p), printed: pPrinted(p.comparison, p.p) }));
      return {
        agrees: seen.middleAgrees && seen.standardErrorAgrees && seen.pAgrees,
        grave: p !== undefined && !seen.pAgrees && changesDecision(seen.p, p.comparison, p.p),
        computed: computedAs.range(seen.middle, 3),
        reason: sentences(...parts),
      };
    });
  },
};

/** Checks R² against adjusted R², F and the numbers of observations and regressors. */
export const modelFit: CheckDefinition = {
  printed: 'number',
  inputs: {
    observations: inputs.number,
    regressors: inputs.number,
    adjusted: inputs.numberIfAny,
    f: inputs.numberIfAny,
    rounding: inputs.rounding,
  },
  run: (context) => {
    const [n, k] = [context.number('observations'), context.number('regressors')];
    if (roundingInterval(context.printed).low > 1) {
      return fault('contradicted', 'inconsistency', '', say(sentence.beyondOne, { r2: context.printed }));
    }
    const given = (['adjusted', 'f'] as const).filter((name) => context.has(name));
    if (given.length === 0) return context.notCheckable(sentence.nothingOfFit);
    return underRounding(context, (mode) => {
      const fit = fitOf(context.printed, n, k, mode);
      const each = given.map((name) => {
        const range = fit[name];
        const printed = context.text(name);
        const title = name === 'f' ? sentence.fStatistic : sentence.adjusted;
        const [low, high] = [shown(range.low), shown(range.high)];
        const words = { r2: context.printed, n: num(n, 0), k: num(k, 0), name: title, low, high, printed };
        return {
          agrees: meet(range, roundingInterval(printed, mode)),
          reason: say(sentence.fitIs, words),
          text: computedAs.range(range, 4),
        };
      });
      return {
        agrees: each.every(({ agrees }) => agrees),
        computed: beside(each.map(({ text }) => text)),
        reason: sentences(...each.map(({ reason }) => reason)),
      };
    });
  },
};
