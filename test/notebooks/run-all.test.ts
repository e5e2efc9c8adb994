import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { compiledLibrary } from '../../lib/notebooks/quick/compiled-library';
import { runWhileChecked, type RunListener } from '../../lib/notebooks/runner/run-all';
import { sampleNotebook } from './sample-notebook';

const root = resolve(__dirname, '..', '..');
const options = { root, folder: join(root, 'notebooks'), cellTimeoutSeconds: 30 };

function listener(): RunListener & { runs: string[]; repeated: string[] } {
  const [runs, repeated]: [string[], string[]] = [[], []];
  return {
    runs,
    repeated,
    cell: () => undefined,
    finished: ({ fileName }) => runs.push(fileName),
    again: (names) => repeated.push(...names),
  };
}

const named = (fileName: string, ...sources: string[]) => ({ fileName, notebook: sampleNotebook(...sources) });
const library = compiledLibrary(root, join(root, 'build', '.cache'));
const none: ReadonlySet<string> = new Set();

describe('notebooks that run while their types are checked', { concurrency: 2 }, () => {
  it('run once when their types hold and no cell fails', async () => {
    const seen = listener();
    const notebooks = [named('one.ipynb', 'const a = 1;'), named('two.ipynb', 'const b = 2;')];
    const runs = await runWhileChecked(notebooks, library, Promise.resolve(none), 2, options, seen);
    assert.deepEqual(
      runs.map(({ fileName, failure }) => [fileName, failure]),
      [
        ['one.ipynb', undefined],
        ['two.ipynb', undefined],
      ],
    );
    assert.deepEqual([seen.runs.length, seen.repeated], [2, []]);
  });

  it('stop at a type error as Jupyter does, though the cell would run', async () => {
    const seen = listener();
    const notebooks = [
      named('good.ipynb', 'const a = 1;'),
      named('wrong.ipynb', 'const b = 2;', '\nconst count: number = "three";'),
    ];
    const [good, wrong] = await runWhileChecked(notebooks, library, Promise.resolve(new Set(['wrong.ipynb'])), 2, options, seen);
    assert.equal(good!.failure, undefined);
    assert.equal(wrong!.failure?.cell, 2);
    assert.match(wrong!.failure.detail, /cell\[2\]:2:7 - Type 'string' is not assignable to type 'number'\./);
    assert.deepEqual(seen.repeated, ['wrong.ipynb']);
  });

  it('run on when a check of the whole complains of what a kernel allows: a name declared again', async () => {
    const notebooks = [named('again.ipynb', 'const a = 1;', 'const a = "two"; console.log(a);')];
    const [run] = await runWhileChecked(notebooks, library, Promise.resolve(new Set(['again.ipynb'])), 1, options, listener());
    assert.equal(run!.failure, undefined, run!.failure?.detail);
  });

  it('tell of a failing cell what a checking kernel tells', async () => {
    const seen = listener();
    const [run] = await runWhileChecked(
      [named('name.ipynb', 'console.log(unheard);')],
      library,
      Promise.resolve(none),
      1,
      options,
      seen,
    );
    assert.match(run!.failure?.detail ?? '', /cell\[1\]:1:13 - Cannot find name 'unheard'\./);
    assert.deepEqual(seen.repeated, ['name.ipynb']);
  });

  it('do not wait a second time for a cell that never ends', async () => {
    const seen = listener();
    const limits = { ...options, cellTimeoutSeconds: 2 };
    const [run] = await runWhileChecked(
      [named('long.ipynb', 'while (true) {}')],
      library,
      Promise.resolve(none),
      1,
      limits,
      seen,
    );
    assert.equal(run!.failure?.problem, 'the cell ran longer than 2 s');
    assert.deepEqual([seen.runs.length, seen.repeated], [1, []]);
  });
});
