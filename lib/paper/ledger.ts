import type { CheckedClaim } from './check-claims';
import { ledgerTable } from './paper-tables';
import { paperFolder } from './read-claims';
import { readPaperTable } from './read-paper-table';

/** A line of claims.csv and of data/paper/ledger.csv. */
export interface LedgerRow {
  id: string;
  location: string;
  printed: string;
  computed: string;
  verdict: string;
  reason: string;
}

const columns = ['id', 'location', 'printed', 'computed', 'verdict', 'reason'] as const;

/**
 * The checked claims in the form of the result file claims.csv.
 *
 * @example
 * saveResult('claims', ledgerRows(checkClaims()), { blank: ['computed'] });
 */
export function ledgerRows(checked: readonly CheckedClaim[]): LedgerRow[] {
  return checked.map(({ id, location, printed, computed, verdict, reason }) => ({
    id,
    location,
    printed,
    computed,
    verdict,
    reason,
  }));
}

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** The ledger as a CSV file's text. */
export function ledgerCsv(rows: readonly LedgerRow[]): string {
  return [columns.join(','), ...rows.map((row) => columns.map((column) => cell(row[column])).join(',')), ''].join('\n');
}

/** The ledger as it is committed in data/paper/ledger.csv. @throws DataError when the file is missing or faulty */
export function committedLedger(options: { folder?: string } = {}): LedgerRow[] {
  return readPaperTable(ledgerTable, paperFolder(options.folder)).map(
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
