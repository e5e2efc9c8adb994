import { DataError } from '../data/data-error';
import type { CheckedClaim } from './check-each';
import type { Verdict } from './claim';
import { displayItemsTable, type reproducibilityLevels } from './paper-tables';
import { projectFiles } from './paper-folder';
import { readPaperTable } from './read-table';

/** A figure, table or list of the paper, where it is recomputed, and the result. */
export interface DisplayItem {
  /** Its name in the paper */
  item: string;
  shows: string;
  /** Notebook file, with # and the slug of a heading */
  notebook: string;
  /** Name of a result file; empty if there is none */
  result: string;
  verdict: Verdict;
  reproducibility: (typeof reproducibilityLevels)[number];
  /** What could and could not be recomputed, followed by the number of claims with each verdict */
  reason: string;
}

/** Gravest first; uncheckable claims come last because they carry no information if others can be checked. */
const gravest: readonly Verdict[] = [
  'contradicted',
  'misread',
  'differs',
  'within-revision',
  'reproduced',
  'consistent',
  'not-reported',
  'not-checkable',
];

/**
 * Returns the verdict of a display item from those of its claims: the gravest fault (contradicted, misread, differs) if there is one;
 * otherwise consistent, not-reported or not-checkable if more than half of the claims have it; otherwise the gravest verdict.
 *
 * @throws Error if there are no verdicts
 * @example
 * verdictOfItem(['reproduced', 'within-revision', 'not-checkable']); // 'within-revision'
 */
export function verdictOfItem(verdicts: readonly Verdict[]): Verdict {
  const found = gravest.find((verdict) => verdicts.includes(verdict));
  if (found === undefined) throw new Error('verdictOfItem: expected at least one verdict.');
  const most = (['consistent', 'not-reported', 'not-checkable'] as const).find(
    (open) => 2 * verdicts.filter((verdict) => verdict === open).length > verdicts.length,
  );
  const fault = gravest.indexOf(found) < gravest.indexOf('within-revision');
  return !fault && most !== undefined ? most : found;
}

/** "Claims: 2 reproduced, 6 within revision." */
function countsInWords(verdicts: readonly Verdict[]): string {
  const counts = [...gravest].reverse().flatMap((verdict) => {
    const count = verdicts.filter((each) => each === verdict).length;
    return count === 0 ? [] : [`${String(count)} ${verdict.replace('-', ' ')}`];
  });
  return `${verdicts.length === 1 ? 'Claim' : 'Claims'}: ${counts.join(', ')}.`;
}

/**
 * Reads the display items of data/paper/display-items.csv, each with the verdict derived from its claims.
 *
 * @param checked what checkClaims returned
 * @param options another data folder
 * @throws DataError naming file, row, column and value, also for a claim that was not checked
 * @example
 * displayItems(checkClaims()).find(({ item }) => item === 'Table 1')?.verdict; // 'contradicted'
 */
export function displayItems(checked: readonly CheckedClaim[], options: { folder?: string } = {}): DisplayItem[] {
  const byId = new Map(checked.map((row) => [row.id, row]));
  return readPaperTable(displayItemsTable, projectFiles(options)).map(({ row, cells }): DisplayItem => {
    const ids = String(cells.claims).split(' ');
    const verdicts = ids.map((id) => {
      const claim = byId.get(id);
      if (claim !== undefined) return claim.verdict;
      const expected = 'ids of checked claims, separated by single spaces';
      throw new DataError({ file: 'data/paper/display-items.csv', row, column: 'claims', value: id, expected });
    });
    return {
      item: String(cells.item),
      shows: String(cells.shows),
      notebook: String(cells.notebook),
      result: String(cells.result ?? ''),
      verdict: verdictOfItem(verdicts),
      reproducibility: cells.reproducibility as DisplayItem['reproducibility'],
      reason: `${String(cells.reason)} ${countsInWords(verdicts)}`,
    };
  });
}
