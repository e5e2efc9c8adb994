import { percentageBases } from '../../firms';
import { neighbours } from './figures';
import { fault, fine, inputs, type CheckDefinition } from '../claim';
import { numberOf } from '../facts';
import { agrees, printedNumber, roundingInterval, type RoundingMode } from '../printed-number';
import { distanceOutside, meet } from '../range';
import { boundText, isRevision, type Quantity } from '../revisions';
import * as sentence from '../sentences/arithmetic';
import { beside, ended, ends, listed, num, plain, say, sentences, type Words } from '../text';

const whole = (value: number) => num(value, 0);

/** Checks a printed percentage against a change and the stock after it, and finds the base that gives the printed value. */
export const percentageBase: CheckDefinition = {
  printed: 'number',
  inputs: { closing: inputs.number, change: inputs.number },
  run: (context) => {
    const closing = context.number('closing');
    const change = context.number('change');
    const places = printedNumber(context.printed).decimals + 2;
    const found = percentageBases({ closing, change, printed: context.printed });
    const list = listed(
      found.map(({ base, percent }) => say(sentence.percentOf, { percent: num(percent, places), base: sentence.bases[base] })),
    );
    const fitting = found.filter(({ agrees: fits }) => fits);
    const computed = plain((fitting[0] ?? found[0]).percent, places);
    const words = { change: whole(change), list, printed: context.printed };
    if (fitting.length === 0) return fault('contradicted', 'inconsistency', computed, say(sentence.baseFitsNone, words));
    const which = { fitting: listed(fitting.map(({ base }) => sentence.bases[base])), opening: whole(closing - change) };
    return fine('reproduced', computed, say(sentence.baseFits, { ...words, ...which }));
  },
};

/** Adds up printed parts: the sum as printed, and its range before rounding. */
function partsOf(texts: readonly string[], mode?: RoundingMode) {
  const parts = texts.map((text) => ({ ...printedNumber(text), ...roundingInterval(text, mode) }));
  const total = (of: (part: (typeof parts)[number]) => number) => parts.reduce((sum, part) => sum + of(part), 0);
  const decimals = Math.max(...parts.map((part) => part.decimals));
  const sum = total(({ value }) => value);
  const adds = say(sentence.adds, { parts: beside(texts, ' + '), sum: num(sum, decimals) });
  return { parts, decimals, sum, range: { low: total(({ low }) => low), high: total(({ high }) => high) }, adds };
}

/** Checks the sum of printed parts against the sum of the figures, and against the printed whole, which non-negative parts cannot exceed. */
export const sumOfParts: CheckDefinition = {
  printed: 'text',
  inputs: {
    part: inputs.numbers,
    fact: inputs.factsIfAny,
    whole: inputs.numberIfAny,
    whole_fact: inputs.factIfAny,
    quantity: inputs.quantityIfAny,
  },
  run: (context) => {
    const { parts, decimals, sum, range, adds } = partsOf(context.texts('part'));
    const text = context.text('whole');
    const own = plain(sum, decimals);
    if (text !== '' && parts.every((part) => part.value >= 0) && range.low > roundingInterval(text).high) {
      return fault('contradicted', 'inconsistency', own, say(sentence.moreThanWhole, { adds, whole: text }));
    }
    const rest: Words =
      text === '' ? '' : say(sentence.leaves, { whole: text, rest: num(context.number('whole') - sum, decimals) });
    const facts = context.facts('fact');
    if (facts.length === 0) return fine('reproduced', own, say(sentence.addsOnly, { adds, rest }));
    const figures = facts.reduce((total, { fact }) => total + numberOf(fact), 0);
    const all = context.fact('whole_fact');
    const left: Words =
      all === undefined
        ? ''
        : say(sentence.leaves, { whole: num(numberOf(all), 1), rest: num(numberOf(all) - figures, decimals) });
    const computed = plain(figures, decimals + 1);
    const reason = say(sentence.addsFigures, { adds, rest, sum: num(figures, decimals + 1), left });
    const distance = distanceOutside(figures, range);
    if (distance === 0) return fine('reproduced', computed, reason);
    const quantity = context.has('quantity') ? (context.text('quantity') as Quantity) : undefined;
    if (quantity !== undefined && isRevision(distance / parts.length, sum, quantity, context.revisionTimes)) {
      const bound = boundText(quantity, context.revisionTimes);
      return fine('within-revision', computed, sentences(reason, say(sentence.partsPreliminary, { bound })));
    }
    return fault('differs', 'inconsistency', computed, reason);
  },
};

