import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readLedgerFile } from '../../../lib/notebooks/pages/figure-check/read-ledger-file';
import { checkClaims, ledgerFile } from '../../../lib/paper';
import { sampleLedger } from './sample-ledger';

/** The sample with one change made to its plain JSON. */
function changed(change: (ledger: Record<string, never> & { claims: Record<string, unknown>[] }) => void): string {
  const ledger = JSON.parse(JSON.stringify(sampleLedger())) as Parameters<typeof change>[0];
  change(ledger);
  return JSON.stringify(ledger);
}
const refuses = (text: string, message: RegExp) => assert.throws(() => readLedgerFile(text, 'claims.json'), message);

describe('the file of the full ledger', () => {
  it('is read as it was written', () => {
    assert.deepEqual(readLedgerFile(JSON.stringify(sampleLedger()), 'claims.json'), sampleLedger());
  });

  it('takes the ledger that the checks of the paper make', () => {
    const checked = checkClaims();
    const ledger = readLedgerFile(JSON.stringify(ledgerFile(checked)), 'claims.json');
    assert.equal(ledger.claims.length, checked.length);
    assert.equal(ledger.regions.find(({ code }) => code === 'ATY')?.ru, 'Атырауская');
    const r09 = ledger.claims.find(({ id }) => id === 'R09');
    assert.deepEqual(r09?.regions, ['ATY']);
    assert.match(r09?.inputs[0].means ?? '', /^Atyrau: \d+\u202f\d{3}\.\d{3}$/);
    const r42 = ledger.claims.find(({ id }) => id === 'R42');
    assert.deepEqual(
      r42?.inputs.map(({ claim }) => claim),
      ['R20', 'R21', 'R22'],
    );
    assert.deepEqual(r42?.activities, ['B']);
  });

  it('names the file when it is no JSON', () => refuses('{', /^Error: claims\.json is not JSON/));

  it('names what a file of an earlier version lacks, and how to make it anew', () => {
    refuses('null', /claims\.json, the file: no "paper"\. npm start writes a new one/);
    refuses(
      changed((ledger) => delete (ledger as Record<string, unknown>).counts),
      /claims\.json, the file: no "counts"/,
    );
    refuses(
      changed(({ claims }) => delete claims[1].inputs),
      /claims\.json, claim R02: no "inputs"/,
    );
    refuses(
      changed(({ claims }) => delete claims[2].id),
      /claims\.json, claim 3: no "id"/,
    );
  });
});
