import type { CheckContext } from '../check-context';
import { inputs, wordIfAny, type CheckDefinition } from '../claim';
import { printedNumber, roundingInterval } from '../printed-number';
import { meet, type Range } from '../range';
import * as sentence from '../sentences/arithmetic';
import * as computedAs from '../sentences/computed';
import {
  changeBetween,
  changeKinds,
  deviationPossible,
  placesOf,
  shareOf,
  totalsOfMean,
  type ChangeKind,
} from '../statistics/descriptives';
import { num, plain, say, sentences } from '../text';
import { shown, underRounding } from './in-words';

const middleOf = ({ low, high }: Range): number => (low + high) / 2;
/** Two more digits than printed show which way a number rounds. */
const placesFor = (context: CheckContext): number => printedNumber(context.printed).decimals + 2;

/** Checks a share in percent against its count and its total: "62 of 120 (51.7 %)". */
export const share: CheckDefinition = {
  printed: 'number',
  inputs: { count: inputs.number, total: inputs.number, rounding: inputs.rounding },
  run: (context) =>
    underRounding(context, (mode) => {
      const [count, total] = [context.text('count'), context.text('total')];
      if (context.number('total') <= 0) throw new Error(`total "${total}": expected a number above 0.`);
      const range = shareOf(count, total, mode);
      const places = placesFor(context);
      const value = num(middleOf(range), places);
      const reason = say(sentence.shareIs, { count, total, value, printed: context.printed });
      const tooMany = range.low > 100;
      return {
        agrees: !tooMany && meet(range, roundingInterval(context.printed, mode)),
        computed: plain(middleOf(range), places),
        reason: sentences(reason, tooMany ? sentence.moreThanTotal : ''),
      };
    }),
};

/** Words for a decrease; the number printed with them has no minus sign. */
const FALL =
  /\b(?:fell|fall|drop|declin|decreas|reduc|lower|less|fewer|loss|lost|down|shrank|shrunk|cut)|сниз|сниж|упал|паден|сократ|сокращ|уменьш|меньше|төменде|азай|кему|кеміді|қысқар/i;

/** Checks a printed change against the two values: in percent, as a difference, as a multiple, or as annual growth. */
export const change: CheckDefinition = {
  printed: 'number',
  inputs: {
    from: inputs.number,
    to: inputs.number,
    as: wordIfAny(...changeKinds),
    years: inputs.numberIfAny,
    rounding: inputs.rounding,
  },
  run: (context) => {
    const as = (context.has('as') ? context.text('as') : 'percent') as ChangeKind;
    const years = context.number('years', 1);
    if (as === 'per-year' && !context.has('years')) throw new Error('growth a year: expected the input years.');
    // "fell by 9.1 %" prints the absolute value of a negative change
    const fell = printedNumber(context.printed).value > 0 && as !== 'times' && FALL.test(context.claim.quotation);
    return underRounding(context, (mode) => {
      const [from, to] = [context.text('from'), context.text('to')];
      const change = changeBetween(from, to, as, years, mode);
      const range = fell && change.high < 0 ? { low: -change.high, high: -change.low } : change;
      const places = placesFor(context);
      const unit = as === 'percent' || as === 'per-year' ? '%' : '';
      const value = num(middleOf(change), places, { unit, plus: as !== 'times' });
      const reason = say(sentence.changeIs, { from, to, value, printed: context.printed });
      return {
        agrees: meet(range, roundingInterval(context.printed, mode)),
        computed: plain(middleOf(range), places),
        reason,
      };
    });
  },
};

/** Returns the number of whole numbers that a mean is taken over. */
function sizeOf(context: CheckContext): number {
  const n = context.number('n') * context.number('items', 1);
  if (!Number.isInteger(n) || n < 1) throw new Error(`n = ${String(n)}: expected a whole number of values.`);
  return n;
}

/** Checks a mean of whole numbers, such as counts or answers from 1 to 7, against their number (GRIM, Brown & Heathers 2017). */
export const grim: CheckDefinition = {
  printed: 'number',
  inputs: { n: inputs.number, items: inputs.numberIfAny, rounding: inputs.rounding },
  run: (context) => {
    const n = sizeOf(context);
    return underRounding(context, (mode) => {
      const totals = totalsOfMean(context.printed, n, mode);
      const words = { n: num(n, 0), printed: context.printed };
      const near = Math.round(printedNumber(context.printed).value * n);
      if (totals.length === 0) {
        const first = near / n <= printedNumber(context.printed).value ? near : near - 1;
        const [below, above] = [first / n, (first + 1) / n];
        return {
          agrees: false,
          computed: say(computedAs.oneOrOther, { below: plain(below, 4), above: plain(above, 4) }),
          reason: say(sentence.grimFails, { ...words, below: shown(below), above: shown(above) }),
        };
      }
      const total = totals.includes(near) ? near : totals[0];
      const reason = say(sentence.grimFits, { ...words, total: num(total, 0), mean: shown(total / n) });
      return { agrees: true, computed: plain(total / n, 4), reason };
    });
  },
};

/** Checks a standard deviation of whole numbers against their mean and their number (GRIMMER, Anaya 2016, Allard 2018). */
export const grimmer: CheckDefinition = {
  printed: 'number',
  inputs: { mean: inputs.number, n: inputs.number, rounding: inputs.rounding },
  run: (context) => {
    const n = sizeOf(context);
    if (n < 2) throw new Error(`n = ${String(n)}: expected at least 2 values, one has no standard deviation.`);
    const mean = context.text('mean');
    const words = { n: num(n, 0), mean, printed: context.printed };
    return underRounding(context, (mode) => {
      const agrees = deviationPossible(context.printed, mean, n, mode);
      return {
        agrees,
        computed: agrees ? context.printed : '',
        reason: say(agrees ? sentence.grimmerFits : sentence.grimmerFails, words),
      };
    });
  },
};

/** Checks a place in a list whose values are printed: the third largest, the second smallest. */
export const rankInList: CheckDefinition = {
  printed: 'number',
  inputs: { value: inputs.number, other: inputs.numbers, order: wordIfAny('highest', 'lowest') },
  run: (context) => {
    const order = context.text('order') === 'lowest' ? 'lowest' : 'highest';
    const others = context.numbers('other');
    const { first, last } = placesOf(context.number('value'), others, order);
    const place = printedNumber(context.printed).value;
    const computed = first === last ? String(first) : computedAs.range({ low: first, high: last }, 0);
    const words = { value: context.text('value'), rank: computed, all: others.length + 1, printed: context.printed };
    const reason = say(sentence.rankInList, words);
    return underRounding(context, () => ({ agrees: place >= first && place <= last, grave: true, computed, reason }));
  },
};
