import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { newCommand } from '../../lib/cli/command';
import { main } from '../../lib/cli/main';
import { benchCases, type BenchCase } from './bench-case';
import { findPeers } from './find-peers';
import { describeMachine } from './machine';
import { measureCase } from './measure-case';
import { timeOwnCases } from './own-cases';
import { startProgram } from './program';
import { caseLines, median, writeReport, type CaseResult } from './report';
import { simulateColumns, writeColumns } from './simulated-columns';

const command = newCommand({
  name: 'npm run bench',
  does:
    'Times fixed effects and the wild cluster bootstrap beside pyfixest, linearmodels and plm, on the same data in one run. ' +
    'Writes build/bench/bench.csv.',
  examples: [['--rows 10000 --alone', 'a quick look at our own times']],
})
  .option('--rows <list>', 'the numbers of rows, each at least 100', sizesOf, [10_000, 100_000, 1_000_000])
  .option('--alone', 'without the programs in Python and R', false);

const folder = join(__dirname, '..', '..', 'build', 'bench');
const engine = ['--import', 'tsx', join(__dirname, 'engine.ts')];
const PERIODS = 20;
const BOOTSTRAP_PERIODS = 10;
/** Runs of the memory's measurement; the median counts. */
const MEMORY_RUNS = 3;

function sizesOf(text: string): number[] {
  return text.split(',').map((part) => {
    const rows = Number(part);
    if (!Number.isInteger(rows) || rows < 100)
      throw new InvalidArgumentError(`"${part}": expected a whole number of at least 100.`);
    return rows;
  });
}

/** Writes the data of every case once, one file for each number of rows. */
function writeData(cases: readonly BenchCase[]): (wanted: BenchCase) => string {
  const path = ({ kind, rows }: BenchCase): string => join(folder, `${kind}-${rows}.f64`);
  const written = new Set<string>();
  for (const wanted of cases) {
    if (written.has(path(wanted))) continue;
    written.add(path(wanted));
    const bootstrap = wanted.kind === 'wild-bootstrap';
    writeColumns(path(wanted), simulateColumns(wanted.rows, bootstrap ? BOOTSTRAP_PERIODS : PERIODS, bootstrap));
  }
  return path;
}

async function peakBytes({ kind, effects, rows, regressors }: BenchCase, file: string): Promise<number | null> {
  if (kind === 'wild-bootstrap') return null;
  const peaks: number[] = [];
  for (let run = 0; run < MEMORY_RUNS; run++) {
    const program = startProgram('ours', process.execPath, engine);
    peaks.push((await program.ask(`memory ${kind} ${effects} ${rows} ${regressors} ${file}`)).peakBytes!);
    program.close();
  }
  return median(peaks);
}

void main(async () => {
  const options = command.parse().opts<{ rows: number[]; alone: boolean }>();
  const cases = benchCases(options.rows);
  mkdirSync(folder, { recursive: true });
  const peers = options.alone ? [] : findPeers(folder, console.log);
  const machine = describeMachine(peers);
  for (const [name, text] of Object.entries(machine)) console.log(`${name}: ${text}`);
  const fileOf = writeData(cases);

  const programs = [startProgram('ours', process.execPath, engine)];
  for (const peer of peers) if (peer.status === 'ready') programs.push(startProgram(peer.name, peer.command, peer.args));
  const results: CaseResult[] = [];
  const before = (wanted: BenchCase, program: string): number | undefined => {
    const smaller = results.filter(
      (result) =>
        result.wanted.kind === wanted.kind &&
        result.wanted.effects === wanted.effects &&
        result.wanted.regressors === wanted.regressors,
    );
    const timing = smaller.at(-1)?.timings.find((candidate) => candidate.program === program);
    return timing?.status === 'timed' ? median(timing.seconds) : undefined;
  };
  try {
    for (const wanted of cases) {
      const file = fileOf(wanted);
      const timings = await measureCase(programs, wanted, { file, before: (program) => before(wanted, program) });
      results.push({ wanted, timings, peakBytes: await peakBytes(wanted, file) });
      console.log(`\n${caseLines(results.at(-1)!).join('\n')}`);
      writeReport(join(folder, 'bench.csv'), results, machine);
    }
  } finally {
    programs.forEach((program) => program.close());
  }
  console.log('\nWithout the other programs:');
  timeOwnCases((line) => console.log(line));
  console.log('\nEvery figure of the comparison is in build/bench/bench.csv');
  return true;
});
