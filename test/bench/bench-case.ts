/** One regression (or bootstrap) that every program runs on the same data. */
export interface BenchCase {
  kind: 'fixed-effects' | 'wild-bootstrap';
  effects: 'unit' | 'two-way';
  rows: number;
  regressors: number;
  /** Counted repetitions, for a program that needs no more than `PATIENCE_SECONDS`. */
  repetitions: number;
}

/** The panel of the bootstrap: 16 units over 10 years, so that all 2^16 draws of signs are looked at. */
const BOOTSTRAP_ROWS = 160;

const repetitionsFor = (rows: number): number => (rows <= 1e4 ? 15 : rows <= 1e5 ? 9 : 5);

/** Fixed effects at every size with one regressor and with ten, then the bootstrap. */
export function benchCases(sizes: readonly number[]): BenchCase[] {
  const cases: BenchCase[] = [];
  for (const rows of sizes) {
    for (const regressors of [1, 10]) {
      for (const effects of ['unit', 'two-way'] as const) {
        cases.push({ kind: 'fixed-effects', effects, rows, regressors, repetitions: repetitionsFor(rows) });
      }
    }
  }
  for (const effects of ['unit', 'two-way'] as const) {
    cases.push({ kind: 'wild-bootstrap', effects, rows: BOOTSTRAP_ROWS, regressors: 4, repetitions: 9 });
  }
  return cases;
}

/** A case as one short text. */
export function caseName({ kind, effects, rows, regressors }: BenchCase): string {
  const what = kind === 'fixed-effects' ? '' : 'wild bootstrap, ';
  return `${what}${rows.toLocaleString('en')} rows, ${regressors} regressor${regressors === 1 ? '' : 's'}, ${effects === 'unit' ? 'one-way' : 'two-way'}`;
}

/** Bytes of the columns handed in (outcome, regressors, unit, period), 8 bytes a cell. */
export const dataBytes = ({ rows, regressors }: BenchCase): number => 8 * rows * (regressors + 3);
