import type { CellNode } from '../cells/graph';
import { lateFiles, latePackages, packagesNamedIn } from '../late-parts';
import type { Answer, CellRun, LiveOutput, Request } from '../messages';
import type { WhatIfChange } from '../runtime/what-if';
import { loadPart } from './parts';

/** Thrown when the reader stops the run. */
export class WorkerStopped extends Error {}

type Numbered = Extract<Answer, { request: number }>;
type Unsent<Kind> = Kind extends Request ? Omit<Kind, 'request'> : never;

/** What the worker reports about the running cell. */
export interface CellEvents {
  /** A cell starts, or restarts because a file that it reads has arrived. */
  begun(id: string): void;
  output(id: string, output: LiveOutput): void;
}

/** The page's side of the worker in which cells run. It has no access to the network or the page: only the project's lib/ and its data. */
export class WorkerClient {
  private worker: Worker | undefined;
  private starting: Promise<void> | undefined;
  private count = 0;
  private readonly open = new Map<number, { resolve(answer: Numbered): void; reject(error: Error): void }>();
  private readonly brought = new Map<string, Promise<void>>();
  private progress: (text: string) => void = () => undefined;
  /** Changes to the data; a new worker gets them too. */
  private changes: WhatIfChange[] = [];

  constructor(private readonly events: CellEvents) {}

  /** Starts the worker if it is not running. */
  start(progress: (text: string) => void): Promise<void> {
    this.starting ??= this.startWorker(progress).catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  async analyse(cells: { id: string; source: string }[]): Promise<CellNode[]> {
    const answer = await this.ask({ type: 'analyse', cells });
    return answer.type === 'analysed' ? answer.cells : [];
  }

  /**
   * Runs cells one after another; the worker does not wait for the page between them.
   *
   * @param cells with the ids of the cells that each needs
   */
  run(cells: readonly { id: string; source: string; needs: readonly string[] }[]): Promise<CellRun>[] {
    // Starts loading the packages that the cells will ask for.
    for (const { source } of cells) for (const part of packagesNamedIn(source)) loadPart(part).catch(() => undefined);
    return cells.map(async (cell) => {
      const answer = await this.ask({ type: 'run', ...cell });
      return answer.type === 'ran' ? answer : { milliseconds: 0, reads: [] };
    });
  }

  /** Calls a function of lib/ in the worker; its result is passed as JSON. */
  async call(module: string, name: string, ...options: unknown[]): Promise<unknown> {
    const answer = await this.ask({ type: 'call', module, name, options });
    return answer.type === 'returned' ? answer.value : undefined;
  }

  /** Loads every file that is not there from the start. */
  async bringAllFiles(): Promise<void> {
    await Promise.all(Object.keys(lateFiles).map((part) => this.bring(part)));
  }

  /** Puts the data into the state with these changes; returns the files that this changed. */
  async change(changes: WhatIfChange[]): Promise<string[]> {
    this.changes = changes;
    return (await this.call('live/what-if', 'applyChanges', changes)) as string[];
  }

  forget(): void {
    this.send({ type: 'forget' });
  }

  /** Ends the worker, whatever it is doing. */
  stop(reason: Error = new WorkerStopped('stopped')): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.starting = undefined;
    this.brought.clear();
    for (const { reject } of this.open.values()) reject(reason);
    this.open.clear();
  }

  /** Loads what few cells need, once. */
  private bring(part: string): Promise<void> {
    let way = this.brought.get(part);
    if (!way) {
      this.progress(`Loading ${latePackages[part] ?? `the data of ${part}`}, once …`);
      way = loadPart<string>(part).then((text) => this.take(part, text));
      way.catch(() => this.brought.delete(part));
      this.brought.set(part, way);
    }
    return way;
  }

  private async take(name: string, text: string): Promise<void> {
    await this.ask({ type: 'part', name, text, changes: this.changes });
  }

  private async startWorker(progress: (text: string) => void): Promise<void> {
    this.progress = progress;
    progress('Loading the code and the data that cells run on, once …');
    const [source, data] = await Promise.all([loadPart<string>('worker'), loadPart<string>('data')]);
    progress('Starting …');
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    this.worker = worker;
    worker.onmessage = ({ data: answer }: MessageEvent<Answer>) => {
      if (worker === this.worker) this.receive(answer);
    };
    worker.onerror = ({ message }) => {
      this.stop(new Error(message || 'The worker could not be started.'));
    };
    await this.take('data', data);
    // From now on an error outside any run is the cell's own, for example from one of its timers.
    worker.onerror = null;
    URL.revokeObjectURL(address);
  }

  private receive(answer: Answer): void {
    switch (answer.type) {
      case 'begun':
        this.events.begun(answer.id);
        return;
      case 'output':
        this.events.output(answer.id, answer.output);
        return;
      case 'wants':
        // Without them the cell would wait forever.
        Promise.all(answer.parts.map((part) => this.bring(part))).catch((error: unknown) => {
          this.stop(error as Error);
        });
        return;
      default: {
        const { resolve, reject } = this.open.get(answer.request)!;
        this.open.delete(answer.request);
        if (answer.type !== 'ran' && 'error' in answer && answer.error) reject(new Error(answer.error.message));
        else resolve(answer);
      }
    }
  }

  private send(request: Request): void {
    this.worker?.postMessage(request);
  }

  private ask(request: Unsent<Extract<Request, { request: number }>>): Promise<Numbered> {
    const number = ++this.count;
    return new Promise((resolve, reject) => {
      if (!this.worker) {
        reject(new WorkerStopped('no worker runs'));
        return;
      }
      this.open.set(number, { resolve, reject });
      this.send({ ...request, request: number } as Request);
    });
  }
}
