// Runs a notebook's compiled cells when their types are checked elsewhere, without the Jupyter protocol. quick-kernel.ts starts this
// process in the notebooks' folder; its arguments are the project's root and the folder of the compiled lib/.
import { createRequire } from 'node:module';
import { join, relative, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { inspect } from 'node:util';
import { compileFunction } from 'node:vm';
import { kernelValues } from '../session/kernel-values';
import { Answers } from './answers';
import type { QuickRequest } from './messages';

const root = resolve(process.argv[2]!);
const library = resolve(process.argv[3]!);
const here = process.cwd();
const settleMilliseconds = 150;

const answers = new Answers();
const values = new Map<string, unknown>();
const sources = new Map<number, string>();
const requireFromHere = createRequire(join(here, 'cell.js'));

for (const name of ['stdout', 'stderr'] as const) {
  const write = (chunk: string | Uint8Array, encoding?: unknown, callback?: unknown): boolean => {
    answers.print(name, typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8'));
    const done = typeof encoding === 'function' ? encoding : callback;
    if (typeof done === 'function') (done as () => void)();
    return true;
  };
  process[name].write = write as typeof process.stdout.write;
}

// Code that displays something asks tslab's module for the running kernel; this provides it.
const display = (content: { data: unknown; metadata?: unknown }): void => {
  answers.send({ type: 'display_data', cell: answers.cell, data: content.data, metadata: content.metadata ?? {} });
};
const jupyter = requireFromHere.resolve('tslab/dist/jupyter');
require.cache[jupyter] = {
  id: jupyter,
  filename: jupyter,
  loaded: true,
  exports: { lastWriteDisplayData: display },
} as NodeModule;

const showing = kernelValues(
  (data) => {
    display({ data });
  },
  (text) => {
    console.log(text);
  },
);

let tsx = false;
/** Loads a project file that is not part of the compiled lib/. */
function requireSource(path: string): unknown {
  if (!tsx) requireFromHere('tsx/cjs');
  tsx = true;
  return requireFromHere(path);
}

function load(specifier: string): unknown {
  const loaded = specifier.startsWith('.') ? loadFile(specifier) : requireFromHere(specifier);
  showing.adopt(specifier, loaded);
  return asModule(loaded);
}

function loadFile(specifier: string): unknown {
  const path = resolve(here, specifier);
  const inLibrary = relative(join(root, 'lib'), path);
  if (inLibrary.startsWith('..')) return requireSource(path);
  try {
    return requireFromHere(join(library, inLibrary));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND' || !(error as Error).message.includes(inLibrary))
      throw error;
    return requireSource(path);
  }
}

/** Returns what `import` gives for a package written for `require`. */
function asModule(loaded: unknown): unknown {
  const isModule =
    typeof loaded === 'object' &&
    loaded !== null &&
    ('__esModule' in loaded || Object.prototype.toString.call(loaded) === '[object Module]');
  return isModule ? loaded : { ...(loaded as object), default: loaded };
}

/** Formats an error with the line of the cell where it was thrown. */
function described(error: unknown): string {
  const text = inspect(error);
  const match = /cell\[(\d+)\]:(\d+):(\d+)/.exec(text);
  if (!match) return text;
  const line = sources.get(Number(match[1]))?.split('\n')[Number(match[2]) - 1] ?? '';
  const frames = text.split('\n').filter((each) => !/^\s+at (?!.*cell\[)/.test(each));
  return `${match[0]}\n    ${line}\n${frames.join('\n')}`;
}

process.on('uncaughtException', (error) => {
  console.error('UncaughtException:', described(error));
});
process.on('unhandledRejection', (reason) => {
  console.error('UnhandledPromiseRejection:', described(reason));
});

async function run({ cell, source, body, names }: Extract<QuickRequest, { type: 'run' }>): Promise<boolean> {
  answers.cell = cell;
  sources.set(cell, source);
  let getters: Record<string, () => unknown> = {};
  const handed = {
    load,
    show: (value: unknown) => {
      showing.showLast(value);
    },
    declare: (found: typeof getters) => (getters = found),
  };
  const known = names.filter((name) => values.has(name));
  try {
    const filename = `cell[${cell}]`;
    const made = compileFunction(`return (async () => { ${body}\n})()`, ['$cell', ...known], { filename }) as (
      ...words: unknown[]
    ) => Promise<void>;
    await made(handed, ...known.map((name) => values.get(name)));
  } catch (error) {
    console.error(described(error));
    return false;
  }
  for (const [name, get] of Object.entries(getters)) values.set(name, get());
  return true;
}

/** Whether anything is still pending: a timer, a file, a connection. */
async function goesOn(): Promise<boolean> {
  await new Promise((done) => setImmediate(done));
  return process.getActiveResourcesInfo().some((name) => !/^(PipeWrap|TTYWrap|MessagePort|Immediate)$/.test(name));
}

async function settle(): Promise<void> {
  if (await goesOn()) await new Promise((done) => setTimeout(done, settleMilliseconds));
}

const ownModules = new Set(Object.keys(require.cache));

/** Keeps the packages, which take longest to load. lib/ is reloaded, so that a notebook's changes to it do not affect the next one. */
async function forget(environment: Record<string, string>): Promise<boolean> {
  values.clear();
  sources.clear();
  Object.assign(process.env, environment);
  for (const path of Object.keys(require.cache))
    if (path.startsWith(library) && !ownModules.has(path)) Reflect.deleteProperty(require.cache, path);
  return !(await goesOn());
}

async function answer(request: QuickRequest): Promise<void> {
  if (request.type === 'run') answers.send({ type: 'ran', cell: request.cell, good: await run(request) });
  else if (request.type === 'forget') answers.send({ type: 'forgotten', clean: await forget(request.environment) });
  else {
    await settle();
    answers.send({ type: 'settled' });
  }
}

let line: Promise<void> = Promise.resolve();
createInterface({ input: process.stdin }).on('line', (text) => {
  line = line.then(() => answer(JSON.parse(text) as QuickRequest));
});
