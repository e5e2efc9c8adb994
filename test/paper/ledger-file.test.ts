import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims, ledgerFile } from '../../lib/paper';
import { headingsOf } from './headings-of';

const checked = checkClaims();
const file = ledgerFile(checked);
const claimOf = (id: string) => file.claims.find((row) => row.id === id)!;

describe('the full ledger', () => {
  it('says what each input stands for and where it comes from', () => {
    const fact = claimOf('R02').inputs.find(({ input }) => input === 'fact');
    assert.equal(fact?.means, 'Almaty: 18.459');
    assert.match(fact.source ?? '', /Bureau/);
    assert.deepEqual(claimOf('K12').inputs[0], { input: 'numerator', value: '=R09', means: '20541.2', claim: 'R09' });
    assert.equal(claimOf('R20').inputs[0].means, 'not at hand');
    assert.equal(claimOf('R38').inputs.find(({ input }) => input === 'among')?.means, '20 figures');
  });

  it('knows the regions and activities that a claim is about, through its references too', () => {
    assert.deepEqual([claimOf('R09').regions, claimOf('R09').activities], [['ATY'], []]);
    assert.deepEqual([claimOf('R36').regions, claimOf('R36').activities], [['ALM', 'ALA'], ['A']]);
    assert.deepEqual([claimOf('R46').regions, claimOf('R46').activities], [['AKM', 'ZKO', 'TRK'], ['A']]);
    assert.deepEqual([claimOf('E01').regions, claimOf('E01').activities], [[], []]);
  });

  it('names every code in three languages', () => {
    assert.deepEqual([file.regions.length, file.activities.length], [20, 19]);
    for (const { en, ru, kk } of [...file.regions, ...file.activities]) assert.ok(en !== '' && ru !== '' && kk !== '');
  });

  it('points to headings that are in the notebooks', () => {
    for (const { id, evidence } of checked) {
      const headings = headingsOf(evidence.notebook);
      assert.ok(headings.includes(evidence.section), `${id}: no heading of ${evidence.notebook} is "${evidence.section}"`);
    }
  });
});
