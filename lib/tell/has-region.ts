import { loadRows } from '../data/load-table';

let codes: ReadonlySet<string> | undefined;

/** Whether data/regions.csv contains the code. */
export function hasRegion(code: string): boolean {
  codes ??= new Set(loadRows('regions').map((row) => row.region));
  return codes.has(code);
}
