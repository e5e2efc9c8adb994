import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkClaims, readClaims, tally, verdicts } from '../../lib/paper';
import { checkProject, type CheckOptions } from '../../lib/paper/cli/check';
import { ledgerText } from '../../lib/paper/cli/ledger-text';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
function copyOfData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  made.push(folder);
  cpSync('data', folder, { recursive: true });
  return folder;
}

describe('npm run check', () => {
  const folder = copyOfData();
  const run = (options: CheckOptions = {}) => {
    const lines: string[] = [];
    return { good: checkProject(options, (text) => lines.push(text)), text: lines.join('\n') };
  };
  it('cuts what is wider than its column, so that reasons stand below each other', () => {
    const row = checkClaims().find(({ id }) => id === 'R09')!;
    const line = (printed: string) =>
      ledgerText([{ ...row, printed }], tally([row], verdicts))
        .split('\n')
        .at(-1)!;
    const at = line('20541.2').indexOf(row.reason);
    for (const printed of ['x'.repeat(28), 'x'.repeat(29)]) assert.equal(line(printed).indexOf(row.reason), at);
    assert.match(line('x'.repeat(28)), / x{28} /);
    assert.match(line('x'.repeat(29)), / x{27}… /);
  });

  it('prints the counts first, then a line a claim, and is content', () => {
    const { good, text } = run();
    assert.equal(good, true);
    const [first, second] = text.split('\n');
    const counts = tally(checkClaims(), verdicts);
    assert.equal(first, `${String(counts.claims)} claims, ${String(counts.notes)} notes of ours (*), ${String(counts.findings)} distinct faults, ${String(counts.grave)} of which change a conclusion`); // prettier-ignore
    assert.match(second, /^ {2}reproduced +\d+$/);
    assert.equal(text.split('\n').length, 1 + verdicts.length + 2 + readClaims().length);
  });
  it('shows one verdict when asked, as JSON when asked', () => {
    const rows = JSON.parse(run({ json: true, verdict: ['misread'] }).text) as { verdict: string }[];
    assert.ok(rows.length > 0 && rows.every(({ verdict }) => verdict === 'misread'));
  });
  it('objects under --strict when a verdict is not the committed one, and is content once it is updated', () => {
    assert.equal(run({ strict: true, folder }).good, true);
    const ledger = join(folder, 'paper', 'ledger.csv');
    const text = readFileSync(ledger, 'utf8');
    const other = text.replace(/^(R02,.*?),reproduced,/m, '$1,differs,');
    assert.notEqual(other, text);
    writeFileSync(ledger, other);
    assert.equal(run({ folder }).good, true);
    assert.equal(run({ strict: true, folder }).good, false);
    assert.equal(run({ update: true, strict: true, folder }).good, true);
    assert.equal(readFileSync(ledger, 'utf8'), text);
  });
  it('sees a changed figure of the data folder', () => {
    const file = join(folder, 'raw', 'volume-index.csv');
    const text = readFileSync(file, 'utf8');
    const other = text.replace(/^KAZ,2022,103\.2$/m, 'KAZ,2022,102.6');
    assert.notEqual(other, text);
    writeFileSync(file, other);
    assert.equal(run({ strict: true, folder }).good, false);
  });
});
