import { DataError } from '../data/data-error';
import { checkEach, type CheckedClaim } from './check-each';
import { checkClaimRows } from './check-inputs';
import type { Claim } from './claim';
import { ledgerOf, type LedgerFile } from './ledger-of';
import { aboutPaper } from './paper-of';
import { claimsOfTable } from './pasted-table';
import { claimsIn, recordsIn, tablesIn, translationsIn } from './read-claims';
import type { PaperFiles } from './read-table';
import { readTests } from './statistics/tests';
import { translated } from './text';

/** A paper checked: its rows and its ledger. */
export interface CheckedPaper {
  checked: CheckedClaim[];
  ledger: LedgerFile;
}

/** A text pasted from the paper: every test in it that is written with its p becomes a claim. */
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

/** Every claim of a folder: its claims.csv, its regression tables (regression….txt or .csv) and its texts (text….txt). */
export function claimsOfPaper(files: PaperFiles): Claim[] {
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
  const own = names.includes('claims.csv') ? claimsIn(files) : [];
  const all = [...own, ...fromTables, ...fromTexts];
  if (all.length === 0) {
    throw new DataError({
      file: files.label('claims.csv'),
      expected: 'at least one claim, in claims.csv, in a regression….txt or in a text….txt',
    });
  }
  checkClaimRows(all, { claims: files.label('claims.csv'), inputs: files.label('claims.csv') });
  return all;
}

/**
 * Checks a paper that is a folder of CSV files, or the same files dropped into a page. Needs nothing else.
 *
 * @param files paper.csv, claims.csv, and where there are any records.csv, translations.csv, table-….csv, regression….txt and text….txt
 * @throws DataError naming file, row, column, value and what was expected
 */
export function checkPaper(files: PaperFiles): CheckedPaper {
  const checked = checkEach({
    claims: claimsOfPaper(files),
    facts: new Map(recordsIn(files)),
    tables: tablesIn(files),
    translations: translationsIn(files),
  });
  const about = files.names().includes('paper.csv') ? aboutPaper(files) : undefined;
  const unnamed = {
    title: 'A paper',
    authors: '',
    journal: '',
    issue: '',
    year: '',
    doi: '',
    readFrom: '',
    checkedAgainst: '',
    words: { readFrom: translated(''), checkedAgainst: translated('') },
  };
  return { checked, ledger: ledgerOf(checked, about ?? unnamed) };
}
