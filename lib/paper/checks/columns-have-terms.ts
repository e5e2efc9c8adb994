import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';

/** "Columns 2-4 have the control variables": each of the columns has each of the terms, the others have none. */
export const columnsHaveTerms: CheckDefinition = {
  printed: 'text',
  inputs: {
    table: { kind: 'table' },
    column: { kind: 'number', times: 'at least once' },
    term: { kind: 'text', times: 'at least once' },
  },
  run: (given) => {
    const cells = given.table('table').filter(({ part }) => part === 'coefficient');
    const columns = given.texts('column').map(Number);
    const terms = given.texts('term');
    const all = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
    const has = (column: number, term: string) => cells.some((cell) => cell.column === column && cell.term === term);
    const wrong = all.flatMap((column) =>
      terms.filter((term) => has(column, term) !== columns.includes(column)).map((term) => `${term} in column ${String(column)}`),
    );
    const computed = listed(all.filter((column) => terms.every((term) => has(column, term))).map(String));
    if (wrong.length === 0)
      return {
        computed,
        verdict: 'reproduced',
        severity: 'none',
        reason: `${listed(terms)} stand in columns ${computed} and in no other.`,
      };
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason: `It does not hold for ${listed(wrong)}.` };
  },
};
