import { ancestors, cellGraph, dependents, planOf, type CellGraph } from '../cells/graph';
import type { LiveOutput } from '../messages';
import type { CellState } from './cell';
import { outputRenderer } from './render-outputs';
import { WorkerClient, WorkerStopped } from './worker-client';

/** A cell as the runner sees it. */
export interface RunnableCell {
  id: string;
  name: string;
  source: string;
  /** True if the source differs from the published one. */
  changed: boolean;
  outputs: HTMLElement;
}

/** What the runner reports to the page. */
export interface RunnerEvents {
  progress(text: string): void;
  state(id: string, state: CellState): void;
}

/** The outputs of each cell's last run. */
export type OutputsOf = ReadonlyMap<string, readonly LiveOutput[]>;

/** How one run went. */
export interface RunSummary {
  ran: string[];
  failed: string[];
  stale: string[];
  milliseconds: number;
  /** True if the reader stopped this run, or an earlier one that it was waiting for. */
  stopped: boolean;
}

/** What `assets/live-runner.js` provides. */
export interface Runner {
  /** Runs these cells, what they need and what depends on them. */
  run(ids: readonly string[]): Promise<RunSummary>;
  /** Returns the cells that have read or looked for one of these files, or listed its folder. */
  readersOf(paths: readonly string[]): string[];
  /** Ends the run at once, even an endless loop, along with the runs that are waiting for it. */
  stop(): void;
  /** Makes the next run start from scratch. */
  forget(): void;
  outputs: OutputsOf;
  client: WorkerClient;
}

export interface RunnerPart {
  createRunner(cells: () => readonly RunnableCell[], events: RunnerEvents): Runner;
}

function createRunner(cells: () => readonly RunnableCell[], events: RunnerEvents): Runner {
  const collected = new Map<string, LiveOutput[]>();
  const done = new Map<string, string>();
  const readBy = new Map<string, readonly string[]>();
  const render = outputRenderer();
  let plan: readonly string[] = [];
  const nameOf = (id: string): string => cells().find((cell) => cell.id === id)?.name ?? id;
  const client = new WorkerClient({
    begun(id) {
      collected.set(id, []);
      events.state(id, { kind: 'running' });
      events.progress(`Running ${nameOf(id)}, ${String(plan.indexOf(id) + 1)} of ${String(plan.length)} …`);
    },
    output(id, output) {
      collected.get(id)?.push(output);
    },
  });
  let line: Promise<unknown> = Promise.resolve();
  let stops = 0;

  const runPlan = async (graph: CellGraph, shown: Set<string>): Promise<RunSummary> => {
    const start = performance.now();
    const summary: RunSummary = { ran: [], failed: [], stale: [], milliseconds: 0, stopped: false };
    const byId = new Map(cells().map((cell) => [cell.id, cell]));
    // The page draws a cell's outputs while the worker runs the next cells.
    let drawing: Promise<void> = Promise.resolve();
    for (const id of plan) events.state(id, { kind: 'waiting' });
    const planned = plan.map((id) => ({ id, source: byId.get(id)!.source, needs: graph.needs.get(id)! }));
    const runs = client.run(planned);
    // The first rejection ends the plan below; the others must not be reported as unhandled.
    for (const each of runs) each.catch(() => undefined);
    for (const [place, { id, source }] of planned.entries()) {
      try {
        const { milliseconds, reads, error, fault } = await runs[place]!;
        if (fault !== undefined) {
          done.delete(id);
          summary.stale.push(id);
          events.state(id, { kind: 'stale', why: `${nameOf(fault)} ${summary.failed.includes(fault) ? 'failed' : 'is stale'}` });
          continue;
        }
        readBy.set(id, reads);
        if (error) {
          done.delete(id);
          events.state(id, { kind: 'failed' });
        } else {
          done.set(id, source);
          events.state(id, { kind: 'ran', milliseconds });
        }
        (error ? summary.failed : summary.ran).push(id);
        if (shown.has(id) || error) {
          const outputs = collected.get(id)!;
          drawing = drawing.then(() => render(byId.get(id)!, outputs, error));
        }
      } catch (error) {
        for (const each of plan.slice(place)) events.state(each, { kind: 'stopped' });
        if (!(error instanceof WorkerStopped)) throw error;
        summary.stopped = true;
        break;
      }
    }
    await drawing;
    summary.milliseconds = performance.now() - start;
    return summary;
  };

  const run = async (ids: readonly string[]): Promise<RunSummary> => {
    await client.start(events.progress);
    const current = cells();
    const analysed = await client.analyse(current.map(({ id, source }) => ({ id, source })));
    const graph = cellGraph(analysed);
    const stale = current.filter(({ id, source, changed }) => (done.has(id) ? done.get(id) !== source : changed));
    for (const { id } of stale) done.delete(id);
    // An edited cell above that has not been run since counts as requested.
    const needed = ancestors(graph, dependents(graph, ids));
    const asked = [...ids, ...stale.map(({ id }) => id).filter((id) => needed.has(id))];
    plan = planOf(graph, asked, new Set(done.keys()));
    return runPlan(graph, dependents(graph, asked));
  };

  return {
    run(ids) {
      const asked = stops;
      const result = line.then(() =>
        asked === stops ? run(ids) : { ran: [], failed: [], stale: [], milliseconds: 0, stopped: true },
      );
      line = result.catch(() => undefined);
      return result;
    },
    readersOf(paths) {
      const reads = (read: string): boolean => paths.some((path) => path === read || path.startsWith(`${read}/`));
      return [...readBy].filter(([, all]) => all.some(reads)).map(([id]) => id);
    },
    stop() {
      stops += 1;
      done.clear();
      client.stop();
    },
    forget() {
      done.clear();
      client.forget();
    },
    outputs: collected,
    client,
  };
}

window.liveParts.provide('runner', { createRunner } satisfies RunnerPart);
