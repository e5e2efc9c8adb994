import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims, revisionSensitivity } from '../../lib/paper';
import { isRevision } from '../../lib/paper/revisions';
import { claim, facts } from './claims-of';

const near = (id: string, printed: string) => claim({ id, printed, inputs: { fact: 'income/Ash/1', quantity: 'amount' } });
const options = { claims: [near('A1', '98.0'), near('A2', '96.0'), near('A3', '92.0')], facts: facts({ 'income/Ash/1': 100 }) };

describe('the ledger under other bounds for revisions', () => {
  // 100 is 2.0, 4.1 and 8.6 percent beyond the rounding of the three; the bound is 5 percent.
  it('moves what lies between the bounds, and nothing else', () => {
    const [half, same, twice] = revisionSensitivity([0.5, 1, 2], options);
    assert.deepEqual(half.moved, [{ id: 'A2', from: 'within-revision', to: 'differs' }]);
    assert.deepEqual(same.moved, []);
    assert.deepEqual(twice.moved, [{ id: 'A3', from: 'differs', to: 'within-revision' }]);
    const within = (row: typeof half) => row.counts.find(({ verdict }) => verdict === 'within-revision')?.count;
    assert.deepEqual([half, same, twice].map(within), [1, 2, 3]);
  });

  it('takes what lies just at a bound for a revision: points of a growth, percent of an amount, also below zero', () => {
    assert.deepEqual([0.5, 0.51].map((distance) => isRevision(distance, 2.6, 'growth')), [true, false]); // prettier-ignore
    assert.deepEqual([10, 10.1].map((distance) => isRevision(distance, -200, 'amount')), [true, false]); // prettier-ignore
    assert.deepEqual([20, 20.1].map((distance) => isRevision(distance, 200, 'amount', 2)), [true, false]); // prettier-ignore
  });

  it('names the bound that was used in the reason', () => {
    assert.match(checkClaims({ ...options, revisionTimes: 0.5 })[1].reason, /more than the 2\.5\u00a0% allowed/);
  });

  it('never makes a difference out of a revision when the bounds widen, on the paper itself', () => {
    for (const { moved } of revisionSensitivity([1.5, 4])) assert.ok(moved.every(({ to }) => to === 'within-revision'));
  });

  it('refuses a factor that is none', () => {
    for (const factor of [0, -1, NaN, Infinity]) assert.throws(() => revisionSensitivity([factor], options), /a factor above 0/);
  });
});
