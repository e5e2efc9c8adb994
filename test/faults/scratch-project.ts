import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { sampleNotebook } from '../notebooks/sample-notebook';

const root = resolve(__dirname, '..', '..');

/** A copy of the project with notebooks of its own, for faults that must not touch the project itself. */
export interface ScratchProject {
  folder: string;
  /** Writes a notebook of these cells. */
  notebook(fileName: string, ...cells: string[]): void;
  /** Starts a command of the project; `npm start` when none is named. */
  start(args?: readonly string[], options?: StartOptions): Running;
  /** The names in build/ (none when there is no such folder). */
  built(): string[];
  /** Processes that belong to the project and still run. */
  processes(): string[];
  remove(): void;
}

export interface StartOptions {
  command?: string;
  environment?: Record<string, string>;
  nodeOptions?: readonly string[];
}

/** A command that runs. */
export interface Running {
  child: ChildProcess;
  /** Waits until it has printed this. */
  printed(pattern: RegExp, seconds?: number): Promise<void>;
  ended: Promise<{ code: number | null; output: string }>;
}

const copied = ['lib', 'data', 'package.json', 'package-lock.json', 'tsconfig.json', '.config'];

/** @param name - the name of the project's folder */
export function scratchProject(name = 'project'): ScratchProject {
  const place = mkdtempSync(join(tmpdir(), 'faults-'));
  const folder = join(place, name);
  mkdirSync(join(folder, 'notebooks'), { recursive: true });
  for (const each of copied) cpSync(join(root, each), join(folder, each), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  return {
    folder,
    notebook(fileName, ...cells) {
      writeFileSync(join(folder, 'notebooks', fileName), JSON.stringify(sampleNotebook(...cells)));
    },
    start: (args = [], options = {}) => run(folder, args, options),
    built: () =>
      existsSync(join(folder, 'build'))
        ? readdirSync(join(folder, 'build'))
            .filter((name) => name !== '.cache')
            .sort()
        : [],
    processes: () =>
      execFileSync('ps', ['-eo', 'stat,args'], { encoding: 'utf8' })
        .split('\n')
        .filter((line) => line.includes(folder) && !line.startsWith('Z') && !line.includes('ps -eo')),
    remove() {
      rmSync(place, { recursive: true, force: true });
    },
  };
}

function run(folder: string, args: readonly string[], options: StartOptions): Running {
  const command = options.command ?? join('lib', 'notebooks', 'cli', 'start.ts');
  const child = spawn(process.execPath, [...(options.nodeOptions ?? []), join('lib', 'cli', 'run.cjs'), command, ...args], {
    cwd: folder,
    env: { ...process.env, ...options.environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      for (const listener of listeners) listener();
    });
  }
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  return {
    child,
    ended,
    printed: (pattern, seconds = 120) =>
      new Promise((found, refuse) => {
        const timer = setTimeout(() => refuse(new Error(`did not print ${String(pattern)} but: ${output}`)), seconds * 1000);
        const look = (): void => {
          if (!pattern.test(output)) return;
          clearTimeout(timer);
          listeners.delete(look);
          found();
        };
        listeners.add(look);
        look();
      }),
  };
}
