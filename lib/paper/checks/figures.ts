import { sizeOfRevision } from '../../grp';
import type { CheckContext } from '../check-context';
import { fault, fine, inputs, type CheckDefinition, type Finding } from '../claim';
import { nameOf, numberOf, orderOfFacts } from '../facts';
import { agrees, printedNumber, quotientInterval, roundingInterval } from '../printed-number';
import { distanceOutside, meet } from '../range';
import { compareWithFact, isRevision, type Quantity } from '../revisions';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/figures';
import { quoted } from '../sentences/words';
import { beside, figureText, listed, num, plain, say, sentences, type Words } from '../text';

/** True if the figure keeps its place among the facts of `among`, or if no place is given. */
function keepsPlace(context: CheckContext, key: string): boolean {
  if (!context.has('place')) return true;
  const found = orderOfFacts(context.facts('among'), 'highest').find((placed) => placed.key === key);
  return found?.rank === context.number('place');
}

const noteOf = (context: CheckContext, note: string | undefined): Words =>
  note === undefined ? '' : say(sentence.inBrackets, { note: context.translate(note) });

/** Lists similar figures of another year or place; they do not affect the verdict. */
export function neighbours(context: CheckContext): Words {
  const found = context.facts('neighbour').map(({ fact }) => beside([figureText(numberOf(fact), 1), noteOf(context, fact.note ?? fact.source)], '')); // prettier-ignore
  return found.length === 0 ? '' : say(sentence.nearby, { list: listed(found) });
}

/** Checks a printed number against a figure or, if the text is ambiguous, against each figure that it may mean. */
function figureFinding(context: CheckContext): Finding {
  const found = context.facts('fact');
  if (found.length === 0) return context.notCheckable(neighbours(context));
  const findings = found.map(({ key, fact }) => {
    if (!context.has('quantity')) return compareWithFact(context, context.printed, fact);
    return compareWithFact(context, context.printed, fact, {
      quantity: context.text('quantity') as Quantity,
      preliminary: context.text('preliminary') === 'computed' ? 'computed' : 'printed',
      sameOrder: keepsPlace(context, key),
    });
  });
  return findings.find(({ verdict }) => verdict === 'reproduced') ?? findings[0];
}

/** Checks a printed number against the figure, and gives the size of the revision if the vintage explains the difference. */
export const figure: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    fact: inputs.facts,
    neighbour: inputs.factsIfAny,
    quantity: inputs.quantityIfAny,
    preliminary: inputs.textIfAny,
    among: inputs.factIfAny,
    place: inputs.numberIfAny,
  },
  run: figureFinding,
};

/** Checks a number that another claim in the same passage also prints, for something else. */
export const printedTwice: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: { ...figure.inputs, other: inputs.claims },
  run: (context) => {
    const { value } = printedNumber(context.printed);
    const same = context.references('other').filter(({ printed }) => printedNumber(printed).value === value);
    const finding = figureFinding(context);
    if (same.length === 0) return finding;
    const where = listed(same.map(({ id, quotation }) => beside([id, ' (', say(quoted, { text: quotation }), ')'], '')));
    return { ...finding, reason: sentences(say(sentence.sameNumber, { where }), finding.reason) };
  },
};

/** Checks whether a number is the quantity that the paper says it is, or another one. */
export const reading: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    read_as: inputs.fact,
    read_as_name: inputs.text,
    instead: inputs.fact,
    instead_name: inputs.text,
    quantity: inputs.quantity,
  },
  run: (context) => {
    const asRead = context.fact('read_as');
    const instead = context.fact('instead');
    if (asRead === undefined || instead === undefined) return context.notCheckable();
    const { value, decimals } = printedNumber(context.printed);
    const interval = roundingInterval(context.printed);
    const quantity = context.text('quantity') as Quantity;
    const near = (figure: number) => isRevision(distanceOutside(figure, interval), value, quantity, context.revisionTimes);
    const [first, second] = [asRead, instead].map(numberOf);
    const [firstName, secondName] = [context.words('read_as_name')[0], context.words('instead_name')[0]];
    const computed = beside([firstName, ' ', plain(first, decimals), '; ', secondName, ' ', plain(second, decimals)], '');
    const what = say(sentence.twoQuantities, {
      name: nameOf(asRead),
      first: num(first, decimals, { unit: '%' }),
      second: num(second, decimals, { unit: context.unit }),
      firstName,
      secondName,
      printed: context.printed,
    });
    if (near(first)) return fine('reproduced', computed, say(sentence.fitsFirst, { what }));
    if (near(second)) return fault('misread', 'inconsistency', computed, say(sentence.fitsSecond, { what }));
    return fault('differs', 'inconsistency', computed, say(sentence.fitsNeither, { what }));
  },
};

