import { freemem } from 'node:os';
import { crossSectionDependenceTest } from '../../lib/panel/cross-section-dependence-test';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import { hausmanTest } from '../../lib/panel/hausman-test';
import type { ColumnArrays } from '../../lib/numerics/table-columns';
import { wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';
import { median } from './report';
import { simulateColumns } from './simulated-columns';

/** A case that is timed without the other programs, which take minutes for it or do not have it. */
interface OwnCase {
  name: string;
  rows: number;
  periods: number;
  /** Whether every unit has every period. */
  balanced: boolean;
  run(columns: ColumnArrays): unknown;
  /** Bytes that must be free. */
  needs: number;
}

const model = { outcome: 'y', regressors: ['x1', 'x2'], unit: 'unit', time: 'time' };
const GIGABYTE = 1e9;
const RUNS = 3;

const cases: OwnCase[] = [
  {
    name: 'wild bootstrap, two-way, 50 clusters × 2,000 periods, 9,999 draws',
    rows: 100_000,
    periods: 2000,
    balanced: true,
    run: (columns) => wildClusterBootstrap(columns, { ...model, effects: 'two-way', term: 'x1', draws: 9999 }),
    needs: GIGABYTE,
  },
  {
    name: "Pesaran's CD, 5,000 units and more × 20 periods, unbalanced",
    rows: 100_000,
    periods: 20,
    balanced: false,
    run: (columns) => crossSectionDependenceTest(columns, model),
    needs: GIGABYTE,
  },
  {
    name: "Hausman's test, 100,000 rows",
    rows: 100_000,
    periods: 10,
    balanced: false,
    run: (columns) => hausmanTest(columns, model),
    needs: GIGABYTE,
  },
  {
    name: 'fixed effects, one-way, 10,000,000 rows',
    rows: 10_000_000,
    periods: 20,
    balanced: false,
    run: (columns) => fixedEffects(columns, { ...model, regressors: ['x1'] }),
    needs: 4 * GIGABYTE,
  },
];

/**
 * Times the cases that only the project's engine runs: the first run, with what it loads, and the median of three more.
 *
 * @param say takes one line for each case, also for one that the memory has no room for
 */
export function timeOwnCases(say: (line: string) => void): void {
  for (const { name, rows, periods, balanced, run, needs } of cases) {
    if (freemem() < needs) {
      say(`${name}: left out, ${(freemem() / GIGABYTE).toFixed(1)} GB of memory are free and ${needs / GIGABYTE} GB are needed`);
      continue;
    }
    const columns = Object.fromEntries(simulateColumns(rows, periods, balanced));
    const seconds = Array.from({ length: RUNS + 1 }, () => {
      const start = performance.now();
      run(columns);
      return (performance.now() - start) / 1000;
    });
    say(`${name}: first run ${seconds[0]!.toFixed(2)} s, then ${median(seconds.slice(1)).toFixed(2)} s`);
  }
}
