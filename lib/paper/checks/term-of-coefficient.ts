import type { CheckDefinition } from '../check-definition';
import { notCheckable } from '../not-checkable';

/** The word that a sentence uses for the variable of a coefficient, against the row of the table that the coefficient stands in. */
export const termOfCoefficient: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { table: { kind: 'table' }, coefficient: { kind: 'number' }, term: { kind: 'text', times: 'at least once' } },
  run: (given) => {
    const cells = given.table('table').filter(({ part }) => part === 'coefficient');
    const cell = cells.find(({ printed }) => printed.replaceAll('*', '') === given.text('coefficient'));
    if (cell === undefined) return notCheckable(given.claim);
    // Each term is written "RV: related", with the word that the paper itself uses for it.
    const words = new Map(given.texts('term').map((text) => text.split(':').map((part) => part.trim()) as [string, string]));
    const word = words.get(cell.term) ?? '';
    const computed = `${cell.term}: ${word}`;
    const stands = `${given.text('coefficient')} stands in the row ${cell.term}, which the paper calls "${word}"`;
    if (word === given.printed) return { computed, verdict: 'reproduced', severity: 'none', reason: `${stands}.` };
    const reason = `${stands}; the sentence reads it as "${given.printed}".`;
    return { computed, verdict: 'misread', severity: 'inconsistency', reason };
  },
};