/** Checks a sentence that says that one figure is above another. */
export const comparison: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    measure: inputs.textIfAny,
    higher: inputs.factIfAny,
    lower: inputs.factIfAny,
    higher_printed: inputs.numberIfAny,
    lower_printed: inputs.numberIfAny,
  },
  run: (context) => {
    const above = context.fact('higher');
    const below = context.fact('lower');
    const printed = context.has('higher_printed');
    if (!printed && (above === undefined || below === undefined)) return context.notCheckable();
    const high = printed ? context.number('higher_printed') : numberOf(above!);
    const low = printed ? context.number('lower_printed') : numberOf(below!);
    const names: Words[] = printed
      ? [context.text('higher_printed'), context.text('lower_printed')]
      : [above!, below!].map((fact) => beside([nameOf(fact), ' ', figureText(numberOf(fact), 1), noteOf(context, fact.note)], '')); // prettier-ignore
    const sign = high > low ? '>' : high < low ? '<' : '=';
    const computed = beside([names[0], sign, names[1]], ' ');
    const measure = context.has('measure') ? beside([context.words('measure')[0], ': '], '') : '';
    const reason = say(sentence.higherThan, { measure, first: names[0], sign, second: names[1] });
    if (high > low) return fine('reproduced', computed, reason);
    return fault(printed ? 'contradicted' : 'differs', 'changes-conclusion', computed, reason);
  },
};

/** Checks whether figures that the paper expects to be revised did change later. */
export const revisionsHappened: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { earlier: inputs.numbers, later: inputs.facts },
  run: (context) => {
    const later = context.facts('later');
    const earlier = context.texts('earlier');
    if (later.length !== earlier.length) return context.notCheckable();
    const changes = earlier.map((text, i) => ({
      changed: !agrees(text, numberOf(later[i].fact)),
      percent: sizeOfRevision(printedNumber(text).value, numberOf(later[i].fact)).percent,
    }));
    const changed = changes.filter((change) => change.changed).length;
    const sizes = changes.map(({ percent }) => percent);
    const [low, high] = [Math.min(...sizes), Math.max(...sizes)].map((size) => num(size, 2, { plus: true }));
    const all = changes.length;
    const computed = say(computedAs.changed, { some: computedAs.some(changed, all) });
    if (changed > 0) return fine('reproduced', computed, say(sentence.revised, { changed, all, low, high }));
    return { computed, verdict: 'differs', severity: 'none', reason: say(sentence.noneRevised, { all }) };
  },
};

/** Checks a printed "N times" against the ratio of two printed numbers, of two figures, or of both. */
export const ratio: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    numerator: inputs.numberIfAny,
    denominator: inputs.numberIfAny,
    numerator_fact: inputs.factIfAny,
    denominator_fact: inputs.factIfAny,
  },
  run: (context) => {
    const places = printedNumber(context.printed).decimals + 2;
    const [over, under] = [context.text('numerator'), context.text('denominator')];
    const [alone, other] = over === '' ? ['denominator', 'numerator'] : ['numerator', 'denominator'];
    if ((over === '') !== (under === '')) throw new Error(`${alone}: expected a ${other} with it.`);
    if (under !== '' && context.number('denominator') === 0)
      throw new Error(`denominator "${under}": expected a number that is not 0.`);
    const own = over === '' ? undefined : context.number('numerator') / context.number('denominator');
    const [above, below] = [context.fact('numerator_fact'), context.fact('denominator_fact')];
    const figures = above && below ? numberOf(above) / numberOf(below) : undefined;
    const value = figures ?? own;
    if (value === undefined) return context.notCheckable();
    const computed = plain(value, places);
    const reason = sentences(
      own === undefined ? '' : say(sentence.ownQuotient, { above: over, below: under, value: num(own, places) }),
      figures === undefined ? '' : say(sentence.figuresQuotient, { value: num(figures, places), printed: context.printed }),
    );
    const range = own === undefined ? undefined : quotientInterval(over, under);
    if (range !== undefined && !meet(range, roundingInterval(context.printed))) {
      return fault('contradicted', 'inconsistency', figures === undefined ? '' : computed, reason);
    }
    if (figures === undefined || agrees(context.printed, figures)) return fine('reproduced', computed, reason);
    if (own !== undefined) return fine('within-revision', computed, sentences(reason, sentence.earlierNumbers));
    return fault('differs', 'inconsistency', computed, reason);
  },
};
