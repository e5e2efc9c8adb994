import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';
import { degreesOfFreedom, levelsOf, starsInputs, starsInWords, starsSeen } from './stars';

/** A legend of significance levels against every cell that it speaks of. */
export const starsOfTable: CheckDefinition = {
  printed: 'text',
  inputs: { ...starsInputs, cell: { kind: 'cell', times: 'at least once' } },
  run: (given) => {
    const cells = given
      .cells('cell')
      .map(({ id, cell }) => ({ id, cell, seen: starsSeen(cell, degreesOfFreedom(given), levelsOf(given)) }));
    const wrong = cells.filter(({ seen }) => !seen.agrees);
    const computed = `${String(cells.length - wrong.length)} of ${String(cells.length)}`;
    const fit = `${computed} cells carry the stars that their t allows`;
    if (wrong.length === 0) return { computed, verdict: 'reproduced', severity: 'none', reason: `${fit}.` };
    const named = wrong.map(
      ({ id, cell, seen }) => `${id} (${cell.coefficient}${'*'.repeat(cell.stars)}, where t carries ${starsInWords(seen)})`,
    );
    const severity = wrong.some(({ seen }) => seen.severity === 'changes-conclusion') ? 'changes-conclusion' : 'inconsistency';
    return { computed, verdict: 'contradicted', severity, reason: `${fit}; not ${listed(named)}.` };
  },
};
