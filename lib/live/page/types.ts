import type { CellCompletion, CellDiagnostic, TypedCell } from '../types/service';
import type { TypesRequest } from '../types/worker';
import type { CellEditor } from './editor';
import { element } from './elements';
import { loadPart } from './parts';

/** What `assets/live-types.js` provides. */
export interface TypesPart {
  openTypes(cells: () => readonly TypedCell[], progress: (text: string) => void): Promise<Types>;
}

/** The type checker for a page's cells. */
export interface Types {
  check(): Promise<CellDiagnostic[]>;
  /** Adds completion and hover to a cell's editor. */
  assist(id: string, editor: CellEditor): void;
}

type Unsent<Kind> = Kind extends TypesRequest ? Omit<Kind, 'request'> : never;

async function openTypes(cells: () => readonly TypedCell[], progress: (text: string) => void): Promise<Types> {
  progress('Loading TypeScript and the declarations of the project, once (1 MB) …');
  const [source, declarations] = await Promise.all([loadPart<string>('typescript'), loadPart<string>('declarations')]);
  const worker = new Worker(URL.createObjectURL(new Blob([source], { type: 'text/javascript' })));
  const open = new Map<number, (value: unknown) => void>();
  let count = 0;
  worker.onmessage = ({ data }: MessageEvent<{ request: number; value: unknown }>) => {
    open.get(data.request)?.(data.value);
    open.delete(data.request);
  };
  const ask = (request: Unsent<TypesRequest>): Promise<unknown> =>
    new Promise((resolve) => {
      open.set(++count, resolve);
      worker.postMessage({ ...request, request: count });
    });
  const now = (): TypedCell[] => cells().map(({ id, source: text }) => ({ id, source: text }));
  await ask({ type: 'declarations', declarations: JSON.parse(declarations) as Record<string, string> });
  return {
    async check() {
      progress('Checking types …');
      return (await ask({ type: 'check', cells: now() })) as CellDiagnostic[];
    },
    assist(id, editor) {
      editor.assist(
        async (context) => {
          const word = context.matchBefore(/[\w$]*/);
          const afterPoint = context.matchBefore(/\.[\w$]*$/);
          if (!context.explicit && !afterPoint && !(word && word.from < word.to)) return null;
          const found = (await ask({ type: 'complete', cells: now(), id, at: context.pos })) as CellCompletion[];
          const options = found.map(({ label, kind }) => ({ label, type: kind }));
          return options.length === 0 ? null : { from: word?.from ?? context.pos, options, validFor: /^[\w$]*$/ };
        },
        async (_view, at) => {
          const found = (await ask({ type: 'hover', cells: now(), id, at })) as
            { text: string; from: number; to: number } | undefined;
          if (!found) return null;
          return { pos: found.from, end: found.to, create: () => ({ dom: element('pre', 'live-hover', found.text) }) };
        },
      );
    },
  };
}

window.liveParts.provide('types', { openTypes } satisfies TypesPart);
