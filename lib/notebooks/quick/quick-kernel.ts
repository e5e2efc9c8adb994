import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { CellFault, lineWithCaret } from '../../live/cells/fault';
import { compileCell, type CompiledCell } from '../../live/cells/compile';
import { outcomeOf, type Kernel, type KernelMessage, type Outcome } from '../kernel/kernel';
import { shortRunOptions } from '../kernel/short-run';
import { answerFile, type QuickAnswer, type QuickRequest } from './messages';

/** Where the cells run. */
export interface QuickKernelOptions {
  root: string;
  folder: string;
  /** The folder of the compiled lib/ (compiled-library.ts). */
  library: string;
}

/** Parses a line; undefined for an incomplete line of a process that was killed while writing. */
function wholeAnswer(line: string): QuickAnswer | undefined {
  try {
    return JSON.parse(line) as QuickAnswer;
  } catch {
    return undefined;
  }
}

/**
 * A kernel for cells whose types are checked elsewhere: a Node.js process that receives cells compiled by lib/live/cells, as pages run
 * them. It starts five times faster than tslab and runs a cell ten times faster. A notebook that fails in it is run again in tslab, so
 * that errors read as they do in Jupyter.
 */
export class QuickKernel implements Kernel {
  private cells = 0;
  private readonly listeners = new Map<number, (message: KernelMessage) => void>();
  private readonly ended: Promise<void>;
  private answered: (answer: QuickAnswer) => void = () => undefined;

  constructor(private readonly process: ChildProcess) {
    this.ended = new Promise((resolve) => process.once('exit', () => resolve()).once('error', () => resolve()));
    process.stdin?.on('error', () => undefined);
    createInterface({ input: process.stdio[answerFile] as Readable }).on('line', (line) => {
      const answer = wholeAnswer(line);
      if (answer) this.take(answer);
    });
  }

  private take(answer: QuickAnswer): void {
    if (answer.type === 'stream' || answer.type === 'display_data') {
      this.listeners.get(answer.cell)?.({ header: { msg_type: answer.type }, content: { ...answer } });
    } else this.answered(answer);
  }

  private ask(request: QuickRequest): Promise<QuickAnswer> {
    return new Promise((resolve) => {
      this.answered = resolve;
      this.process.stdin?.write(`${JSON.stringify(request)}\n`);
    });
  }

  async execute(
    code: string,
    timeoutSeconds: number,
    listen: (message: KernelMessage) => void = () => undefined,
  ): Promise<Outcome> {
    const cell = ++this.cells;
    this.listeners.set(cell, listen);
    let compiled: CompiledCell;
    try {
      compiled = compileCell(code);
    } catch (error) {
      listen({ header: { msg_type: 'stream' }, content: { name: 'stderr', text: faultText(error as CellFault, cell) } });
      return 'error';
    }
    const names = [...new Set([...compiled.uses, ...compiled.assigns])];
    const ran = this.ask({ type: 'run', cell, source: code, body: compiled.body, names });
    const done = ran.then((answer): Outcome => (answer.type === 'ran' && answer.good ? 'ok' : 'error'));
    return outcomeOf(done, this.ended, timeoutSeconds);
  }

  /** Prepares for another notebook; false if this process cannot be reused. */
  async reset(environment: Record<string, string>): Promise<boolean> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return false;
    const answer = await Promise.race([this.ask({ type: 'forget', environment }), this.ended]);
    this.cells = 0;
    this.listeners.clear();
    return answer?.type === 'forgotten' && answer.clean;
  }

  async settle(): Promise<void> {
    await Promise.race([this.ask({ type: 'settle' }), this.ended]);
  }

  async stop(): Promise<void> {
    this.kill();
    await this.ended;
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }
}

function faultText(fault: CellFault, cell: number): string {
  if (!(fault instanceof CellFault) || !fault.place) return `${String(fault)}\n`;
  const { line, column } = fault.place;
  return `cell[${cell}]:${line}:${column + 1} - ${fault.message}\n${lineWithCaret(fault.source, fault.place)}\n`;
}

/** Starts a {@link QuickKernel}. */
export function startQuickKernel(
  { root, folder, library }: QuickKernelOptions,
  environment: Record<string, string>,
): QuickKernel {
  const node = [
    ...shortRunOptions(),
    '--max-semi-space-size=64',
    '--require',
    join(__dirname, '..', 'kernel', 'end-with-parent.cjs'),
  ];
  const session = join(library, 'notebooks', 'quick', 'session.js');
  const child = spawn(process.execPath, [...node, session, root, library], {
    cwd: folder,
    env: { ...process.env, ...environment },
    stdio: ['pipe', 'ignore', 'ignore', 'pipe', 'pipe'],
  });
  return new QuickKernel(child);
}
