import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createConnectionFile } from '../../lib/notebooks/kernel/connection';
import { joinLines, type CodeCell } from '../../lib/notebooks/notebook-format';
import { compiledLibrary } from '../../lib/notebooks/quick/compiled-library';
import { KernelPool } from '../../lib/notebooks/quick/kernel-pool';
import { runNotebook, type NotebookRun } from '../../lib/notebooks/runner/run-notebook';
import { sampleNotebook } from './sample-notebook';

const root = resolve(__dirname, '..', '..');

// Connection files go where the system keeps temporary files: a place of this test's own shows what is left behind.
const place = mkdtempSync(join(tmpdir(), 'run-notebook-test-'));
process.env.TMPDIR = place;
after(() => rmSync(place, { recursive: true, force: true }));

const run = (...sources: string[]): Promise<NotebookRun> =>
  runNotebook(sampleNotebook(...sources), { root, folder: join(root, 'notebooks'), cellTimeoutSeconds: 60 });

const folder = join(root, 'notebooks');
const pool = compiledLibrary(root, join(root, 'build', '.cache')).then((library) => new KernelPool({ root, folder, library }));
after(async () => (await pool).close());
const runOnTrust = async (...sources: string[]): Promise<NotebookRun> =>
  runNotebook(sampleNotebook(...sources), { root, folder, cellTimeoutSeconds: 60, quick: await pool });

const printed = (result: NotebookRun, cell: number): string =>
  (result.notebook.cells[cell - 1] as CodeCell).outputs
    .map((output) => (output.output_type === 'stream' ? joinLines(output.text) : ''))
    .join('');

/** Cells that must run, and what the last of each example prints. They share a kernel: starting one takes longest. */
const examples: { title: string; cells: string[]; prints: string }[] = [
  {
    title: 'keeps what a cell prints, in lines',
    cells: ['const one = 1;', 'console.log(one + 1); console.log("next");'],
    prints: '2\nnext\n',
  },
  { title: 'prints the value of a last expression', cells: ['one + 2'], prints: '3\n' },
  {
    title: 'lets a cell use names of earlier cells in short object notation, and rename while it takes an object apart',
    cells: [
      'const a = 5; const o = { x: 3 };',
      'const short = { a }; const { x: renamed } = o;',
      'let target = 0; ({ x: target } = o); console.log(JSON.stringify([short, renamed, target]));',
    ],
    prints: '[{"a":5},3,3]\n',
  },
  {
    title: 'tells a name of an earlier cell from the same word as parameter, property, method, label or type',
    cells: [
      'let word = "earlier"; let count = 1; type Row = { word: string }; function twice(value: number): number { return 2 * value; }',
      `const own = (word: string) => word; const row: Row = { word: 'property' };
class Holder { word = 'field'; count() { return 'method'; } }
count: for (const step of [1, 2]) { if (step === 1) continue count; }
const list = [own('parameter'), row.word, new Holder().word, new Holder().count(), word, twice(count)];`,
      'count += 1; { let word = "inner"; list.push(word); } console.log([...list, count, word, typeof word].join(" "));',
    ],
    prints: 'parameter property field method earlier 2 inner 2 earlier string\n',
  },
  {
    title: 'lets a cell declare a name again, and assign to one of an earlier cell',
    cells: ['const word = "declared again"; count = 7;', 'console.log(word, [1].map((count) => count + 1)[0], count);'],
    prints: 'declared again 2 7\n',
  },
  {
    title: 'awaits at the top level, with parentheses and in loops',
    cells: ['await (Promise.resolve(1)); for await (const item of [1, 2]) console.log(item);'],
    prints: '1\n2\n',
  },
  {
    title: 'loses none of many outputs',
    cells: ['for (let line = 0; line < 3000; line++) console.log(line);'],
    prints: Array.from({ length: 3000 }, (_, line) => `${line}\n`).join(''),
  },
  { title: 'knows when a cell of many outputs is done', cells: ['console.log("after");'], prints: 'after\n' },
  {
    title: 'imports from the project’s other folders, also what an earlier cell imported under another name',
    cells: [
      "import { holm } from '../lib/numerics/holm'; import type { CovarianceType } from '../lib/panel/panel-options';",
      "import { holm as adjust } from '../lib/numerics/holm'; const type: CovarianceType = 'CR2';",
      'console.log(holm([0.01, 0.04]).join(" "), adjust([0.01, 0.04]).join(" "), type);',
    ],
    prints: '0.02 0.04 0.02 0.04 CR2\n',
  },
];

