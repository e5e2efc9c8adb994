import { writeFileSync } from 'node:fs';
import type { BenchCase } from './bench-case';
import { caseName, dataBytes } from './bench-case';
import type { Timing } from './measure-case';

export interface CaseResult {
  wanted: BenchCase;
  /** Ours first. */
  timings: Timing[];
  /** The most memory that one regression held in a fresh process, the data included; null for the bootstrap. */
  peakBytes: number | null;
}

/** The q-quantile of sorted or unsorted values, between neighbours by their distance. */
function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const low = sorted[Math.floor(place)]!;
  return low + (place - Math.floor(place)) * (sorted[Math.ceil(place)]! - low);
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

const inWords = (seconds: number): string =>
  seconds < 1 ? `${(1000 * seconds).toPrecision(3)} ms` : `${seconds.toPrecision(3)} s`;

/** Data smaller than this drown in what the process itself takes and gives back meanwhile. */
const LEAST_BYTES = 10e6;

const memoryShare = (wanted: BenchCase, peakBytes: number): number | null =>
  dataBytes(wanted) < LEAST_BYTES ? null : peakBytes / dataBytes(wanted);

/** One case as lines of a table: a program, its median time and quartiles, and our time over its. */
export function caseLines({ wanted, timings, peakBytes }: CaseResult): string[] {
  const own = timings[0]!;
  const ours = own.status === 'timed' ? median(own.seconds) : NaN;
  const share = peakBytes === null ? null : memoryShare(wanted, peakBytes);
  const memory =
    share === null ? '' : `   memory ${(share * dataBytes(wanted) * 1e-6).toFixed(0)} MB, ${share.toFixed(1)} × the data`;
  return [
    `${caseName(wanted)}${memory}`,
    ...timings.map((timing) => {
      const name = `  ${timing.program.padEnd(14)}`;
      if (timing.status === 'skipped') return `${name}skipped: ${timing.reason}`;
      const middle = median(timing.seconds);
      const spread = `${inWords(quantile(timing.seconds, 0.25))} … ${inWords(quantile(timing.seconds, 0.75))}`;
      const ratio = timing === own ? '' : `ours / ${timing.program} ${(ours / middle).toFixed(2)}`;
      return `${name}${inWords(middle).padStart(8)}   ${spread.padEnd(22)} ${`n = ${timing.seconds.length}`.padEnd(8)}${ratio}`;
    }),
  ];
}

const header = [
  'kind',
  'effects',
  'rows',
  'regressors',
  'program',
  'median_seconds',
  'lower_quartile_seconds',
  'upper_quartile_seconds',
  'first_run_seconds',
  'repetitions',
  'ours_over_program',
  'largest_difference',
  'memory_over_data',
  'skipped',
];

const cell = (value: string | number | null): string => {
  const text = value === null ? '' : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

/** Writes every figure; the machine stands in the first lines, each after a #. */
export function writeReport(path: string, results: readonly CaseResult[], machine: Readonly<Record<string, string>>): void {
  const rows = results.flatMap(({ wanted, timings, peakBytes }) =>
    timings.map((timing, place) => {
      const about = [wanted.kind, wanted.effects, wanted.rows, wanted.regressors, timing.program];
      const memory = place === 0 && peakBytes !== null ? memoryShare(wanted, peakBytes) : null;
      if (timing.status === 'skipped') return [...about, null, null, null, null, null, null, null, memory, timing.reason];
      const own = timings[0]!;
      const { seconds, firstSeconds, difference } = timing;
      const ratio = own.status === 'timed' && place > 0 ? median(own.seconds) / median(seconds) : null;
      const spread = [median(seconds), quantile(seconds, 0.25), quantile(seconds, 0.75)];
      return [...about, ...spread, firstSeconds, seconds.length, ratio, difference, memory, null];
    }),
  );
  const lines = Object.entries(machine).map(([name, text]) => `# ${name}: ${text}`);
  writeFileSync(path, [...lines, ...[header, ...rows].map((row) => row.map(cell).join(','))].join('\n') + '\n');
}
