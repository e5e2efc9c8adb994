import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../lib/notebooks/cli/project';

const folder = join(root, 'test');

function testFiles(name: string): string[] {
  return readdirSync(join(folder, name), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(folder, name, file));
}

/** The folders of test/ with unit tests. */
export function testFolders(): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && testFiles(entry.name).length > 0)
    .map((entry) => entry.name)
    .sort();
}

/**
 * The arguments with which Node runs the unit tests of a folder, all in one process: Node's own runner starts one for every file,
 * which takes three times as long.
 */
export function unitTestArguments(name: string): string[] {
  return ['--import', 'tsx', '--test-reporter', 'spec', __filename, name];
}

// node --import tsx test/run/unit-tests.ts panel: the unit tests of test/panel, or of all folders when none is named.
if (require.main === module) {
  const named = process.argv.slice(2);
  for (const name of named.length > 0 ? named : testFolders()) {
    // eslint-disable-next-line @typescript-eslint/no-require-imports
    for (const file of testFiles(name)) require(file);
  }
}
