import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkClaims } from '../check-claims';
import { verdicts, type Verdict } from '../claim';
import { tally } from '../findings';
import { committedLedger, ledgerChanges, ledgerCsv, ledgerRows } from '../ledger';
import { paperFolder } from '../paper-folder';
import { ledgerText } from './ledger-text';

const usage = `npm run check -- [--json] [--verdict <verdict>] [--strict] [--update] [--folder <data folder>]
  --json     the rows as JSON
  --verdict  only the claims with this verdict; may be given several times (${verdicts.join(', ')})
  --strict   exit code 1 when a verdict differs from data/paper/ledger.csv
  --update   write data/paper/ledger.csv`;

function verdictsOf(words: readonly string[]): Verdict[] {
  const unknown = words.find((word) => !(verdicts as readonly string[]).includes(word));
  if (unknown !== undefined) throw new Error(`--verdict ${unknown}: expected one of ${verdicts.join(', ')}.`);
  return words.length > 0 ? (words as Verdict[]) : [...verdicts];
}

/** Runs the figure check as a command; returns the exit code: 0, or 1 with --strict when a verdict is not the committed one. */
export function main(args: readonly string[], print: (text: string) => void): number {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      verdict: { type: 'string', multiple: true, default: [] },
      strict: { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      folder: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    print(usage);
    return 0;
  }
  const wanted = verdictsOf(values.verdict ?? []);
  const options = values.folder === undefined ? {} : { folder: values.folder };
  const checked = checkClaims(options);
  const rows = ledgerRows(checked);
  if (values.update) writeFileSync(join(paperFolder(values.folder), 'ledger.csv'), ledgerCsv(rows));
  const shown = checked.filter(({ verdict }) => wanted.includes(verdict));
  if (values.json) print(JSON.stringify(shown, null, 2));
  else print(ledgerText(shown, tally(checked, verdicts)));
  if (!values.strict) return 0;
  const changes = ledgerChanges(rows, committedLedger(options)).filter(({ kind }) => kind === 'verdict');
  for (const { id, committed, now } of changes) console.error(`${id}: ${committed} is committed, ${now} now`);
  return changes.length > 0 ? 1 : 0;
}
