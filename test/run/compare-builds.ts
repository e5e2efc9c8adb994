import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildParts } from '../../lib/notebooks/runner/build-folder';

/** The files of a build/ by path. */
export type BuildFiles = ReadonlyMap<string, Buffer>;

/** How two builds of one project compare. */
export interface BuildComparison {
  same: string[];
  /** Files whose words are the same, and whose numbers differ in the last digits alone. */
  lastDigits: string[];
  different: string[];
}

/** Says when it was made, by design: how long a run took, when a Word document was packed. */
const dated = /\.run\.json$|\.made-of$|\.docx$/;
const seconds = / · executed in [\d.]+ s/g;
const number = /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?/gi;
/** What a logarithm or a power may differ by from one engine to the next, after the arithmetic of a regression. */
const relativeTolerance = 1e-12;

/** Reads the files of a build/ that should be the same whenever it is made. */
export function readBuild(build: string): BuildFiles {
  const entries = buildParts.flatMap((part) => readdirSync(join(build, part), { recursive: true, withFileTypes: true }));
  const paths = entries
    .filter((entry) => entry.isFile() && !dated.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
  return new Map(paths.map((path) => [relative(build, path).replaceAll('\\', '/'), contentOf(path)]));
}

function contentOf(path: string): Buffer {
  const content = readFileSync(path);
  return path.endsWith('.html') ? Buffer.from(content.toString().replace(seconds, '')) : content;
}

/** Compares two builds file by file; a file that only one of them has is different. */
export function compareBuilds(one: BuildFiles, other: BuildFiles): BuildComparison {
  const found: BuildComparison = { same: [], lastDigits: [], different: [] };
  for (const path of [...new Set([...one.keys(), ...other.keys()])].sort()) {
    const [left, right] = [one.get(path), other.get(path)];
    if (left && right?.equals(left)) found.same.push(path);
    else if (left && right && differInLastDigits(left.toString(), right.toString())) found.lastDigits.push(path);
    else found.different.push(path);
  }
  return found;
}

function differInLastDigits(left: string, right: string): boolean {
  const [numbers, others] = [left, right].map((text) => (text.match(number) ?? []).map(Number));
  // What looks like a number in a picture's letters may be infinite.
  const near = (value: number, index: number): boolean =>
    value === others[index] ||
    Math.abs(value - others[index]) <= relativeTolerance * Math.max(Math.abs(value), Math.abs(others[index]));
  return left.replace(number, '#') === right.replace(number, '#') && numbers.every(near);
}
