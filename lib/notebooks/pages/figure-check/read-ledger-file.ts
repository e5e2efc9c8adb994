import type { LedgerFile } from '../../../paper/ledger-of';

const parts = ['paper', 'counts', 'findings', 'claims', 'regions', 'activities'];
const ofClaim = [
  'id',
  'printed',
  'computed',
  'verdict',
  'severity',
  'reason',
  'statement',
  'words',
  'sections',
  'inputs',
  'evidence',
];

/**
 * Reads the ledger from the text of a claims.json that this project wrote.
 *
 * @param text the file's text
 * @param file its name, for messages
 * @throws Error if it is not JSON, or was written by an earlier version and lacks a part
 * @example
 * readLedgerFile(readFileSync('build/results/claims.json', 'utf8'), 'claims.json').claims.length; // 179
 */
export function readLedgerFile(text: string, file: string): LedgerFile {
  let ledger: LedgerFile;
  try {
    ledger = JSON.parse(text) as LedgerFile;
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`);
  }
  const demand = (value: unknown, names: readonly string[], where: string): void => {
    const absent = names.find((name) => typeof value !== 'object' || value === null || !(name in value));
    if (absent !== undefined) throw new Error(`${file}, ${where}: no "${absent}". npm start writes a new one.`);
  };
  demand(ledger, parts, 'the file');
  ledger.claims.forEach((claim, place) => {
    demand(claim, ofClaim, `claim ${String(claim?.id ?? place + 1)}`);
  });
  return ledger;
}
