import { csvText } from '../data/write-csv';
import type { CheckedClaim } from './check-each';
import { ledgerTable } from './paper-tables';
import { projectFiles } from './paper-folder';
import { readPaperTable } from './read-table';

const columns = ['id', 'location', 'printed', 'computed', 'verdict', 'reason'] as const;
/** What an editor asks next: among it on what the verdict rests, and where the figures come from. */
const further = ['severity', 'statement', 'quotation', 'unit', 'kind', 'basis', 'source'] as const;

/** A line of data/paper/ledger.csv. */
export type LedgerRow = Record<(typeof columns)[number], string>;

/** A line of the result file claims.csv. */
export type ResultRow = Pick<CheckedClaim, (typeof columns | typeof further)[number]>;

/**
 * The checked claims in the form of the result file claims.csv: the columns of the ledger, then others.
 *
 * @example
 * saveResult('claims', ledgerRows(checkClaims()), { blank: ['computed'] });
 */
export const ledgerRows = (checked: readonly CheckedClaim[]): ResultRow[] =>
  checked.map((row) => Object.fromEntries([...columns, ...further].map((column) => [column, row[column]])) as ResultRow);

/** The ledger as a CSV file's text. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

/** The ledger as it is committed in data/paper/ledger.csv. @throws DataError when the file is missing or faulty */
export function committedLedger(options: { folder?: string } = {}): LedgerRow[] {
  return readPaperTable(ledgerTable, projectFiles(options)).map(
    ({ cells }) => Object.fromEntries(columns.map((column) => [column, String(cells[column])])) as unknown as LedgerRow,
  );
}

/** A claim whose line is not the committed one. */
export interface LedgerChange {
  id: string;
  /** `verdict` when the verdict differs or the claim is new or gone; `wording` when only printed, computed or reason do */
  kind: 'verdict' | 'wording';
  committed: string;
  now: string;
}

/** What differs between the computed and the committed ledger. */
export function ledgerChanges(now: readonly LedgerRow[], committed: readonly LedgerRow[]): LedgerChange[] {
  const before = new Map(committed.map((row) => [row.id, row]));
  const after = new Map(now.map((row) => [row.id, row]));
  return [...new Set([...after.keys(), ...before.keys()])].flatMap((id): LedgerChange[] => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was?.verdict !== is?.verdict)
      return [{ id, kind: 'verdict', committed: was?.verdict ?? 'absent', now: is?.verdict ?? 'absent' }];
    const column = columns.find((name) => was?.[name] !== is?.[name]);
    return column === undefined ? [] : [{ id, kind: 'wording', committed: was?.[column] ?? '', now: is?.[column] ?? '' }];
  });
}
