import type { CheckDefinition } from '../check-definition';

/** A symbol that the text explains must stand in the equation. */
export const symbol: CheckDefinition = {
  printed: 'text',
  inputs: { symbol: { kind: 'text', times: 'at least once' } },
  run: (given) => {
    const symbols = given.texts('symbol');
    const computed = symbols.join(', ');
    if (symbols.includes(given.printed))
      return { computed, verdict: 'reproduced', severity: 'none', reason: `${given.printed} stands in the equation.` };
    const reason = `The text explains "${given.printed}"; the equation has ${computed}. The copy of the text may have changed a letter.`;
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason };
  },
};
