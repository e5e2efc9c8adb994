import { DataError } from '../data/data-error';
import { dataFolder } from '../data/descriptor';
import { files } from '../data/files';
import { checkClaimRows } from './check-inputs';
import type { Claim, ClaimInput } from './claim';
import { claimInputsTable, claimsTable, printedTable } from './paper-tables';
import type { PrintedTables, TableCell } from './printed-table';
import { readPaperTable } from './read-paper-table';

/** data/paper/ of the project, or of another data folder. */
export function paperFolder(folder?: string): string {
  return files.join(dataFolder(folder), 'paper');
}

function readInputs(folder: string, ids: ReadonlySet<string>): Map<string, ClaimInput[]> {
  const file = `data/paper/${claimInputsTable.name}.csv`;
  const rows = readPaperTable(claimInputsTable, folder).sort((a, b) => Number(a.cells.place) - Number(b.cells.place));
  const inputs = new Map<string, ClaimInput[]>();
  for (const { row, cells } of rows) {
    const claim = String(cells.claim);
    if (!ids.has(claim))
      throw new DataError({ file, row, column: 'claim', value: claim, expected: 'the id of a claim of claims.csv' });
    inputs.set(claim, [...(inputs.get(claim) ?? []), { input: String(cells.input), value: String(cells.value), row }]);
  }
  return inputs;
}

/**
 * The claims of the paper with the inputs of their checks, from data/paper/claims.csv and claim-inputs.csv.
 *
 * @param options another data folder
 * @throws DataError naming file, row, column, value and what was expected
 * @example
 * readClaims().find(({ id }) => id === 'R09')?.printed; // '20541.2'
 */
export function readClaims(options: { folder?: string } = {}): Claim[] {
  const folder = paperFolder(options.folder);
  const rows = readPaperTable(claimsTable, folder);
  const inputs = readInputs(folder, new Set(rows.map(({ cells }) => String(cells.id))));
  const claims = rows.map(({ row, cells }): Claim => {
    const word = (name: string) => String(cells[name]);
    return {
      id: word('id'),
      location: word('location'),
      quotation: word('quotation'),
      printed: word('printed'),
      unit: word('unit'),
      kind: word('kind'),
      check: word('check'),
      missing: word('missing'),
      notebook: word('evidence_notebook'),
      section: word('evidence_section'),
      inputs: inputs.get(word('id')) ?? [],
      row,
    };
  });
  checkClaimRows(claims, { claims: 'data/paper/claims.csv', inputs: 'data/paper/claim-inputs.csv' });
  return claims;
}

/** The printed tables of data/paper/: Table 1, and the table of He, Miao & Qureshi (2022), empty until someone who has it fills it in. */
export function readPrintedTables(options: { folder?: string } = {}): PrintedTables {
  const folder = paperFolder(options.folder);
  return new Map(
    ['table-1', 'table-1-he-et-al'].map((name) => [
      name,
      readPaperTable(printedTable(name), folder).map(({ cells }) => cells as unknown as TableCell),
    ]),
  );
}
