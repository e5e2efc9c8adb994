import { DataError } from '../data/data-error';
import { nearWords } from '../data/near-words';
import { checkEach, type CheckedClaim } from './check-each';
import { checkClaimRows } from './check-inputs';
import { checks } from './checks';
import type { Claim } from './claim';
import { ledgerOf, type LedgerFile } from './ledger-of';
import { aboutPaper } from './paper-of';
import { claimsOfTable } from './pasted-table';
import { hasDecimalComma } from './printed-number';
import { claimsIn, recordsIn, tablesIn, translationsIn } from './read-claims';
import { hasRows, type PaperFiles } from './read-table';
import { readTests } from './statistics/tests';

/** A checked paper: its rows and its ledger. */
export interface CheckedPaper {
  checked: CheckedClaim[];
  ledger: LedgerFile;
}

/** Returns the claims in a text pasted from the paper: each test printed with its p value becomes a claim. */
export function claimsOfText(text: string, name: string, prefix = name): Claim[] {
  return readTests(text).map(({ text: printed }, i) => ({
    id: `${prefix}.${String(i + 1)}`,
    location: name,
    quotation: printed,
    printed,
    unit: '',
    kind: 'statistical test',
    check: 'test',
    missing: 'whether the test was one-sided',
    statement: 'paper',
    notebook: '',
    section: '',
    inputs: [],
  }));
}

const stem = (name: string): string => name.replace(/\.[a-z]+$/, '').replace(/[^A-Za-z0-9.-]/g, '-').replace(/^[^A-Za-z]+/, '') || 'pasted'; // prettier-ignore

function pasted(files: PaperFiles, name: string): string {
  const bytes = files.read(name);
  return bytes === undefined ? '' : new TextDecoder().decode(bytes).replace(/^\ufeff/, '').replace(/^#.*$/gm, ''); // prettier-ignore
}

/** Collects the claims of a folder from claims.csv, regression tables (regression….txt, .csv or .tsv) and texts (text….txt). */
function claimsOfFolder(files: PaperFiles): Claim[] {
  const names = files.names();
  const fromTables = names
    .filter((name) => /^regression.*\.(txt|csv|tsv)$/i.test(name))
    .flatMap((name, i) => {
      const text = pasted(files, name);
      try {
        return text.trim() === '' ? [] : claimsOfTable(text, stem(name), `T${String(i + 1)}`);
      } catch (error) {
        throw new DataError({ file: files.label(name), expected: `a regression table. ${(error as Error).message}` });
      }
    });
  const fromTexts = names
    .filter((name) => /^text.*\.txt$/i.test(name))
    .flatMap((name, i) => claimsOfText(pasted(files, name), stem(name), `S${String(i + 1)}`));
  const own = hasRows(files, 'claims.csv') ? claimsIn(files) : [];
  const all = [...own, ...fromTables, ...fromTexts];
  const file = files.label('claims.csv');
  if (all.length === 0)
    throw new DataError({ file, expected: 'at least one claim, in claims.csv, in a regression….txt or in a text….txt' });
  checkClaimRows(all, { claims: file, inputs: file });
  refuseDoubtfulCommas(own, file);
  return all;
}

/** Refuses a number such as "1,234" in a paper with decimal commas, where it is ambiguous, and says how to write it. @throws DataError */
function refuseDoubtfulCommas(claims: readonly Claim[], file: string): void {
  const numbers = claims.flatMap(({ printed, row, check, inputs }) => [
    ...(checks[check].printed === 'number' ? [{ column: 'printed', text: printed, row }] : []),
    ...inputs
      .filter(({ input }) => checks[check].inputs[input].kind === 'number')
      .map((given) => ({ column: 'given', text: given.value, row: given.row ?? row })),
  ]);
  const comma = numbers.find(({ text }) => hasDecimalComma(text));
  const doubtful = numbers.find(({ text }) => /^[-−–]?\d{1,3},\d{3}$/.test(text.trim()) && !hasDecimalComma(text));
  if (comma === undefined || doubtful === undefined) return;
  const { text, row, column } = doubtful;
  const expected = `${text.replace(',', '.')} or ${text.replace(',', ' ')}, since "${comma.text}" has a decimal comma and this may have one too`;
  throw new DataError({ file, row, column, value: text, expected });
}

/** Refuses a key that closely resembles one in records.csv: without this, a typo would look like a missing source. @throws DataError */
function refuseMisspeltKeys(claims: readonly Claim[], keys: readonly string[], file: string): void {
  for (const { check, inputs, row } of claims) {
    for (const { input, value } of inputs) {
      if (checks[check].inputs[input].kind !== 'fact' || value.includes('*') || keys.includes(value)) continue;
      const near = nearWords(value, keys);
      if (near.length === 0) continue;
      throw new DataError({ file, row, column: 'given', value, expected: `a key of records.csv; near: ${near.join(', ')}` });
    }
  }
}

/**
 * Checks a paper given as a folder of CSV files, or as the same files dropped into a page. Needs nothing else.
 *
 * @param files paper.csv, claims.csv and, optionally, records.csv, translations.csv, table-….csv, regression….txt and text….txt
 * @throws DataError naming file, row, column, value and what was expected
 */
export function checkPaper(files: PaperFiles): CheckedPaper {
  const claims = claimsOfFolder(files);
  const facts = new Map(recordsIn(files));
  refuseMisspeltKeys(claims, [...facts.keys()], files.label('claims.csv'));
  const checked = checkEach({ claims, facts, tables: tablesIn(files), translations: translationsIn(files) });
  return { checked, ledger: ledgerOf(checked, aboutPaper(files)) };
}
