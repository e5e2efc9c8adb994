import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { judge } from '../../lib/tell/exercise';

describe('the self-check of an exercise', () => {
  const key = { expected: 3.628, tolerance: 0.001, lookAt: 'the divisor' };

  it('accepts a number within the tolerance and refuses one outside it', () => {
    assert.equal(judge(3.6285, key).state, 'right');
    assert.equal(judge(3.63, key).state, 'look again');
    assert.equal(judge(5, { expected: 4, tolerance: 1, lookAt: '' }).state, 'right', 'the edge belongs to it');
  });

  it('says what to look at, and does not give the answer away', () => {
    const { text } = judge(1, key);
    assert.match(text, /Look at the divisor/);
    assert.doesNotMatch(text, /3[.]628/);
  });

  it('tells a slip of sign, unit, decimals, kind or spelling from a wrong method', () => {
    const said = (answer: unknown, expected = key): string =>
      judge(answer, expected).text.replace(/^.*? is not it yet|[.] Look.*$/g, '');
    assert.equal(said(-3.628), ': the size is right, the sign is not');
    assert.equal(said(0.03628), ': it is off by a factor of 100, so compare the units');
    assert.equal(said(3628), ': it is off by a factor of 1\u202f000, so compare the units');
    assert.equal(said(3.63), ': it is close, and may only need more decimals');
    assert.equal(said('3.628'), ': expected a number, found a text');
    assert.equal(said(['3.628']), ': expected a number, found a list');
    assert.equal(said(null), ': expected a number, found something else');
    assert.equal(said(4), '');
    const place = { expected: 'ATY', lookAt: 'the codes' };
    assert.equal(judge(' aty', place).text, '✗  aty is not it yet: capitals and spaces count. Look at the codes.');
    assert.equal(judge('ALA', place).text, '✗ ALA is not it yet. Look at the codes.');
    assert.equal(judge(false, { expected: true, lookAt: 'the sign' }).text, '✗ false is not it yet. Look at the sign.');
  });

  it('does not call an answer close where only the exact one is right, nor 0 one of the wrong sign', () => {
    assert.equal(judge(5, { expected: 4, lookAt: 'the rows' }).text, '✗ 5 is not it yet. Look at the rows.');
    assert.equal(judge(0, { expected: 4, lookAt: 'the rows' }).text, '✗ 0 is not it yet. Look at the rows.');
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
