import { csvText } from '../data/write-csv';
import type { CheckedClaim } from './check-each';
import { ledgerTable } from './paper-tables';
import { projectFiles } from './paper-folder';
import { readPaperTable } from './read-table';

const columns = ['id', 'location', 'printed', 'computed', 'verdict', 'reason'] as const;
/** Further columns for an editor, such as the basis of the verdict and the source of the figures. */
const further = ['severity', 'statement', 'quotation', 'unit', 'kind', 'basis', 'source'] as const;

/** A line of data/paper/ledger.csv. */
export type LedgerRow = Record<(typeof columns)[number], string>;

/** A line of the result file claims.csv. */
export type ResultRow = Pick<CheckedClaim, (typeof columns | typeof further)[number]>;

/**
 * Returns the checked claims as rows of the result file claims.csv: the columns of the ledger, then further ones.
 *
 * @example
 * saveResult('claims', ledgerRows(checkClaims()), { blank: ['computed'] });
 */
export const ledgerRows = (checked: readonly CheckedClaim[]): ResultRow[] =>
  checked.map((row) => Object.fromEntries([...columns, ...further].map((column) => [column, row[column]])) as ResultRow);

/** Returns the text of a paper's result file claims.csv. */
export function resultCsv(checked: readonly CheckedClaim[]): string {
  const all = [...columns, ...further];
  return csvText([all, ...checked.map((row) => all.map((column) => row[column]))]);
}

/** Returns the ledger as CSV text. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => row[column]))]);
}

/** Reads the committed ledger from data/paper/ledger.csv. @throws DataError if the file is missing or faulty */
export function committedLedger(options: { folder?: string } = {}): LedgerRow[] {
  return readPaperTable(ledgerTable, projectFiles(options)).map(
    ({ cells }) => Object.fromEntries(columns.map((column) => [column, String(cells[column])])) as unknown as LedgerRow,
  );
}

/** A claim whose line differs from the committed ledger. */
export interface LedgerChange {
  id: string;
  /** `verdict` if the verdict differs or the claim is new or gone; `wording` if only other columns differ */
  kind: 'verdict' | 'wording';
  committed: string;
  now: string;
}

/** Returns the differences between the computed and the committed ledger. */
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
