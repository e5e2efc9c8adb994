import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { largestDifference } from '../../lib/data';

const one = aq.from([{ region: 'ATY', year: 2022, a: 1, b: 5 }, { region: 'TRK', year: 2022, a: 2, b: 6 }]); // prettier-ignore
const other = aq.from([{ region: 'TRK', year: 2022, a: 2.25, b: 6 }, { region: 'ATY', year: 2022, a: 1, b: 4 }]); // prettier-ignore

describe('the largest difference between two tables', () => {
  it('is taken over rows with the same keys and the columns named', () => {
    assert.equal(largestDifference(one, other, 'region year', 'a'), 0.25);
    assert.equal(largestDifference(one, other, 'region', 'a b'), 1);
    assert.equal(largestDifference(one, one, 'region', 'a b'), 0);
    assert.equal(
      largestDifference(aq.table({ k: [1, 2], a: [0, -4] }), aq.table({ k: [1, 2], a: [0, -3] }), 'k', 'a', true),
      0.25,
    );
  });

  it('is refused for rows without a partner and cells without a number', () => {
    assert.throws(() => largestDifference(one, other.slice(0, 1), 'region', 'a'), /One table has 2 rows, the other 1/);
    const renamed = other.derive({ region: () => 'ALA' });
    assert.throws(() => largestDifference(one, renamed, 'region b', 'a'), /The other table has no row ATY, 5/);
    assert.throws(() => largestDifference(one, other, 'region', 'c'), /Row ATY, column c: one of the tables has no number/);
  });
});
