import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mutantsOf } from './mutants';

const changes = (source: string) => mutantsOf('f.ts', source).map(({ from, to }) => `${from} → ${to}`);

describe('small changes of a file', () => {
  it('turn operators round, move numbers, exchange branches and truths', () => {
    assert.deepEqual(changes('const a = (x: number) => x < 2 ? x + 1 : Math.max(x, 3);').sort(), [
      '+ → -', '1 → 2', '2 → 3', '3 → 4', '< → <=', 'max → min',
      'x < 2 ? x + 1 : Math.max(x, 3) → x < 2 ? Math.max(x, 3) : x + 1',
    ].sort()); // prettier-ignore
    assert.deepEqual(changes('const yes = true && a !== b;'), ['&& → ||', 'true → false', '!== → ===']);
  });

  it('leave types, imports and errors alone', () => {
    assert.deepEqual(
      changes("import { a } from './b';\ninterface C { d: 1 }\nfunction f(): 1 | 2 { throw new Error(`${1 + 1}`); }"),
      [],
    );
  });

  it('are whole files with their line', () => {
    const [mutant] = mutantsOf('f.ts', 'const a = 1;\nconst b = a * 2;');
    assert.deepEqual([mutant!.line, mutant!.text], [1, 'const a = 2;\nconst b = a * 2;']);
  });
});
