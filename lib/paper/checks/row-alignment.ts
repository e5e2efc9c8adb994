import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';
import { notCheckable } from '../not-checkable';
import { labelsByLine } from '../printed-table';
import { movedCells } from '../table-layout';

/** A table whose numbers may stand beside the wrong labels, in the print or in the copy of the text. */
export const rowAlignment: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { table: { kind: 'table' } },
  run: (given) => {
    const cells = given.table('table');
    const labels = labelsByLine(cells);
    const moved = movedCells(cells);
    const computed = `${String(moved.length)} of ${String(cells.length)}`;
    if (moved.length === 0)
      return { computed, verdict: 'reproduced', severity: 'none', reason: 'Every number stands beside its label.' };
    const each = listed(
      moved.map(
        (cell) => `${cell.printed} of ${cell.term}, column ${String(cell.column)}, beside ${labels.get(cell.scan_line) ?? ''}`,
      ),
    );
    const seen = `${computed} numbers stand beside another label: ${each}. The copy of the text may be at fault.`;
    return notCheckable(given.claim, seen, computed);
  },
};
