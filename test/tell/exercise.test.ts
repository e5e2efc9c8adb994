import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from '../../lib/tell/exercise';

describe('the self-check of an exercise', () => {
  const key = { expected: 3.628, tolerance: 0.001, lookAt: 'the divisor' };

  it('accepts a number within the tolerance and refuses one outside it', () => {
    assert.equal(judge(3.6285, key).state, 'right');
    assert.equal(judge(3.63, key).state, 'look again');
  });

  it('says what to look at, and does not give the answer away', () => {
    const { text } = judge(1, key);
    assert.match(text, /Look at the divisor/);
    assert.doesNotMatch(text, /3[.]628/);
  });

  it('says that nothing was answered yet', () => {
    assert.equal(judge(undefined, key).state, 'open');
  });

  it('takes a list in any order, and nothing missing from it', () => {
    assert.equal(judge(['B', 'A'], { expected: ['A', 'B'], lookAt: '' }).state, 'right');
    assert.equal(judge(['A'], { expected: ['A', 'B'], lookAt: '' }).state, 'look again');
  });

  it('does not take the text of a number for the number', () => {
    assert.equal(judge('3.628', key).state, 'look again');
  });

  it('calls an exercise broken whose expected answer is NaN', () => {
    assert.throws(() => judge(1, { expected: Number.NaN, lookAt: '' }), /NaN/);
  });
});
