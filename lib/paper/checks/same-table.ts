import type { CheckDefinition } from '../check-definition';
import { notCheckable } from '../not-checkable';

/** A printed table beside another source's, cell by cell. An empty one is said to be not filled in. */
export const sameTable: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { table: { kind: 'table' }, other: { kind: 'table' }, whose: { kind: 'text' } },
  run: (given) => {
    const cells = given.table('table');
    const others = given.table('other');
    const whose = given.text('whose');
    if (others.length === 0)
      return notCheckable(given.claim, `The table of ${whose} is not filled in, so no cell could be compared.`);
    const plain = (text: string) => text.replaceAll('−', '-').replace(/\s/g, '');
    const same = cells.filter((cell) => others.some((other) => other.column === cell.column && other.term === cell.term && other.part === cell.part && plain(other.printed) === plain(cell.printed))); // prettier-ignore
    const computed = `${String(same.length)} of ${String(cells.length)} cells equal`;
    const reason = `${String(same.length)} of ${String(cells.length)} cells are printed alike in the table of ${whose}`;
    if (2 * same.length > cells.length) {
      const all = `${reason}: consistent with one being taken from the other, though not a proof of it.`;
      return { computed, verdict: 'contradicted', severity: 'changes-conclusion', reason: all };
    }
    const severity = same.length === 0 ? 'none' : 'inconsistency';
    return { computed, verdict: same.length === 0 ? 'reproduced' : 'differs', severity, reason: `${reason}.` };
  },
};
