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

  it('names claim, field, value and what was expected', () => {
    refuses(
      changed(({ claims }) => (claims[2].verdict = 'perhaps')),
      /claims\.json, R03, verdict: "perhaps"; expected one of reproduced,/,
    );
    refuses(
      changed(({ claims }) => (claims[0].printed = 2.5)),
      /R01, printed: 2\.5; expected a text/,
    );
    refuses(
      changed(({ claims }) => (claims[0].reason = ' ')),
      /R01, reason: " "; expected a text that is not empty/,
    );
    refuses(
      changed(({ claims }) => delete claims[1].inputs),
      /R02, inputs: nothing; expected a list/,
    );
    refuses(
      changed(({ claims }) => (claims[0].words = { location: { en: 'Results' } })),
      /R01, words, location, ru: nothing; expected a text/,
    );
    refuses(
      changed(({ claims }) => (claims[1].severity = 'grave')),
      /R02, severity: "grave"/,
    );
    refuses(
      changed(({ claims }) => (claims[1].evidence = { notebook: '01' })),
      /R02, evidence, section: nothing/,
    );
  });

  it('refuses a claim twice, and an id that is no anchor or that the page uses itself', () => {
    refuses(
      changed(({ claims }) => (claims[1].id = 'R01')),
      /claim 2, id: "R01"; expected an id that is used once/,
    );
    for (const id of ['R 1', '"x', 'main', 'figure-check-words', 'R01-details']) {
      refuses(
        changed(({ claims }) => (claims[1].id = id)),
        /claim 2, id: .*expected letters and digits/,
      );
    }
  });

  it('refuses a region, a section and a claim that are not in the file', () => {
    refuses(
      changed(({ claims }) => (claims[0].regions = ['XXX'])),
      /R01, regions: "XXX"; expected a code/,
    );
    refuses(
      changed(({ claims }) => (claims[0].activities = ['Z'])),
      /R01, activities: "Z"/,
    );
    refuses(
      changed(({ claims }) => (claims[4].inputs = [{ input: 'of', value: '=Q1', claim: 'Q1' }])),
      /T02, inputs, claim: "Q1"/,
    );
  });
});
