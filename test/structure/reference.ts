import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The rows of a stored reference without quoted cells, as objects. */
export function readReference(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(__dirname, 'reference', file), 'utf8')
    .trim()
    .split('\n');
  const names = header!.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, place) => [names[place]!, cell])));
}

/** reference/indices.csv prints 15 significant digits and every index here is of the order of 1, so 1e-9 leaves room only for rounding. */
export const referenceTolerance = 1e-9;
