import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nearWords } from '../../lib/data/near-words';

describe('nearWords', () => {
  it('puts the nearest first and forgives capitals', () => {
    assert.deepEqual(nearWords('atirau', ['Kostanay', 'Atyrau', 'Aktau']), ['Atyrau']);
    assert.deepEqual(nearWords('aktobi', ['Akmola', 'Aktobe']), ['Aktobe']);
  });

  it('offers nothing when nothing comes near', () => {
    assert.deepEqual(nearWords('London', ['Atyrau', 'Kostanay']), []);
  });
});
