import { disagreement } from './agreement';
import type { BenchCase } from './bench-case';
import type { Answer, Program } from './program';

/** The times of one program for one case, or why there are none. */
export type Timing =
  | { status: 'timed'; program: string; firstSeconds: number; seconds: number[]; difference: number }
  | { status: 'skipped'; program: string; reason: string };

/** A program whose first run takes longer than this runs once more and no oftener. */
export const PATIENCE_SECONDS = 10;
/** A program that needed so long for a tenth of the rows is not asked. */
const TOO_SLOW_SECONDS = 12;
const WARM_UPS = 4;

export interface MeasureOptions {
  file: string;
  /** Median seconds of a program for the same case with fewer rows. */
  before(program: string): number | undefined;
}

/**
 * Loads the data into every program (untimed), holds the first results against ours (the first program), warms up, then lets the
 * programs run one at a time in turns, in the opposite order every other turn.
 */
export async function measureCase(programs: readonly Program[], wanted: BenchCase, options: MeasureOptions): Promise<Timing[]> {
  const { kind, effects, rows, regressors } = wanted;
  const timings = new Map<Program, Timing>();
  let ours: Answer | undefined;
  for (const program of programs) {
    const skip = (reason: string): void => void timings.set(program, { status: 'skipped', program: program.name, reason });
    const earlier = options.before(program.name);
    if (earlier !== undefined && earlier > TOO_SLOW_SECONDS) {
      skip(`took ${earlier.toFixed(0)} s for fewer rows`);
      continue;
    }
    const loaded = await program.ask(`load ${kind} ${effects} ${rows} ${regressors} ${options.file}`);
    if (loaded.skipped !== undefined) {
      skip(loaded.skipped);
      continue;
    }
    const first = await program.ask('run');
    ours ??= first;
    const difference = disagreement(program.name, first, ours);
    timings.set(program, { status: 'timed', program: program.name, firstSeconds: first.seconds!, seconds: [], difference });
  }

  const patient = (timing: Timing): boolean => timing.status === 'timed' && timing.firstSeconds <= PATIENCE_SECONDS;
  for (let turn = -WARM_UPS; turn < wanted.repetitions; turn++) {
    const order = turn % 2 === 0 ? programs : [...programs].reverse();
    for (const program of order) {
      const timing = timings.get(program)!;
      if (timing.status === 'skipped' || (!patient(timing) && turn !== 0)) continue;
      const { seconds } = await program.ask('run');
      if (turn >= 0) timing.seconds.push(seconds!);
    }
  }
  return programs.map((program) => timings.get(program)!);
}
