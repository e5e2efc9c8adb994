import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';
import { notCheckable } from '../not-checkable';

/**
 * What the text says of an equation must stand in it: the printed symbol, or, where `needs` names symbols, one of these. A symbol that one
 * letter of the copy may have changed is left open (`letter`); a whole term that is absent is not.
 */
export const symbol: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    symbol: { kind: 'text', times: 'at least once' },
    needs: { kind: 'text', times: 'any' },
  },
  run: (given) => {
    const symbols = given.texts('symbol');
    const needs = given.has('needs') ? given.texts('needs') : [given.printed];
    const computed = symbols.join(', ');
    const found = needs.filter((each) => symbols.includes(each));
    if (found.length > 0)
      return { computed, verdict: 'reproduced', severity: 'none', reason: `${listed(found)} stands in the equation.` };
    if (!given.has('needs')) {
      const seen = `The text explains "${given.printed}"; the equation has ${computed}. The copy of the text may have changed a letter.`;
      return notCheckable(given.claim, seen, computed);
    }
    const reason = `A ${given.printed} has a term such as ${needs.join(' or ')}; the equation has ${computed}.`;
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason };
  },
};
