import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startKernel } from '../../lib/notebooks/kernel/kernel-client';
import type { KernelMessage } from '../../lib/notebooks/kernel/kernel';

const root = resolve(__dirname, '..', '..');
const cellSeconds = 60;
/** A reader needs longer than this to run a cell after an error; what comes sooner is taken for a part of "Run all". */
const afterError = 60;

/** A kernel as a reader in JupyterLab has it: cells are run, Tab and Shift-Tab pressed, the square button clicked. */
export interface KernelSession {
  /** What a cell shows, one line a text output; tables as `table: …` with the text form. */
  run(code: string): Promise<string>;
  /** What Tab offers at the sign `|` in the code, and the text that it would replace. */
  tab(code: string): Promise<{ replaced: string; offers: string[] }>;
  /** What Shift-Tab tells at the sign `|`. */
  tip(code: string): Promise<string>;
  interrupt(): void;
  stop(): Promise<void>;
}

/** The parts of the kernel client that only a frontend needs. */
interface Frontend {
  send(type: string, content: Record<string, unknown>, listener: (message: KernelMessage) => void): Promise<void>;
  process: { kill(signal: NodeJS.Signals): boolean };
}

export async function openSession(): Promise<KernelSession> {
  const kernel = await startKernel({ root, folder: `${root}/notebooks` });
  const frontend = kernel as unknown as Frontend;
  const ask = async (type: string, marked: string, more: object): Promise<Record<string, unknown>> => {
    const [before, after] = marked.split('|');
    const content = { code: before + (after ?? ''), cursor_pos: [...before].length, ...more };
    return new Promise((done) => {
      void frontend.send(`${type}_request`, content, (message) => {
        if (message.header.msg_type === `${type}_reply`) done(message.content);
      });
    });
  };
  return {
    async run(code) {
      const messages: KernelMessage[] = [];
      const status = await kernel.execute(code, cellSeconds, (message) => messages.push(message));
      if (status !== 'ok') await wait(afterError);
      return messages.map(shown).join('').trimEnd();
    },
    async tab(marked) {
      const reply = await ask('complete', marked, {});
      const code = [...marked.replace('|', '')];
      const replaced = code.slice(reply.cursor_start as number, reply.cursor_end as number).join('');
      return { replaced, offers: reply.matches as string[] };
    },
    async tip(marked) {
      const { data } = (await ask('inspect', marked, { detail_level: 0 })) as { data: Record<string, string> };
      return data['text/plain'] ?? '';
    },
    interrupt: () => void frontend.process.kill('SIGINT'),
    stop: () => kernel.stop(),
  };
}

function shown({ header, content }: KernelMessage): string {
  if (header.msg_type === 'stream') return content.text as string;
  if (header.msg_type !== 'display_data') return '';
  const data = content.data as Record<string, string>;
  return `${'text/html' in data ? 'table: ' : ''}${data['text/plain']}\n`;
}
