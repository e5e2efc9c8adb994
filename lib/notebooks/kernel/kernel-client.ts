import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type * as ZeroMq from 'zeromq';
import { createConnectionFile, type ConnectionFile } from './connection';
import { outcomeOf, type Kernel, type KernelMessage, type Outcome } from './kernel';
import { shortRunOptions } from './short-run';
import { decodeMessage, encodeMessage, newMessage, type Message } from './wire';

/** Where and how a kernel is started. */
export interface KernelOptions {
  /** The project's folder, with the kernel in its node_modules. */
  root: string;
  /** The working directory of the cells. */
  folder: string;
  environment?: Record<string, string>;
  /** Aborts the running request. */
  signal?: AbortSignal;
}

const retryMilliseconds = 40;
const startAttempts = 3;
/** Timeout for a start, after which it is retried. */
const startSeconds = 60;
const stopMilliseconds = 1500;
const settleMilliseconds = 150;

/** Loaded when the first kernel starts. */
// eslint-disable-next-line @typescript-eslint/no-require-imports
const zeromq = (): typeof ZeroMq => require('zeromq') as typeof ZeroMq;

class ProcessKernel implements Kernel {
  private readonly session = randomUUID();
  private readonly shell = new (zeromq().Dealer)({ linger: 0 });
  private readonly iopub = new (zeromq().Subscriber)({ linger: 0, receiveHighWaterMark: 0 });
  private readonly listeners = new Map<string, (message: Message) => void>();
  private readonly ended: Promise<void>;
  private endedMessage = '';
  private sent: Promise<void> = Promise.resolve();

  constructor(
    private readonly process: ChildProcess,
    private readonly file: ConnectionFile,
  ) {
    this.ended = new Promise((resolve) => {
      process.once('error', (error) => {
        this.endedMessage = error.message;
        resolve();
      });
      process.once('exit', () => resolve());
    });
    process.stderr?.on('data', (chunk: Buffer) => (this.endedMessage = (this.endedMessage + chunk.toString()).slice(-2000)));
  }

  async connect(): Promise<void> {
    const { ip, shell_port, iopub_port } = this.file.connection;
    this.iopub.subscribe('');
    this.shell.connect(`tcp://${ip}:${shell_port}`);
    this.iopub.connect(`tcp://${ip}:${iopub_port}`);
    void this.listen(this.shell);
    void this.listen(this.iopub);
    // A subscriber misses messages sent before it is connected: repeat the request until both channels answer.
    const seen = new Set<string>();
    const deadline = Date.now() + startSeconds * 1000;
    while (!(seen.has('status') && seen.has('kernel_info_reply'))) {
      if (this.process.exitCode !== null || this.process.signalCode !== null)
        throw new Error(`the kernel ended while it started: ${this.endedMessage.trim()}`);
      if (Date.now() > deadline)
        throw new Error(`the kernel did not answer within ${startSeconds} s: ${this.endedMessage.trim()}`);
      await this.send('kernel_info_request', {}, (message) => seen.add(message.header.msg_type));
      await Promise.race([wait(retryMilliseconds), this.ended]);
    }
  }

  async execute(
    code: string,
    timeoutSeconds: number,
    listen: (message: KernelMessage) => void = () => undefined,
  ): Promise<Outcome> {
    let status: Outcome = 'ok';
    const finished = new Promise<void>((resolve) => {
      const waiting = new Set(['reply', 'idle']);
      const done = (what: string) => {
        waiting.delete(what);
        if (waiting.size === 0) resolve();
      };
      const request = { code, silent: false, store_history: true, user_expressions: {}, allow_stdin: false, stop_on_error: true };
      void this.send('execute_request', request, (message) => {
        if (message.header.msg_type === 'execute_reply') {
          if (message.content.status !== 'ok') status = 'error';
          done('reply');
        } else if (message.header.msg_type === 'status') {
          if (message.content.execution_state === 'idle') done('idle');
        } else listen(message);
      });
    });
    return outcomeOf(
      finished.then(() => status),
      this.ended,
      timeoutSeconds,
    );
  }

  async settle(): Promise<void> {
    await wait(settleMilliseconds);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      await this.send('shutdown_request', { restart: false }, () => undefined).catch(() => undefined);
      await Promise.race([this.ended, wait(stopMilliseconds, undefined, { ref: false })]);
      this.process.kill('SIGKILL');
    }
    this.shell.close();
    this.iopub.close();
    this.file.remove();
  }

  kill(): void {
    this.process.kill('SIGKILL');
  }

  private send(type: string, content: Record<string, unknown>, listener: (message: Message) => void): Promise<void> {
    const message = newMessage(this.session, type, content);
    this.listeners.set(message.header.msg_id, listener);
    // One after the other: a socket refuses to send while it is still sending.
    this.sent = this.sent.then(() => this.shell.send(encodeMessage(this.file.connection.key, message)));
    return this.sent;
  }

  private async listen(socket: ZeroMq.Dealer | ZeroMq.Subscriber): Promise<void> {
    try {
      for await (const frames of socket) {
        const message = decodeMessage(this.file.connection.key, frames as Buffer[]);
        this.listeners.get(message.parent.msg_id ?? '')?.(message);
      }
    } catch (error) {
      if (!socket.closed) throw error;
    }
  }
}

async function startOnce(options: KernelOptions, file: ConnectionFile): Promise<Kernel> {
  const tslab = join(options.root, 'node_modules', 'tslab', 'bin', 'tslab');
  const node = [...shortRunOptions(), '--require', join(__dirname, 'end-with-parent.cjs')];
  const child = spawn(process.execPath, [...node, tslab, 'kernel', '--config-path', file.path], {
    cwd: options.folder,
    env: { ...process.env, ...options.environment, NOTEBOOK_LEFTOVER: dirname(file.path) },
    // The last is the pipe by which the kernel knows that this process is alive.
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
  });
  const kernel = new ProcessKernel(child, file);
  const stopAtOnce = () => kernel.kill();
  if (options.signal?.aborted) stopAtOnce();
  options.signal?.addEventListener('abort', stopAtOnce);
  try {
    await kernel.connect();
  } catch (error) {
    kernel.kill();
    await kernel.stop();
    throw options.signal?.aborted ? options.signal.reason : error;
  } finally {
    options.signal?.removeEventListener('abort', stopAtOnce);
  }
  return kernel;
}

/**
 * Starts the project's own tslab kernel on the loopback address and connects to it. The ports are free when chosen, but another program
 * may take one before the kernel does, so a kernel that does not come up is restarted on other ports.
 *
 * @param options - where the kernel is and in which folder its cells run
 * @param connectionFile - chooses the ports
 * @returns the kernel, ready to execute
 * @throws Error if the kernel ended or did not answer at every attempt
 * @example
 * const kernel = await startKernel({ root, folder: `${root}/notebooks` });
 * const outcome = await kernel.execute('1 + 1', 10); // 'ok'
 * await kernel.stop();
 */
export async function startKernel(options: KernelOptions, connectionFile = createConnectionFile): Promise<Kernel> {
  for (let left = startAttempts - 1; ; left--) {
    try {
      return await startOnce(options, await connectionFile());
    } catch (error) {
      if (left === 0 || options.signal?.aborted) throw error;
    }
  }
}
