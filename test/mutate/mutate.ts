import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { newCommand, wholeNumber } from '../../lib/cli/command';
import { main } from '../../lib/cli/main';
import { randomSource } from '../../lib/numerics/random';
import { mutantsOf, type Mutant } from './mutants';

const root = join(__dirname, '..', '..');
const copy = join(root, 'build', 'mutate');
const SEED = 2022;
/** A change that makes a loop endless is noticed by the clock: the tests of a folder take seconds. */
const SECONDS = 120;

const command = newCommand({
  name: 'npm run mutate',
  does:
    'Changes lib/ in small ways, one at a time and in a copy, and counts how many changes the tests of the same folder notice. ' +
    'Prints a score and the changes that nothing noticed.',
  examples: [['grp firms structure --sample 20', 'twenty changes in each of three folders']],
})
  .argument('[folders...]', 'folders of lib/ that have tests', ['grp', 'firms', 'structure', 'regions'])
  .option('--sample <number>', 'changes tried in each folder', wholeNumber(1, 10_000), 30);

function freshCopy(): void {
  rmSync(copy, { recursive: true, force: true });
  mkdirSync(copy, { recursive: true });
  for (const part of ['lib', 'test', 'data', 'notebooks', 'README.md', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

/** Runs test files in one process, in the order given, and ends it at the first failure. */
function testsPass(files: readonly string[]): boolean {
  const args = ['--import', 'tsx', '--test-reporter', './test/mutate/stop-at-failure.mts', 'test/mutate/run-tests.ts', ...files];
  return spawnSync(process.execPath, args, { cwd: copy, timeout: 1000 * SECONDS }).status === 0;
}

const filesBelow = (...folder: string[]): string[] =>
  readdirSync(join(copy, ...folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(copy, ...folder, name));

/** The test files of a folder, the quickest first, so that most changes are noticed soon. Each must pass while nothing is changed. */
function quickestFirst(folder: string): string[] {
  const timed = filesBelow('test', folder).filter((file) => file.endsWith('.test.ts')).map((file) => {
    const start = performance.now();
    if (!testsPass([file])) throw new Error(`${relative(copy, file)} fails without any change; nothing can be learnt from it.`);
    return { file, time: performance.now() - start };
  }); // prettier-ignore
  return timed.sort((one, other) => one.time - other.time).map(({ file }) => file);
}

/** A sample without repetition, the same each time. */
const sampleOf = (mutants: readonly Mutant[], size: number): Mutant[] =>
  randomSource(SEED).permutation(mutants.length).slice(0, size).map((place) => mutants[place]); // prettier-ignore

function tryFolder(folder: string, size: number, signal: AbortSignal): { tried: number; noticed: number } {
  const paths = filesBelow('lib', folder).filter((path) => !path.endsWith('index.ts'));
  const sample = sampleOf(paths.flatMap((path) => mutantsOf(path, readFileSync(path, 'utf8'))), size); // prettier-ignore
  const tests = quickestFirst(folder);
  let noticed = 0;
  for (const { file, line, from, to, text } of sample) {
    signal.throwIfAborted();
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, text);
    if (testsPass(tests)) console.log(`  not noticed: ${relative(copy, file)}:${line}: ${from} → ${to}`);
    else noticed += 1;
    writeFileSync(file, original);
  }
  return { tried: sample.length, noticed };
}

void main((signal) => {
  command.parse();
  const { sample } = command.opts<{ sample: number }>();
  const folders = command.processedArgs[0] as string[];
  const unknown = folders.find((folder) => !existsSync(join(root, 'lib', folder)) || !existsSync(join(root, 'test', folder)));
  if (unknown !== undefined) throw new Error(`Folder "${unknown}": expected one that is in lib/ and in test/.`);
  freshCopy();
  for (const folder of folders) {
    const { tried, noticed } = tryFolder(folder, sample, signal);
    console.log(`${folder}: ${noticed} of ${tried} changes noticed, ${Math.round((100 * noticed) / tried)} %`);
  }
  rmSync(copy, { recursive: true, force: true });
  return true;
});
