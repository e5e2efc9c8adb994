import type { Answer, CellRun, LiveError, Request } from '../messages';
import { describeError } from './describe-error';
import { Late } from './late';
import { loaderOf, type ModuleMap } from './modules';
import { Session } from './session';

interface WorkerScope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { data: Request }) => void) | null;
}

/** Replaces what would access a network: the page's policy forbids it anyway, and this explains why. */
function withoutNetwork(): void {
  // Not an arrow function: it is also called with `new`.
  const refuse = function (): never {
    throw new Error(
      'A cell in a page has no network access: nothing that you write or load leaves it. Load a file with "What if …", or run the notebook in JupyterLab.',
    );
  };
  const refuseLater = (): Promise<never> => new Promise(refuse);
  Object.assign(globalThis, {
    fetch: refuseLater,
    XMLHttpRequest: refuse,
    WebSocket: refuse,
    EventSource: refuse,
    importScripts: refuse,
  });
}

/** Answers the page's requests one after another; parts that a cell is waiting for are accepted at once. */
export function startWorker(modules: ModuleMap, scope: WorkerScope): void {
  withoutNetwork();
  const load = loaderOf(modules);
  const session = new Session(load, (id, output) => {
    scope.postMessage({ type: 'output', id, output });
  });
  const late = new Late();
  /** The cells that failed when they last ran, and those that were skipped because of them. */
  const unwell = new Set<string>();

  const brought = async (parts: string[]): Promise<boolean> => {
    if (parts.length === 0) return false;
    scope.postMessage({ type: 'wants', parts });
    await late.arrival(parts);
    return true;
  };

  const runCell = async (id: string, source: string): Promise<CellRun> => {
    await brought(late.namedIn(source));
    for (;;) {
      scope.postMessage({ type: 'begun', id });
      const start = performance.now();
      const error = await session.run(id, source);
      const milliseconds = performance.now() - start;
      if (!(await brought(late.holding(session.reads)))) return { milliseconds, reads: [...session.reads], error };
    }
  };

  const answer = async (request: Request): Promise<void> => {
    switch (request.type) {
      case 'part': {
        const error = await faultOf(() => {
          late.take(request.name, request.text, request.changes);
        });
        scope.postMessage({ type: 'taken', request: request.request, error });
        return;
      }
      case 'analyse':
        scope.postMessage({ type: 'analysed', request: request.request, cells: session.analyse(request.cells) });
        return;
      case 'run': {
        const { id, source, needs } = request;
        const fault = needs.find((need) => unwell.has(need));
        const run = fault === undefined ? await runCell(id, source) : { milliseconds: 0, reads: [], fault };
        if (fault === undefined && !run.error) unwell.delete(id);
        else unwell.add(id);
        scope.postMessage({ type: 'ran', request: request.request, ...run });
        return;
      }
      case 'forget':
        session.forget();
        unwell.clear();
        return;
      case 'call': {
        let value: unknown;
        const error = await faultOf(async () => {
          const called = (load(request.module) as Record<string, (...options: unknown[]) => unknown>)[request.name]!;
          value = JSON.parse(JSON.stringify((await called(...request.options)) ?? null));
        });
        scope.postMessage({ type: 'returned', request: request.request, value, error });
      }
    }
  };
  let line: Promise<void> = Promise.resolve();
  scope.onmessage = ({ data }) => {
    if (data.type === 'part') void answer(data);
    else line = line.then(() => answer(data));
  };
}

async function faultOf(action: () => void | Promise<void>): Promise<LiveError | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    return describeError(error, { name: 'nowhere', source: '', body: '' }, () => undefined);
  }
}
