import type { CheckContext } from '../check-context';
import { fault, fine, inputs, type CheckDefinition } from '../claim';
import { gapPercent, nameOf, numberOf, orderOfFacts, type Placed } from '../facts';
import { placeOf } from '../printed-number';
import { boundText, isRevision } from '../revisions';
import * as sentence from '../sentences/rankings';
import { beside, ended, figureText, listed, num, say, sentences, type Translated, type Words } from '../text';

const valueOf = (context: CheckContext, { value }: Placed): Translated =>
  figureText(value, Math.abs(value) < 10 ? 2 : 1, { unit: context.translate(context.text('unit')) });

/** "Atyrau is number 1 of 20 (20 541.2 thousand tenge)" */
const placedAmong = (context: CheckContext, own: Placed, all: number): Translated =>
  say(sentence.placed, { name: own.names, rank: own.rank, all, value: valueOf(context, own) });

/** Splits a printed list of names at ";". */
const namesIn = (printed: string): string[] => printed.split(';').map((name) => name.trim());

/** Checks a printed rank against the order of the facts, and against another list in the paper that fills the same place. */
export const rank: CheckDefinition = {
  printed: 'place',
  inputs: {
    of: inputs.fact,
    among: inputs.fact,
    order: inputs.text,
    unit: inputs.textIfAny,
    preliminary: inputs.textIfAny,
    list: inputs.claimIfAny,
    name: inputs.textIfAny,
  },
  run: (context) => {
    const order = orderOfFacts(context.facts('among'), context.text('order'));
    const own = order.find(({ key }) => context.facts('of').some((entry) => entry.key === key));
    if (own === undefined) return context.notCheckable();
    const place = placeOf(context.printed, order.length);
    const computed = own.rank;
    const placed = placedAmong(context, own, order.length);
    const other = context.references('list').at(0);
    const named = other === undefined ? undefined : namesIn(other.printed).at(place - 1);
    if (other !== undefined && named !== undefined && named !== context.text('name')) {
      const words = { named: context.translate(named), printed: place, other: other.id, placed };
      return fault('contradicted', 'changes-conclusion', computed, say(sentence.samePlaceTwice, words));
    }
    if (own.rank === place) return fine('reproduced', computed, ended(placed));
    const holder = order.find((each) => each.rank === place) ?? order[order.length - 1];
    const gap = gapPercent(own.value, holder.value);
    const apart = say(sentence.apart, {
      holder: holder.names,
      holderValue: figureText(holder.value, 1),
      own: own.names,
      ownValue: figureText(own.value, 1),
      gap: num(gap, 1),
    });
    if (context.has('preliminary') && isRevision(gap, 100, 'amount', context.revisionTimes)) {
      const bound = boundText('amount', context.revisionTimes);
      const near = say(sentence.apartRevised, { apart, bound });
      return fine('within-revision', computed, say(sentence.placeOther, { placed, printed: context.printed, apart: near }));
    }
    const reason = say(sentence.placeOther, { placed, printed: context.printed, apart });
    return fault('differs', 'changes-conclusion', computed, reason);
  },
};

/** Finds other claims of the paper that give a place in this list to someone else. */
function rivals(context: CheckContext, names: readonly string[], from: number): Words[] {
  return context.references('rival').flatMap((other) => {
    const place = placeOf(other.printed, names.length);
    const name = other.inputs.find(({ input }) => input === 'name')?.value ?? '';
    if (name === '' || name === names.at(place - from)) return [];
    return [say(sentence.otherList, { other: other.id, printed: place, name: context.translate(name) })];
  });
}

/** Checks a printed list of names, separated by ";", against the places from `from` onwards. */
export const places: CheckDefinition = {
  printed: 'text',
  inputs: {
    among: inputs.fact,
    order: inputs.text,
    from: inputs.number,
    unit: inputs.textIfAny,
    preliminary: inputs.textIfAny,
    rival: inputs.claimsIfAny,
  },
  run: (context) => {
    const names = namesIn(context.printed);
    const order = orderOfFacts(context.facts('among'), context.text('order'));
    const from = context.number('from');
    const there = order.slice(from - 1, from - 1 + names.length);
    if (there.length < names.length) return context.notCheckable();
    const computed = beside(there.map((each) => each.names));
    const list = listed(
      there.map((each) => say(sentence.place, { rank: each.rank, name: each.names, value: valueOf(context, each) })),
    );
    const reason = sentences(say(sentence.figuresPlace, { list }), ...rivals(context, names, from));
    if (names.every((name, i) => name === there[i].name)) return fine('reproduced', computed, reason);
    const gaps = names.map((name, i) => {
      const own = order.find((placed) => placed.name === name);
      return own === undefined ? Infinity : gapPercent(own.value, there[i].value);
    });
    const largest = Math.max(...gaps);
    if (context.has('preliminary') && isRevision(largest, 100, 'amount', context.revisionTimes)) {
      return fine('within-revision', computed, sentences(reason, say(sentence.moveMakes, { gap: num(largest, 1) })));
    }
    return fault('differs', 'changes-conclusion', computed, reason);
  },
};

/** Checks units that are said to lead: together they should fill the first places. */
export const leaders: CheckDefinition = {
  printed: 'text',
  inputs: {
    of: inputs.facts,
    among: inputs.fact,
    order: inputs.text,
    unit: inputs.textIfAny,
    whole: inputs.factIfAny,
    preliminary: inputs.textIfAny,
  },
  run: (context) => {
    if (context.missingFacts('of').length > 0) return context.notCheckable();
    const order = orderOfFacts(context.facts('among'), context.text('order'));
    const keys = context.facts('of').map(({ key }) => key);
    const named = order.filter(({ key }) => keys.includes(key));
    const last = order[named.length - 1];
    const outside = named.filter(({ rank }) => rank > named.length);
    const computed = beside(named.map(({ names, rank }) => beside([names, rank], ' ')), ', '); // prettier-ignore
    const first = say(sentence.firstAre, {
      count: named.length,
      list: listed(order.slice(0, named.length).map(({ names }) => names)),
    });
    if (outside.length === 0) return fine('reproduced', computed, first);
    const whole = context.fact('whole');
    const out = listed(outside.map((each) => placedAmong(context, each, order.length)));
    const mean =
      whole === undefined ? '' : say(sentence.wholeHas, { name: nameOf(whole), value: figureText(numberOf(whole), 1) });
    const reason = say(sentence.outside, { first, out, mean });
    const near = outside.every(({ value }) => isRevision(gapPercent(value, last.value), 100, 'amount', context.revisionTimes));
    if (context.has('preliminary') && near) return fine('within-revision', computed, reason);
    return fault('differs', 'changes-conclusion', computed, reason);
  },
};

/**
 * Checks that a list of the largest is in descending order. If it is not, this is a question to the authors: the list may not have been
 * meant to be sorted, and each of its numbers may still be right.
 */
export const listOrder: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { number: inputs.numbers },
  run: (context) => {
    const texts = context.texts('number');
    const values = context.numbers('number');
    const place = values.findIndex((value, i) => i > 0 && value > values[i - 1]);
    const computed = [...values].sort((a, b) => b - a).join(', ');
    const list = texts.join(', ');
    if (place < 0) return fine('reproduced', computed, say(sentence.descends, { list }));
    const seen = say(sentence.notDescending, { number: texts[place], before: texts[place - 1] });
    return { ...context.notCheckable(seen, computed), query: say(sentence.askOrder, { list }) };
  },
};
