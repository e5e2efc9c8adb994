import { ancestors, cellGraph, dependents, planOf, type CellGraph } from '../cells/graph';
import type { AnalysedCell, LiveError, LiveOutput } from '../messages';
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
  waiting(id: string): void;
  running(id: string): void;
  ran(id: string, milliseconds: number): void;
  failed(id: string): void;
  stale(id: string, why: string): void;
  stopped(id: string): void;
}

/** The outputs that a cell's last run put out. */
export type OutputsOf = ReadonlyMap<string, readonly LiveOutput[]>;

/** How one run went. */
export interface RunSummary {
  ran: string[];
  failed: string[];
  stale: string[];
  milliseconds: number;
}

/** What `assets/live-runner.js` provides. */
export interface Runner {
  /** Runs these cells, what they need, and what depends on them. */
  run(ids: readonly string[]): Promise<RunSummary>;
  /** The cells that have read or looked for one of these files, or listed its folder. */
  readersOf(paths: readonly string[]): string[];
  /** Ends the run at once, an endless loop too. */
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
  const client = new WorkerClient(
    (id) => collected.set(id, []),
    (id, output) => collected.get(id)?.push(output),
  );
  let line: Promise<unknown> = Promise.resolve();

  const nameOf = (id: string): string => cells().find((cell) => cell.id === id)?.name ?? id;

  const runOne = async (cell: RunnableCell, analysed: AnalysedCell): Promise<LiveError | undefined> => {
    collected.set(cell.id, []);
    events.running(cell.id);
    const { milliseconds, reads, error } = analysed.error
      ? { milliseconds: 0, reads: [], error: analysed.error }
      : await client.run(cell.id, cell.source);
    readBy.set(cell.id, reads);
    if (error) {
      done.delete(cell.id);
      events.failed(cell.id);
    } else {
      done.set(cell.id, cell.source);
      events.ran(cell.id, milliseconds);
    }
    return error;
  };

  const runPlan = async (plan: string[], graph: CellGraph, analysed: AnalysedCell[], shown: Set<string>): Promise<RunSummary> => {
    const start = performance.now();
    const summary: RunSummary = { ran: [], failed: [], stale: [], milliseconds: 0 };
    const byId = new Map(cells().map((cell) => [cell.id, cell]));
    // The page draws what a cell put out while the worker runs the next one.
    let drawing: Promise<void> = Promise.resolve();
    for (const id of plan) events.waiting(id);
    for (const [place, id] of plan.entries()) {
      const cell = byId.get(id)!;
      const fault = graph.needs.get(id)!.find((need) => summary.failed.includes(need) || summary.stale.includes(need));
      if (fault !== undefined) {
        done.delete(id);
        summary.stale.push(id);
        events.stale(id, `${nameOf(fault)} ${summary.failed.includes(fault) ? 'failed' : 'is stale'}`);
        continue;
      }
      events.progress(`Running ${cell.name}, ${String(place + 1)} of ${String(plan.length)} …`);
      try {
        const error = await runOne(
          cell,
          analysed.find((each) => each.id === id)!,
        );
        (error ? summary.failed : summary.ran).push(id);
        if (shown.has(id) || error) {
          const outputs = collected.get(id)!;
          drawing = drawing.then(() => render(cell, outputs, error));
        }
      } catch (error) {
        if (!(error instanceof WorkerStopped)) throw error;
        for (const each of plan.slice(place)) events.stopped(each);
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
    return runPlan(planOf(graph, asked, new Set(done.keys())), graph, analysed, dependents(graph, asked));
  };

  return {
    run(ids) {
      const result = line.then(() => run(ids));
      line = result.catch(() => undefined);
      return result;
    },
    readersOf(paths) {
      const reads = (read: string): boolean => paths.some((path) => path === read || path.startsWith(`${read}/`));
      return [...readBy].filter(([, all]) => all.some(reads)).map(([id]) => id);
    },
    stop() {
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
