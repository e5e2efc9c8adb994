import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { showFigure } from '../finding';
import { notCheckable } from '../not-checkable';

/** A sentence that one figure is above another. */
export const comparison: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    measure: { kind: 'text', times: 'at most once' },
    higher: { kind: 'fact', times: 'at most once' },
    lower: { kind: 'fact', times: 'at most once' },
    higher_printed: { kind: 'number', times: 'at most once' },
    lower_printed: { kind: 'number', times: 'at most once' },
  },
  run: (given) => {
    const [above] = given.facts('higher');
    const [below] = given.facts('lower');
    const printed = given.has('higher_printed');
    if (!printed && (above === undefined || below === undefined)) return notCheckable(given.claim);
    const high = printed ? given.number('higher_printed') : numberOf(above.fact);
    const low = printed ? given.number('lower_printed') : numberOf(below.fact);
    const names = printed
      ? [given.text('higher_printed'), given.text('lower_printed')]
      : [above, below].map(
          ({ fact }) => `${fact.name} ${showFigure(numberOf(fact), 1)}${fact.note === undefined ? '' : ` (${fact.note})`}`,
        );
    const computed = `${names[0]} ${high > low ? '>' : high < low ? '<' : '='} ${names[1]}`;
    const reason = `${given.has('measure') ? `${given.text('measure')}: ` : ''}${computed}.`;
    if (high > low) return { computed, verdict: 'reproduced', severity: 'none', reason };
    return { computed, verdict: printed ? 'contradicted' : 'differs', severity: 'changes-conclusion', reason };
  },
};
