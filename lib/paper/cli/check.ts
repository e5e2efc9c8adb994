import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkClaims } from '../check-claims';
import { verdicts, type Verdict } from '../claim';
import { tally } from '../findings';
import { committedLedger, ledgerChanges, ledgerCsv, ledgerRows } from '../ledger';
import { paperFolder } from '../paper-folder';
import { ledgerText } from './ledger-text';

/** Options for checking the project's paper. */
export interface CheckOptions {
  json?: boolean;
  /** Prints only the claims with one of these verdicts */
  verdict?: readonly Verdict[];
  /** Whether a verdict that differs from the committed ledger is a failure */
  strict?: boolean;
  /** Whether to rewrite the committed ledger */
  update?: boolean;
  /** Another data folder */
  folder?: string;
}

/** Checks the project's paper and prints its ledger. Returns false only if `strict` finds a verdict that differs from the committed one. */
export function checkProject(options: CheckOptions, print: (text: string) => void): boolean {
  const data = options.folder === undefined ? {} : { folder: options.folder };
  const wanted = options.verdict ?? verdicts;
  const checked = checkClaims(data);
  const rows = ledgerRows(checked);
  if (options.update) writeFileSync(join(paperFolder(options.folder), 'ledger.csv'), ledgerCsv(rows));
  const shown = checked.filter(({ verdict }) => wanted.includes(verdict));
  if (options.json) print(JSON.stringify(shown, null, 2));
  else print(ledgerText(shown, tally(checked, verdicts)));
  if (!options.strict) return true;
  const changes = ledgerChanges(rows, committedLedger(data)).filter(({ kind }) => kind === 'verdict');
  for (const { id, committed, now } of changes) console.error(`${id}: ${committed} is committed, ${now} now`);
  return changes.length === 0;
}
