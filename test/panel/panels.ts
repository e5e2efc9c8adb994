import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Row = Record<string, string | number>;

/** Rows of a CSV beside the tests; cells that read as numbers are numbers. */
export function readRows(name: string): Row[] {
  const [header, ...lines] = readFileSync(join(__dirname, 'reference', name), 'utf8')
    .trim()
    .split('\n');
  const names = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(
      names.map((column, k) => [column, cells[k] !== '' && !Number.isNaN(Number(cells[k])) ? Number(cells[k]) : cells[k]!]),
    );
  });
}

export const grunfeld = readRows('grunfeld.csv');
export const unbalanced = readRows('unbalanced.csv');

export const grunfeldModel = { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', time: 'year' };
export const unbalancedModel = { outcome: 'y', regressors: ['x', 'z'], unit: 'unit', time: 'year' };

/** R counts the rows of singletons; regressions held against it do too. */
export const everyRow = { ...unbalancedModel, singletons: 'keep' as const };

/** |a − b| relative to |b|. */
export const relativeError = (a: number, b: number): number => (a === b ? 0 : Math.abs(a - b) / Math.abs(b));
