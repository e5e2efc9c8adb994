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
/** A mutant that loops is noticed by the clock: the tests of a folder take seconds. */
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
  for (const part of ['lib', 'test', 'data', 'notebooks', 'package.json', 'tsconfig.json'])
    cpSync(join(root, part), join(copy, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
}

function testsPass(folder: string): boolean {
  const tests = readdirSync(join(copy, 'test', folder)).filter((name) => name.endsWith('.test.ts'));
  const files = tests.map((name) => join('test', folder, name));
  const run = spawnSync(process.execPath, ['--import', 'tsx', '--test', ...files], { cwd: copy, timeout: 1000 * SECONDS });
  return run.status === 0;
}

/** A sample without repetition, the same each time. */
const sampleOf = (mutants: readonly Mutant[], size: number): Mutant[] =>
  randomSource(SEED).permutation(mutants.length).slice(0, size).map((place) => mutants[place]); // prettier-ignore

function tryFolder(folder: string, size: number, signal: AbortSignal): { tried: number; noticed: number } {
  const names = readdirSync(join(copy, 'lib', folder)).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
  const paths = names.map((name) => join(copy, 'lib', folder, name));
  const sample = sampleOf(paths.flatMap((path) => mutantsOf(path, readFileSync(path, 'utf8'))), size); // prettier-ignore
  if (!testsPass(folder)) throw new Error(`The tests of ${folder} fail without any change; nothing can be learnt from them.`);
  let noticed = 0;
  for (const { file, line, from, to, text } of sample) {
    signal.throwIfAborted();
    const original = readFileSync(file, 'utf8');
    writeFileSync(file, text);
    if (testsPass(folder)) console.log(`  not noticed: ${relative(copy, file)}:${line}: ${from} → ${to}`);
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
