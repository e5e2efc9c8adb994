import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { show, showFigure } from '../finding';
import { notCheckable } from '../not-checkable';

/** A sentence that needs a test: it stands where the test's p value is below 5 %. */
export const supported: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { test: { kind: 'fact', times: 'at least once' }, shown: { kind: 'fact', times: 'any' } },
  run: (given) => {
    const tests = given.facts('test');
    const shown = given
      .facts('shown')
      .map(
        ({ fact }) =>
          `${fact.name}: ${showFigure(numberOf(fact), 1)}${fact.note === undefined ? '' : ` ${fact.note}`} (${fact.source}).`,
      );
    if (given.missingFacts('test').length > 0) return notCheckable(given.claim, shown.join(' '));
    const computed = tests.map(({ fact }) => `p ${show(numberOf(fact), 3)}`).join(', ');
    const reason = tests.map(({ fact }) => `${fact.name}: p = ${show(numberOf(fact), 3)} (${fact.source}).`).join(' ');
    if (tests.every(({ fact }) => numberOf(fact) < 0.05)) return { computed, verdict: 'reproduced', severity: 'none', reason };
    return { computed, verdict: 'differs', severity: 'changes-conclusion', reason };
  },
};
