import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { jsonFault } from '../../../lib/notebooks/json-fault';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('jsonFault', () => {
  it('points at the first character that cannot stand there', () => {
    const faults: [string, number][] = [
      ['{"a": oops}', 6],
      ['[1, 2,]', 6],
      ['{"a": 1,}', 8],
      ['[1 2]', 3],
      ['{"a" 1}', 5],
      ['[1]]', 3],
      ['{a: 1}', 1],
    ];
    for (const [text, index] of faults) assert.equal(jsonFault(text), index, text);
  });

  it('points at the end of a text that stops too early', () => {
    for (const text of ['', '[1,', '{"a":', '[[1], {']) assert.equal(jsonFault(text), text.length, text);
  });

  it('finds no fault in JSON, and one in every text that JSON.parse refuses', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-0.5e3',
      '01',
      'true',
      'nul',
      ' ',
      '\n',
      '"\\u00e9"',
      '"\\x"',
      "'b'",
    ];
    const broken = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.json(), broken), (text) => {
        assert.equal(jsonFault(text) === undefined, isJson(text), text);
      }),
      { seed: 20232, numRuns: 5000 },
    );
  });
});
