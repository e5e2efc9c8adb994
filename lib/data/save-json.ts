import { DataError } from './data-error';
import { resultFile } from './result-file';

/** Finds the place where JSON would silently lose something: a number that is not finite, an undefined or a function in a list. */
function findLost(value: unknown, where: string): string | undefined {
  if (typeof value === 'number' && !Number.isFinite(value)) return where;
  if (Array.isArray(value)) {
    const lost = value.findIndex((each) => each === undefined || typeof each === 'function');
    return lost >= 0 ? `${where}[${String(lost)}]` : firstLost(value.map((each, i) => [`${where}[${String(i)}]`, each]));
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return firstLost(Object.entries(value).map(([key, each]) => [`${where}.${key}`, each]));
}

function firstLost(entries: [string, unknown][]): string | undefined {
  for (const [where, value] of entries) {
    const lost = findLost(value, where);
    if (lost !== undefined) return lost;
  }
  return undefined;
}

/**
 * Writes a result as JSON to build/results/<name>.json, completely or not at all. The environment variable DIVERSIFICATION_BUILD sets
 * another build folder.
 *
 * @param name file name without extension, for example 'claims'
 * @param value plain objects, lists, texts, numbers; a field that is undefined is left out
 * @returns the file's path relative to the project's folder
 * @throws DataError for an invalid name, and for a value that JSON would silently change (NaN, Infinity), with its place
 * @example
 * saveResultJson('ranks', { ATY: 1 }); // 'build/results/ranks.json'
 */
export function saveResultJson(name: string, value: object): string {
  const { file, write } = resultFile(name, 'json');
  const lost = findLost(value, 'value');
  if (lost !== undefined) throw new DataError({ file, expected: `values that JSON can represent; ${lost} is not one` });
  return write(`${JSON.stringify(value, null, 1)}\n`);
}
