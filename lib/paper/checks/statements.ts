import { fault, fine, inputs, type CheckDefinition } from '../claim';
import { nameOf, numberOf } from '../facts';
import * as sentence from '../sentences/words';
import { figureText, listed, plain, pText, say, sentences } from '../text';

/** Checks a method, model or variable that the paper announces: not reported unless the paper prints a result of it. */
export const announced: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { result: inputs.claimsIfAny },
  run: (context) => {
    const results = context.references('result');
    if (results.length > 0) {
      const list = listed(results.map(({ id, location }) => `${id} (${location})`));
      return fine('reproduced', results.map(({ id }) => id).join(', '), say(sentence.printedIn, { list }));
    }
    const missing = context.translate(context.claim.missing);
    return {
      verdict: 'not-reported',
      severity: 'none',
      computed: '',
      reason: say(sentence.notPrinted, { missing }),
      query: say(sentence.askReport, { missing }),
    };
  },
};

/** Checks a sentence that needs a test: reproduced if p is below 5 %, consistent if there is no test but the printed values agree with it. */
export const supported: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    test: inputs.facts,
    shown: inputs.factsIfAny,
    higher_printed: inputs.numberIfAny,
    lower_printed: inputs.numberIfAny,
  },
  run: (context) => {
    const tests = context.facts('test');
    if (context.missingFacts('test').length > 0) {
      if (context.has('higher_printed') && context.number('higher_printed') > context.number('lower_printed')) {
        const [higher, lower] = [context.text('higher_printed'), context.text('lower_printed')];
        const words = { higher, lower, missing: context.translate(context.claim.missing) };
        return fine('consistent', `${higher} > ${lower}`, say(sentence.printedAgree, words));
      }
      const shown = context.facts('shown').map(({ fact }) => {
        const unit = context.translate(fact.note ?? '');
        return say(sentence.nameAndValue, { name: nameOf(fact), value: figureText(numberOf(fact), 1, { unit }) });
      });
      return context.notCheckable(sentences(...shown));
    }
    const computed = tests.map(({ fact }) => `p ${plain(numberOf(fact), 3)}`).join(', ');
    const told = tests.map(({ fact }) => say(sentence.nameAndValue, { name: nameOf(fact), value: pText(numberOf(fact)) }));
    const reason = sentences(...told);
    if (tests.every(({ fact }) => numberOf(fact) < 0.05)) return fine('reproduced', computed, reason);
    return fault('differs', 'changes-conclusion', computed, reason);
  },
};

/** For a claim that no computation can check (a lost picture, an unnamed source, an unavailable work): names what it needs. */
export const needsSource: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {},
  run: (context) => context.notCheckable(),
};
