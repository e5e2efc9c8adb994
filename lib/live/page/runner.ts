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
  /** True when the source is not the one that the page came with. */
  changed: boolean;
  outputs: HTMLElement;
}

/** What the runner tells the page. */
export interface RunnerEvents {
  progress(text: string): void;
  state(id: string, state: CellState): void;
}

/** The outputs that a cell's last run put out. */
export type OutputsOf = ReadonlyMap<string, readonly LiveOutput[]>;

/** How one run went. */
export interface RunSummary {
  ran: string[];
  failed: string[];
  stale: string[];
  milliseconds: number;
  /** True when the reader stopped it, or a run before it that it waited for. */
  stopped: boolean;
}

/** What `assets/live-runner.js` provides. */
export interface Runner {
  /** Runs these cells, what they need, and what depends on them. */
  run(ids: readonly string[]): Promise<RunSummary>;
  /** The cells that have read or looked for one of these files, or listed its folder. */
  readersOf(paths: readonly string[]): string[];
  /** Ends the run at once, an endless loop too, and those that wait for it. */
  stop(): void;
  /** The next run starts afresh. */
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
    // The page draws what a cell put out while the worker runs the next ones.
    let drawing: Promise<void> = Promise.resolve();
    for (const id of plan) events.state(id, { kind: 'waiting' });
    const planned = plan.map((id) => ({ id, source: byId.get(id)!.source, needs: graph.needs.get(id)! }));
    const runs = client.run(planned);
    // The first that fails to come ends the plan.
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
    // A cell above that was edited and not run since counts as asked for.
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