for (const [kernel, runIn] of [
  ['that checks types', run],
  ['that takes types on trust', runOnTrust],
] as const) {
  describe(`a notebook that runs in a kernel ${kernel}`, () => {
    let result: NotebookRun;
    before(async () => {
      result = await runIn(...examples.flatMap(({ cells }) => cells));
    });

    it('numbers the cells as Jupyter does', () => {
      assert.equal(result.failure, undefined, result.failure?.detail);
      result.notebook.cells.forEach((cell, place) => assert.equal((cell as CodeCell).execution_count, place + 1));
    });

    let last = 0;
    for (const { title, cells, prints } of examples) {
      last += cells.length;
      const cell = last;
      it(title, () => assert.equal(printed(result, cell), prints));
    }

    it('names cell, line and text of an exception, and none of the machinery', async () => {
      const { failure } = await runIn(
        'const one = 1;',
        '// a comment\ninterface Gone { away: number }\n\nthrow new Error(`no region ${one}`);',
      );
      assert.equal(failure?.cell, 2);
      assert.match(failure.detail, /cell\[2\]:4:7[^]*throw new Error[^]*Error: no region 1/);
      assert.doesNotMatch(failure.detail, /node_modules|node:vm/);
    });

    it('names cell, line and text of a fault of syntax', async () => {
      const { failure } = await runIn('const one = 1;', '\nconst = 2;');
      assert.equal(failure?.cell, 2);
      assert.match(failure.detail, /cell\[2\]:2:[78] - [^]*const = 2;/);
    });
  });
}

describe('a notebook that fails', { concurrency: true }, () => {
  it('shows the line of a type error', async () => {
    const { failure } = await run('\nconst count: number = "three";');
    assert.equal(failure?.cell, 1);
    assert.match(failure.detail, /cell\[1\]:2:7 - Type 'string' is not assignable to type 'number'\./);
    assert.match(failure.detail, /const count: number = "three";/);
  });

  it('checks calls of Node.js by its types, which the kernel reads without their comments', async () => {
    const { failure } = await run("import { join } from 'node:path';\nconst path: string = join('a', 'b');", 'join(1);');
    assert.equal(failure?.cell, 2);
    assert.match(failure.detail, /cell\[2\]:1:6 - Argument of type 'number' is not assignable to parameter of type 'string'\./);
  });

  it('fails when an error is thrown later and only printed', async () => {
    const { failure } = await runOnTrust(
      'const timer = setTimeout(() => { throw new Error("too late"); }, 1);',
      'console.log("on");',
    );
    assert.equal(failure?.problem, 'an error was thrown that nothing awaited');
    assert.match(failure.detail, /too late/);
  });

  it('fails when a promise that nobody awaits is rejected', async () => {
    const { failure } = await runOnTrust('void Promise.reject(new Error("unheard"));');
    assert.match(failure?.detail ?? '', /unheard/);
  });

  it('stops a cell that outlasts its time', async () => {
    const { failure } = await runNotebook(sampleNotebook('while (true) {}'), {
      root,
      folder: join(root, 'notebooks'),
      cellTimeoutSeconds: 1,
      quick: await pool,
    });
    assert.equal(failure?.problem, 'the cell ran longer than 1 s');
    assert.match(failure.detail, /while \(true\)/);
  });

  it('notices that the kernel died', async () => {
    const { failure } = await runOnTrust('const before = 1;', 'process.exit(3);');
    assert.equal(failure?.problem, 'the kernel died');
    assert.equal(failure.cell, 2);
  });
});

describe('the connection file', () => {
  it('is readable by its owner alone, holds a loopback address and a random key, and can be removed', async () => {
    const [first, second] = [await createConnectionFile(), await createConnectionFile()];
    assert.equal(statSync(first.path).mode & 0o777, 0o600);
    assert.equal(first.connection.ip, '127.0.0.1');
    assert.notEqual(first.connection.key, second.connection.key);
    assert.equal(first.connection.key.length, 64);
    first.remove();
    second.remove();
    assert.throws(() => statSync(first.path));
  });

  it('is gone soon after a run', async () => {
    const left = (): string[] => readdirSync(place).filter((name) => name.startsWith('notebook-kernel-'));
    // A kernel that was told to end may take a moment on a busy machine.
    for (let tries = 0; tries < 100 && left().length > 0; tries += 1) await new Promise((done) => setTimeout(done, 100));
    // Every notebook of this file has ended by now: well, with an error, by time-out or with its kernel.
    assert.deepEqual(left(), []);
  });
});
