import { loadRows } from '../data/load-table';

let codes: ReadonlySet<string> | undefined;

/** True for a code of data/regions.csv. */
export function hasRegion(code: string): boolean {
  codes ??= new Set(loadRows('regions').map((row) => row.region));
  return codes.has(code);
}
