import { inputs, type CheckDefinition } from '../claim';
import { meet, printedNumber, roundingInterval } from '../printed-number';
import * as sentence from '../sentences/statistics';
import { fitOf } from '../statistics/descriptives';
import { seeInterval } from '../statistics/intervals';
import { num, plain, say, sentences, type Words } from '../text';
import { pPrinted, pRange, readComparison, shown, underRounding } from './statistics';

/** A confidence interval against the estimate in its middle, its standard error and its p value. */
export const confidenceInterval: CheckDefinition = {
  printed: 'number',
  inputs: {
    low: inputs.number,
    high: inputs.number,
    level: inputs.numberIfAny,
    df: inputs.numberIfAny,
    standard_error: inputs.numberIfAny,
    p: inputs.textIfAny,
    scale: inputs.textIfAny,
    rounding: inputs.textIfAny,
  },
  run: (context) => {
    const p = context.has('p') ? readComparison(context.text('p')) : undefined;
    const scale = context.text('scale') === 'log' ? ('log' as const) : ('plain' as const);
    const [low, high] = [context.text('low'), context.text('high')];
    const standardError = context.has('standard_error') ? context.text('standard_error') : undefined;
    const printed = {
      estimate: context.printed,
      low,
      high,
      level: context.has('level') ? context.number('level') : 95,
      ...(context.has('df') ? { df: context.number('df') } : {}),
      ...(standardError === undefined ? {} : { standardError }),
      ...p,
      scale,
    };
    return underRounding(context, (mode) => {
      const seen = seeInterval(printed, mode);
      const parts: Words[] = [
        say(sentence.middleIs, {
          low,
          high,
          from: shown(seen.middle.low),
          to: shown(seen.middle.high),
          estimate: context.printed,
        }),
      ];
      if (standardError !== undefined) {
        parts.push(
          say(sentence.errorIs, {
            from: shown(seen.standardError.low),
            to: shown(seen.standardError.high),
            error: standardError,
          }),
        );
      }
      if (p !== undefined) parts.push(say(sentence.intervalP, { p: pRange(seen.p), printed: pPrinted(p.comparison, p.p) }));
      const agrees = seen.middleAgrees && seen.standardErrorAgrees !== false && seen.pAgrees !== false;
      const claims = p !== undefined && p.comparison !== '>' && printedNumber(p.p).value <= 0.05;
      const grave = seen.pAgrees === false && (claims ? seen.p.low >= 0.05 : seen.p.high < 0.05);
      return {
        agrees,
        grave,
        computed: `${plain(seen.middle.low, 3)} to ${plain(seen.middle.high, 3)}`,
        reason: sentences(...parts),
      };
    });
  },
};

/** R² against adjusted R², F and their number of observations and regressors. */
export const modelFit: CheckDefinition = {
  printed: 'number',
  inputs: {
    observations: inputs.number,
    regressors: inputs.number,
    adjusted: inputs.numberIfAny,
    f: inputs.numberIfAny,
    rounding: inputs.textIfAny,
  },
  run: (context) => {
    const [n, k] = [context.number('observations'), context.number('regressors')];
    const given = (['adjusted', 'f'] as const).filter((name) => context.has(name));
    if (given.length === 0) return context.notCheckable(sentence.nothingOfFit);
    return underRounding(context, (mode) => {
      const fit = fitOf(context.printed, n, k, mode);
      const each = given.map((name) => {
        const range = name === 'f' ? fit.f : fit.adjusted;
        const printed = context.text(name);
        const title = name === 'f' ? sentence.fStatistic : sentence.adjusted;
        const words = {
          r2: context.printed,
          n: num(n, 0),
          k: num(k, 0),
          name: title,
          low: shown(range.low),
          high: shown(range.high),
          printed,
        };
        return {
          agrees: meet(range, roundingInterval(printed, mode)),
          reason: say(sentence.fitIs, words),
          text: `${plain(range.low, 4)} to ${plain(range.high, 4)}`,
        };
      });
      return {
        agrees: each.every(({ agrees }) => agrees),
        computed: each.map(({ text }) => text).join('; '),
        reason: sentences(...each.map(({ reason }) => reason)),
      };
    });
  },
};
