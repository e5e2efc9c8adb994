import { join } from 'node:path';
import { runProcess } from '../../lib/notebooks/kernel/run-process';
import { shortRunOptions } from '../../lib/notebooks/kernel/short-run';
import { newCommand, wholeNumber } from '../../lib/cli/command';
import { main } from '../../lib/cli/main';
import { root } from '../../lib/notebooks/cli/project';
import { testFolders, unitTestArguments } from './unit-tests';

interface Step {
  title: string;
  args: string[];
}

const bin = (...path: string[]): string => join(root, 'node_modules', ...path);

const typescript = ['--import', 'tsx'];
const prettier = '--config .config/prettier.json --ignore-path .config/prettierignore --check --log-level warn .'.split(' ');
const eslint = '--config .config/eslint.config.mjs --cache --cache-location build/.eslintcache lib test .config'.split(' ');

/** Tests that run kernels take longest; started last, they would run on alone. */
const longestFirst = (folders: string[]): string[] =>
  [...folders].sort((one, other) => Number(other === 'notebooks') - Number(one === 'notebooks'));

const steps = (): Step[] => [
  {
    title: 'Notebooks: types of their cells, re-run, outputs as committed',
    args: [...typescript, 'lib/notebooks/cli/check.ts'],
  },
  ...longestFirst(testFolders()).map((name) => ({ title: `Unit tests of ${name}`, args: unitTestArguments(name) })),
  { title: 'Lint', args: [bin('eslint', 'bin', 'eslint.js'), ...eslint] },
  { title: 'Types', args: [bin('typescript', 'bin', 'tsc')] },
  {
    title: 'Types as the kernel sees them',
    args: [bin('@tslab', 'typescript-for-tslab', 'lib', 'tsc.js'), '-p', '.config/tsconfig.kernel.json'],
  },
  { title: 'Format', args: [bin('prettier', 'bin', 'prettier.cjs'), ...prettier] },
];

/** The count that a test process prints at its end, `ℹ pass 12`; 0 for steps without tests. */
const counted = (output: string, what: string): number => Number(new RegExp(`^ℹ ${what} (\\d+)$`, 'm').exec(output)?.[1] ?? 0);

const command = newCommand({
  name: 'npm test',
  does: 'Checks notebooks, unit tests, types and style. A failure is shown in full; what passes takes one line.',
  examples: [['--jobs 1', 'one step after the other']],
}).option('--jobs <count>', 'how many steps run at a time, 1 to 64', wholeNumber(1, 64), 2);

void main(async (signal) => {
  const { jobs } = command.parse().opts<{ jobs: number }>();
  const waiting = steps();
  const failed: string[] = [];
  const tests = { pass: 0, fail: 0 };
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const started = performance.now();
      const { code, output } = await runProcess(process.execPath, [...shortRunOptions(), ...step.args], { cwd: root, signal });
      const seconds = ((performance.now() - started) / 1000).toFixed(1).padStart(5);
      const passed = counted(output, 'pass');
      console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${seconds} s  ${step.title}${passed > 0 ? `: ${passed}` : ''}`);
      tests.pass += passed;
      tests.fail += counted(output, 'fail');
      if (code === 0) continue;
      failed.push(step.title);
      console.log(output);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  if (tests.pass === 0) failed.push('no unit test ran');
  console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join('; ')}`);
  console.log(`Unit tests: ${tests.pass} passed, ${tests.fail} failed`);
  return failed.length === 0;
});
