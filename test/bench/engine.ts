// Runs the project's own engine for the bench: reads a request from each line of standard input, answers with a line of JSON.
//   load <kind> <effects> <rows> <regressors> <file>
//   run
//   memory <kind> <effects> <rows> <regressors> <file>     one run in a fresh process
import { createInterface } from 'node:readline';
import { table } from 'arquero';
import { fixedEffects } from '../../lib/panel/fixed-effects';
import type { PanelOptions } from '../../lib/panel/panel-options';
import type { PanelRows } from '../../lib/numerics/table-columns';
import { wildClusterBootstrap } from '../../lib/panel/wild-bootstrap';
import { readColumns, simulateColumns } from './simulated-columns';

let runLoaded: () => object = () => {
  throw new Error('Nothing is loaded.');
};

function load(words: readonly string[]): void {
  const [kind, effects, rows, count, path] = words as [string, 'unit' | 'two-way', string, string, string];
  const regressors = Array.from({ length: Number(count) }, (_, k) => `x${k + 1}`);
  const data: PanelRows = table(readColumns(path, Number(rows), ['y', ...regressors, 'unit', 'time']));
  const options: PanelOptions = { outcome: 'y', regressors, unit: 'unit', time: 'time', effects };
  runLoaded = kind === 'wild-bootstrap' ? () => bootstrap(data, options) : () => regression(data, options);
}

function bootstrap(data: PanelRows, options: PanelOptions): object {
  return { pValue: wildClusterBootstrap(data, { ...options, term: 'x1' }).pValue };
}

function regression(data: PanelRows, options: PanelOptions): object {
  const { terms, covariance } = fixedEffects(data, { ...options, covariance: { type: 'CR1', cluster: 'unit' } });
  return {
    estimates: terms.map(({ estimate }) => estimate),
    standardErrors: terms.map(({ standardError }) => standardError),
    factor: covariance.factor,
  };
}

function timed(): object {
  const start = performance.now();
  const result = runLoaded();
  return { ...result, seconds: (performance.now() - start) / 1000 };
}

/**
 * The most memory that the process held, beyond what it held before the data were read. A small regression goes before: the code
 * that it loads and compiles is no share of the data.
 */
function memory(words: readonly string[]): object {
  const small: PanelRows = table(Object.fromEntries(simulateColumns(500, 10, false)));
  for (const effects of ['unit', 'two-way'] as const) {
    regression(small, { outcome: 'y', regressors: ['x1', 'x2'], unit: 'unit', time: 'time', effects });
  }
  const before = process.memoryUsage().rss;
  load(words);
  runLoaded();
  return { peakBytes: process.resourceUsage().maxRSS * 1024 - before };
}

function answer(line: string): object {
  const [order, ...words] = line.split(' ');
  if (order === 'memory') return memory(words);
  if (order === 'run') return timed();
  load(words);
  return { loaded: true };
}

createInterface({ input: process.stdin }).on('line', (line) => {
  console.log(JSON.stringify(answer(line)));
});