/** Checks a printed total, or 100 percent, against printed parts that should add up to it within rounding. */
export const total: CheckDefinition = {
  printed: 'number',
  inputs: { part: inputs.numbers, rounding: inputs.rounding },
  run: (context) => {
    const { sum, decimals, range, adds } = partsOf(context.texts('part'), context.rounding);
    const words = { adds, whole: context.printed, ...ends(range, decimals + 1) };
    const computed = plain(sum, decimals);
    if (meet(range, roundingInterval(context.printed, context.rounding))) {
      return fine('reproduced', computed, say(sentence.isTheTotal, words));
    }
    return fault('contradicted', 'inconsistency', computed, say(sentence.notTheTotal, words));
  },
};

/** Returns the whole numbers n for which count / n is printed as this ratio (the idea of GRIM, Brown & Heathers 2017, for ratios of counts). */
export function wholeDenominators(count: number, printed: string): number[] {
  const { low } = roundingInterval(printed);
  // A ratio that may be 0 sets no upper limit for n; nobody reports a ratio beyond ten times the count.
  const most = low > 0 ? Math.ceil(count / low) : 10 * count;
  const found = [];
  for (let n = 1; n <= most; n++) if (agrees(printed, count / n)) found.push(n);
  return found;
}

/** Checks "N times fewer" between two counts: only some whole numbers can give the printed ratio. */
export const grimRatio: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { count: inputs.number, fact: inputs.factIfAny, neighbour: inputs.factsIfAny },
  run: (context) => {
    const count = context.number('count');
    const possible = wholeDenominators(count, context.printed);
    const words = { count: whole(count), printed: context.printed };
    if (possible.length === 0) return fault('contradicted', 'inconsistency', '', say(sentence.noWholeNumber, words));
    const list = listed(possible.map((n) => beside([whole(count), ' / ', whole(n), ' = ', num(count / n, 2)], '')));
    const only = say(sentence.onlyQuotient, { list, printed: context.printed });
    const found = context.fact('fact');
    if (found === undefined)
      return context.notCheckable(sentences(ended(only), neighbours(context)), `n = ${possible.join(', ')}`);
    const n = numberOf(found);
    const reason = say(sentence.quotientFigure, { only, n: whole(n) });
    const computed = plain(count / n, 2);
    return possible.includes(n) ? fine('reproduced', computed, reason) : fault('differs', 'inconsistency', computed, reason);
  },
};

/** Checks cells that must all contain the same number, whatever their format. */
export const equalCells: CheckDefinition = {
  printed: 'text',
  inputs: { number: inputs.numbers },
  run: (context) => {
    const texts = context.texts('number');
    const numbers = texts.map(printedNumber);
    const values = [...new Set(numbers.map(({ value }) => value))];
    const formats = [...new Set(numbers.map(({ decimals }) => decimals))].sort((a, b) => a - b);
    const computed = values.join(', ');
    if (values.length > 1) {
      const reason = say(sentence.severalNumbers, { list: texts.join(', '), count: values.length });
      return fault('contradicted', 'inconsistency', computed, reason);
    }
    if (formats.length === 1) return fine('reproduced', computed, say(sentence.allOne, { count: texts.length, value: computed }));
    const reason = say(sentence.twoFormats, { value: computed, formats: listed(formats) });
    return { ...fine('reproduced', computed, reason), severity: 'inconsistency' };
  },
};
