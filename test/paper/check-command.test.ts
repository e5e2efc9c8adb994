import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkClaims, readClaims, tally, verdicts } from '../../lib/paper';
import { main } from '../../lib/paper/cli/check';

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
  const run = (...args: string[]) => {
    const lines: string[] = [];
    return { code: main(args, (text) => lines.push(text)), text: lines.join('\n') };
  };
  it('prints the counts first, then a line a claim, and ends with 0', () => {
    const { code, text } = run();
    assert.equal(code, 0);
    const [first, second] = text.split('\n');
    const counts = tally(checkClaims(), verdicts);
    assert.equal(first, `${String(counts.claims)} claims, ${String(counts.notes)} notes of ours (*), ${String(counts.findings)} distinct faults, ${String(counts.grave)} of which change a conclusion`); // prettier-ignore
    assert.match(second, /^ {2}reproduced +\d+$/);
    assert.equal(text.split('\n').length, 1 + verdicts.length + 2 + readClaims().length);
  });
  it('shows one verdict when asked, as JSON when asked', () => {
    const rows = JSON.parse(run('--json', '--verdict', 'misread').text) as { verdict: string }[];
    assert.ok(rows.length > 0 && rows.every(({ verdict }) => verdict === 'misread'));
    assert.throws(() => run('--verdict', 'wrong'), /--verdict wrong: expected one of reproduced/);
    assert.throws(() => run('--verbose'));
  });
  it('ends with 1 under --strict when a verdict is not the committed one, and with 0 once it is updated', () => {
    assert.equal(run('--strict', '--folder', folder).code, 0);
    const ledger = join(folder, 'paper', 'ledger.csv');
    const text = readFileSync(ledger, 'utf8');
    const other = text.replace(/^(R02,.*?),reproduced,/m, '$1,differs,');
    assert.notEqual(other, text);
    writeFileSync(ledger, other);
    assert.equal(run('--folder', folder).code, 0);
    assert.equal(run('--strict', '--folder', folder).code, 1);
    assert.equal(run('--update', '--strict', '--folder', folder).code, 0);
    assert.equal(readFileSync(ledger, 'utf8'), text);
  });
  it('sees a changed figure of the data folder', () => {
    const file = join(folder, 'raw', 'volume-index.csv');
    const text = readFileSync(file, 'utf8');
    const other = text.replace(/^KAZ,2022,103\.2$/m, 'KAZ,2022,102.6');
    assert.notEqual(other, text);
    writeFileSync(file, other);
    assert.equal(run('--strict', '--folder', folder).code, 1);
  });
});
