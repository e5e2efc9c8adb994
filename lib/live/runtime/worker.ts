import { files } from '../../data/files/browser';
import type { Answer, Request } from '../messages';
import { describeError } from './describe-error';
import { loaderOf, type ModuleMap } from './modules';
import { Session } from './session';
import { keepOriginals } from './what-if';

interface WorkerScope {
  postMessage(answer: Answer): void;
  onmessage: ((event: { data: Request }) => void) | null;
}

/** What would reach a network: the page's rules forbid it anyway, and this says so in words. */
function withoutNetwork(): void {
  const refuse = (): never => {
    throw new Error(
      'A cell in a page has no network: nothing that you write or load leaves it. Take a file in by "What if …", or run the notebook in JupyterLab.',
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

/** Answers the page's requests, one after another. */
export function startWorker(modules: ModuleMap, scope: WorkerScope): void {
  withoutNetwork();
  const load = loaderOf(modules);
  const session = new Session(load, (id, output) => {
    scope.postMessage({ type: 'output', id, output });
  });
  const place = (path: string): string => files.join(files.projectRoot(), path);
  const answer = async (request: Request): Promise<void> => {
    switch (request.type) {
      case 'files':
        keepOriginals(request.files);
        for (const [path, text] of Object.entries(request.files)) files.write(place(path), text);
        scope.postMessage({ type: 'ready' });
        return;
      case 'analyse':
        scope.postMessage({ type: 'analysed', request: request.request, cells: session.analyse(request.cells) });
        return;
      case 'run': {
        const start = performance.now();
        const error = await session.run(request.id, request.source);
        const milliseconds = performance.now() - start;
        scope.postMessage({
          type: 'ran',
          request: request.request,
          id: request.id,
          milliseconds,
          reads: [...session.reads],
          error,
        });
        return;
      }
      case 'package':
        // The packages that are heavy come when a cell first asks for them.
        (0, eval)(request.source);
        return;
      case 'forget':
        session.forget();
        return;
      case 'call': {
        const { module, name, options } = request;
        try {
          const called = (load(module) as Record<string, (...options: unknown[]) => unknown>)[name]!;
          const value = JSON.parse(JSON.stringify((await called(...options)) ?? null)) as unknown;
          scope.postMessage({ type: 'returned', request: request.request, value });
        } catch (error) {
          const described = describeError(error, { name: 'nowhere', source: '', body: '' }, () => undefined);
          scope.postMessage({ type: 'returned', request: request.request, error: described });
        }
      }
    }
  };
  let line: Promise<void> = Promise.resolve();
  scope.onmessage = ({ data }) => {
    line = line.then(() => answer(data));
  };
}
