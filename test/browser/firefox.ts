import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Firefox as the tests drive it: over WebDriver BiDi, which it speaks itself, without a driver between. */
export interface Firefox {
  open(url: string): Promise<void>;
  /** The value of an expression in the page, which may be a promise; it comes as JSON would carry it. */
  evaluate(expression: string): Promise<unknown>;
  close(): Promise<void>;
}

interface Reply {
  id?: number;
  type: string;
  result?: Record<string, unknown>;
  message?: string;
}

const program = process.env.FIREFOX ?? '/usr/bin/firefox-esr';
const patienceMilliseconds = 60_000;

function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    const late = setTimeout(() => {
      reject(new Error(`Firefox said nothing of WebDriver BiDi: ${text}`));
    }, patienceMilliseconds);
    child.on('error', reject);
    child.stderr!.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}

/** A headless Firefox with a profile of its own. */
export async function openFirefox(): Promise<Firefox> {
  const profile = mkdtempSync(join(tmpdir(), 'firefox-test-'));
  const child = spawn(program, ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'], {
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const socket = new WebSocket(`${await listening(child)}/session`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => {
      reject(new Error('Firefox refuses the WebSocket.'));
    };
  });
  let count = 0;
  const waiting = new Map<number, (reply: Reply) => void>();
  socket.onmessage = ({ data }) => {
    const reply = JSON.parse(String(data)) as Reply;
    if (reply.id !== undefined) waiting.get(reply.id)?.(reply);
  };
  const ask = async (method: string, params: object): Promise<Record<string, unknown>> => {
    const id = ++count;
    const reply = await new Promise<Reply>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params }));
    });
    waiting.delete(id);
    if (reply.type !== 'success') throw new Error(`${method}: ${reply.message ?? 'failed'}`);
    return reply.result ?? {};
  };
  await ask('session.new', { capabilities: {} });
  const { contexts } = (await ask('browsingContext.getTree', {})) as { contexts: { context: string }[] };
  const context = contexts[0]!.context;
  return {
    async open(url) {
      await ask('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    async evaluate(expression) {
      const result = await ask('script.evaluate', {
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        resultOwnership: 'none',
      });
      if (result.type !== 'success') throw new Error(JSON.stringify(result.exceptionDetails).slice(0, 600));
      return JSON.parse((result.result as { value: string }).value) as unknown;
    },
    async close() {
      socket.close();
      child.kill();
      await new Promise((resolve) => child.on('exit', resolve));
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
