import { filesFromText } from '../by-columns';
import type { AnalysedCell, Answer, LiveError, LiveOutput, Request } from '../messages';
import type { WhatIfChange } from '../runtime/what-if';
import { loadPart } from './parts';

/** The run was ended by the reader. */
export class WorkerStopped extends Error {}

type Numbered = Extract<Answer, { request: number }>;
/** What a cell's source says when it needs one, and the script that carries it. */
const heavyPackages = [['danfojs-node', 'danfo']] as const;

/** Files that few cells read, and the script that carries each (lib/live/bundling/carried-data.ts). */
const lateParts = new Map([
  ['data/raw/us-states.csv', 'us-states'],
  ['data/paper/ledger.csv', 'ledger'],
]);

type Unsent<Kind> = Kind extends Request ? Omit<Kind, 'request'> : never;

/** The page's side of the worker in which cells run. It has no network and no page: only the project's lib/ and its data. */
export class WorkerClient {
  private worker: Worker | undefined;
  private starting: Promise<void> | undefined;
  private ready: (() => void) | undefined;
  private count = 0;
  private readonly open = new Map<number, { resolve(answer: Numbered): void; reject(error: Error): void }>();
  private readonly brought = new Set<string>();
  private progress: (text: string) => void = () => undefined;
  /** Changes of the data; a new worker gets them too. */
  private changes: WhatIfChange[] = [];

  /**
   * @param begin told when a cell begins, also when it begins again because a file that it reads has come
   * @param output told what it puts out
   */
  constructor(
    private readonly begin: (id: string) => void,
    private readonly output: (id: string, output: LiveOutput) => void,
  ) {}

  /** Starts the worker when none runs. */
  start(progress: (text: string) => void): Promise<void> {
    this.starting ??= this.startWorker(progress).catch((error: unknown) => {
      this.starting = undefined;
      throw error;
    });
    return this.starting;
  }

  async analyse(cells: { id: string; source: string }[]): Promise<AnalysedCell[]> {
    const answer = await this.ask({ type: 'analyse', cells });
    return answer.type === 'analysed' ? answer.cells : [];
  }

  async run(id: string, source: string): Promise<{ milliseconds: number; reads: string[]; error?: LiveError }> {
    await this.bringPackages(source);
    for (;;) {
      this.begin(id);
      const answer = await this.ask({ type: 'run', id, source });
      if (answer.type !== 'ran') return { milliseconds: 0, reads: [] };
      if (!(await this.bringFiles(answer.reads))) return answer;
    }
  }

  /** Calls a function of lib/; what it returns comes as JSON would carry it. */
  async call(module: string, name: string, ...options: unknown[]): Promise<unknown> {
    const answer = await this.ask({ type: 'call', module, name, options });
    if (answer.type !== 'returned') return undefined;
    if (answer.error) throw new Error(answer.error.message);
    return answer.value;
  }

  /** Brings every file that is not there from the start. */
  async bringAllFiles(): Promise<void> {
    await this.bringFiles([...lateParts.keys()]);
  }

  /** Puts the data into the state of these changes; hands back the files that are not as they were. */
  async change(changes: WhatIfChange[]): Promise<string[]> {
    this.changes = changes;
    return (await this.call('live/what-if', 'applyChanges', changes)) as string[];
  }

  forget(): void {
    this.send({ type: 'forget' });
  }

  /** Ends the worker, whatever it does. */
  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.starting = undefined;
    this.brought.clear();
    for (const { reject } of this.open.values()) reject(new WorkerStopped('stopped'));
    this.open.clear();
  }

  /** The packages that a cell names and that are too heavy for every page. */
  private async bringPackages(source: string): Promise<void> {
    for (const [words, part] of heavyPackages) {
      if (this.brought.has(part) || !source.includes(words)) continue;
      this.progress(`Loading ${words}, once …`);
      this.send({ type: 'package', source: await loadPart<string>(part) });
      this.brought.add(part);
    }
  }

  /** Brings those of these files that come late; false when all were there. */
  private async bringFiles(paths: readonly string[]): Promise<boolean> {
    const parts = new Set(paths.flatMap((path) => lateParts.get(path) ?? []).filter((part) => !this.brought.has(part)));
    for (const part of parts) {
      this.progress(`Loading the data of ${part}, once …`);
      await this.sendFiles(filesFromText(await loadPart<string>(part)));
      this.brought.add(part);
    }
    if (parts.size > 0 && this.changes.length > 0) await this.change(this.changes);
    return parts.size > 0;
  }

  private sendFiles(files: Record<string, string>): Promise<void> {
    return new Promise((resolve) => {
      this.ready = resolve;
      this.send({ type: 'files', files });
    });
  }

  private async startWorker(progress: (text: string) => void): Promise<void> {
    this.progress = progress;
    progress('Loading the code and the data that cells run on, once …');
    const [source, data] = await Promise.all([loadPart<string>('worker'), loadPart<string>('data')]);
    const files = filesFromText(data);
    progress('Starting …');
    const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
    const worker = new Worker(address);
    this.worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Answer>) => {
      this.receive(data);
    };
    const failed = new Promise<never>((_, reject) => {
      worker.onerror = (event) => {
        reject(new Error(event.message || 'The worker could not be started.'));
      };
    });
    await Promise.race([this.sendFiles(files), failed]);
    URL.revokeObjectURL(address);
    if (this.changes.length > 0) await this.change(this.changes);
  }

  private receive(answer: Answer): void {
    if (answer.type === 'ready') this.ready?.();
    else if (answer.type === 'output') this.output(answer.id, answer.output);
    else {
      this.open.get(answer.request)?.resolve(answer);
      this.open.delete(answer.request);
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
