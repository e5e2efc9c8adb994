import { DataError } from '../data/data-error';
import { checkClaimRows } from './check-inputs';
import type { Claim, ClaimInput } from './claim';
import type { Fact } from './facts';
import { claimInputsTable, claimsTable, printedTable, recordsTable, translationsTable } from './paper-tables';
import { readPrintedNumber } from './printed-number';
import type { PrintedTables, TableCell } from './printed-table';
import { projectFiles } from './paper-folder';
import { hasColumn, readPaperTable, type PaperFiles } from './read-table';
import type { Translated } from './text';

function inputsOf(files: PaperFiles, ids: ReadonlySet<string>): Map<string, ClaimInput[]> {
  const file = files.label(`${claimInputsTable.name}.csv`);
  const rows = readPaperTable(claimInputsTable, files).sort((a, b) => Number(a.cells.place) - Number(b.cells.place));
  const inputs = new Map<string, ClaimInput[]>();
  for (const { row, cells } of rows) {
    const claim = String(cells.claim);
    if (!ids.has(claim))
      throw new DataError({ file, row, column: 'claim', value: claim, expected: 'the id of a claim of claims.csv' });
    inputs.set(claim, [...(inputs.get(claim) ?? []), { input: String(cells.input), value: String(cells.value), row }]);
  }
  return inputs;
}

/** Reads the inputs in the column `given`: "count: 62; total: 120". */
function givenIn(text: string, file: string, row: number): ClaimInput[] {
  const parts = text.split(';').map((part) => part.trim()).filter((part) => part !== ''); // prettier-ignore
  return parts.map((part) => {
    const [, input, value] = /^([^:]+):(.*)$/s.exec(part) ?? [];
    if (input === undefined) {
      const expected = 'a name, a colon and a value, such as "count: 62"';
      throw new DataError({ file, row, column: 'given', value: part, expected });
    }
    return { input: input.trim(), value: value.trim(), row };
  });
}

/**
 * Reads the claims of a paper with the inputs of their checks from claims.csv (column `given`) and, if it exists, claim-inputs.csv.
 *
 * @throws DataError naming file, row, column, value and what was expected
 */
export function claimsIn(files: PaperFiles): Claim[] {
  const file = files.label('claims.csv');
  const rows = readPaperTable(claimsTable, files);
  const ids = new Set(rows.map(({ cells }) => String(cells.id)));
  const hasGiven = files.read('claim-inputs.csv') === undefined && hasColumn(files, 'claims.csv', 'given');
  const inputs = hasGiven ? new Map<string, ClaimInput[]>() : inputsOf(files, ids);
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
      statement: cells.statement === 'ours' ? 'ours' : 'paper',
      notebook: word('evidence_notebook'),
      section: word('evidence_section'),
      inputs: [...(inputs.get(word('id')) ?? []), ...givenIn(word('given'), file, row)],
      row,
    };
  });
  checkClaimRows(claims, { claims: file, inputs: hasGiven ? file : files.label('claim-inputs.csv') });
  return claims;
}

/**
 * Reads the claims of the project's paper from data/paper/claims.csv and claim-inputs.csv.
 *
 * @param options another data folder
 * @throws DataError naming file, row, column, value and what was expected
 * @example
 * readClaims().find(({ id }) => id === 'R09')?.printed; // '20541.2'
 */
export const readClaims = (options: { folder?: string } = {}): Claim[] => claimsIn(projectFiles(options));

/** Reads the printed tables of the project's paper: Table 1, and the table of He, Miao & Qureshi (2022), empty until someone fills it in. */
export const readPrintedTables = (options: { folder?: string } = {}): PrintedTables => tablesIn(projectFiles(options));

/** Reads the printed tables of a paper: every table-….csv in its folder. */
export function tablesIn(files: PaperFiles): PrintedTables {
  const names = files.names().flatMap((name) => /^(table-.*)\.csv$/.exec(name)?.[1] ?? []);
  return new Map(
    names.map((name) => [name, readPaperTable(printedTable(name), files).map(({ cells }) => cells as unknown as TableCell)]),
  );
}

/** Reads the facts in records.csv, taken from an office's table or a publisher's page. Numeric texts become numbers. */
export function recordsIn(files: PaperFiles): [string, Fact][] {
  if (files.read('records.csv') === undefined) return [];
  return readPaperTable(recordsTable, files).map(({ cells }): [string, Fact] => {
    const text = String(cells.value);
    const fact: Fact = { value: readPrintedNumber(text)?.value ?? text, name: String(cells.name), source: String(cells.source) };
    return [String(cells.key), cells.reach === '' ? fact : { ...fact, reach: cells.reach as Fact['reach'] }];
  });
}

/** Reads the texts of translations.csv, by their English text. */
export function translationsIn(files: PaperFiles): Map<string, Translated> {
  if (files.read('translations.csv') === undefined) return new Map();
  return new Map(
    readPaperTable(translationsTable, files).map(({ cells: { en, ru, kk } }) => [
      String(en),
      { en: String(en), ru: String(ru), kk: String(kk) },
    ]),
  );
}
