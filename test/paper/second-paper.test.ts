import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims, countVerdicts, ledgerCsv, ledgerRows, verdicts } from '../../lib/paper';
import { claim, facts } from './claims-of';

// A made-up paper on the lakes of a made-up country: other units, other quantities, other mistakes.
const claims = [
  claim({ id: 'L1', printed: '41.3', unit: 'km²', inputs: { fact: 'area/Grey/2001' } }),
  claim({ id: 'L2', printed: '12.0', unit: 'km²', inputs: { fact: 'area/Green/2001' } }),
  claim({ id: 'L3', check: 'ratio', printed: '3.4', inputs: { numerator: '=L1', denominator: '=L2' } }),
  claim({ id: 'L4', check: 'places', printed: 'Grey; Green', inputs: { among: 'area/*/2001', order: 'highest', from: '1' } }),
  claim({
    id: 'L5',
    check: 'rank',
    printed: '2',
    inputs: { of: 'area/Blue/2001', among: 'area/*/2001', order: 'highest', list: '=L4', name: 'Blue' },
  }),
  claim({ id: 'L6', check: 'grim-ratio', printed: '2.5', inputs: { count: '10', fact: 'fishers/Green/2001' } }),
  claim({ id: 'L7', check: 'stars', printed: '0.30*** (0.20)', inputs: { observations: '64' } }),
  claim({ id: 'L8', check: 'log-level-reading', printed: '0.30', inputs: { cell: '=L7' } }),
];
const areas = { 'area/Grey/2001': 41.34, 'area/Green/2001': 12.02, 'area/Blue/2001': 7 };

describe('a second paper through the same code', () => {
  it('gets one verdict a claim, in the order of its claims', () => {
    const rows = checkClaims({ claims, facts: facts(areas) });
    assert.deepEqual(rows.map(({ id, verdict }) => `${id} ${verdict}`), [
      'L1 reproduced', 'L2 reproduced', 'L3 reproduced', 'L4 reproduced',
      'L5 contradicted', 'L6 not-checkable', 'L7 contradicted', 'L8 misread',
    ]); // prettier-ignore
    assert.equal(
      countVerdicts(rows, verdicts).reduce((sum, { count }) => sum + count, 0),
      claims.length,
    );
  });

  it('changes a verdict when an input figure changes, and no other verdict with it', () => {
    const before = checkClaims({ claims, facts: facts(areas) });
    const after = checkClaims({ claims, facts: facts({ ...areas, 'area/Green/2001': 12.2 }) });
    const changed = after.filter((row, i) => row.verdict !== before[i].verdict);
    assert.deepEqual(changed.map(({ id, verdict }) => `${id} ${verdict}`), ['L2 differs']); // prettier-ignore
    const found = checkClaims({ claims, facts: facts({ ...areas, 'fishers/Green/2001': 4 }) });
    assert.equal(found[5].verdict, 'reproduced');
  });

  it('says on what a verdict rests and where it is shown', () => {
    const rows = checkClaims({ claims, facts: facts(areas) });
    assert.deepEqual(rows.map(({ basis }) => basis).slice(0, 6), [
      'figures and records', 'figures and records', 'the paper itself', 'figures and records', 'figures and records', 'not possible',
    ]); // prettier-ignore
    assert.deepEqual(rows[0].evidence, { notebook: 'made-up.ipynb', section: 'villages' });
  });

  it('makes a ledger that quotes commas', () => {
    const [head, first] = ledgerCsv(ledgerRows(checkClaims({ claims, facts: facts(areas) }))).split('\n');
    assert.equal(head, 'id,location,printed,computed,verdict,reason');
    assert.equal(first, 'L1,Results,41.3,41.34,reproduced,"Grey: 41.34\u00a0km², printed as 41.3."');
  });
});
