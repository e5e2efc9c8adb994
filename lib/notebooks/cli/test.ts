import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { commandOptions } from './options';
import { main } from './main';
import { root } from './project';

interface Step {
  title: string;
  args: string[];
  /** Shows the output of a step that passes, too. */
  loud?: boolean;
}

const bin = (...path: string[]): string => join(root, 'node_modules', ...path);

function testFiles(): string[] {
  return readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .sort()
    .map((name) => join('test', name));
}

const typescript = ['--import', 'tsx'];
const prettier = [
  '--config',
  '.config/prettier.json',
  '--ignore-path',
  '.config/prettierignore',
  '--check',
  '--log-level',
  'warn',
  '.',
];
const eslint = [
  '--config',
  '.config/eslint.config.mjs',
  '--cache',
  '--cache-location',
  'build/.eslintcache',
  'lib',
  'test',
  '.config',
];

const steps = (notebookArguments: string[]): Step[] => [
  {
    title: 'Notebooks: types of their cells, re-run, outputs as committed',
    args: [...typescript, 'lib/notebooks/cli/check.ts', ...notebookArguments],
  },
  { title: 'Unit tests', args: [...typescript, '--test', '--test-reporter', 'spec', ...testFiles()], loud: true },
  { title: 'Lint', args: [bin('eslint', 'bin', 'eslint.js'), ...eslint] },
  { title: 'Types', args: [bin('typescript', 'bin', 'tsc')] },
  {
    title: 'Types as the kernel sees them',
    args: [bin('@tslab', 'typescript-for-tslab', 'lib', 'tsc.js'), '-p', '.config/tsconfig.kernel.json'],
  },
  { title: 'Format', args: [bin('prettier', 'bin', 'prettier.cjs'), ...prettier] },
];

function run(step: Step, signal: AbortSignal): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, step.args, { cwd: root, signal });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

// npm test: everything that must hold, two steps at a time. What fails is shown whole; what passes takes a line.
void main(async (signal) => {
  const { jobs } = commandOptions(process.argv.slice(2));
  const waiting = steps([]);
  const failed: string[] = [];
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await run(step, signal);
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.title}`);
      if (code !== 0) failed.push(step.title);
      if (code !== 0) console.log(output);
      else if (step.loud)
        console.log(
          output
            .split('\n')
            .filter((line) => /^ℹ (tests|pass|fail|skipped) /.test(line))
            .join('   '),
        );
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  console.log(failed.length === 0 ? 'All that must hold holds.' : `Failed: ${failed.join('; ')}`);
  return failed.length === 0;
});
