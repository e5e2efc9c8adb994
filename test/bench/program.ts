import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Interface } from 'node:readline';
import { createInterface } from 'node:readline';

/** A line of JSON that a program answers with. */
export interface Answer {
  loaded?: boolean;
  skipped?: string;
  seconds?: number;
  estimates?: number[];
  standardErrors?: number[];
  /** Which covariance the standard errors are of, where it is not the engine's. */
  covariance?: 'CR0' | 'CR1';
  /** The engine's own factor between CR0 and CR1. */
  factor?: number;
  pValue?: number;
  peakBytes?: number;
}

/** A program of the comparison, in a process of its own that lives through the bench and works only when asked. */
export interface Program {
  name: string;
  ask(line: string): Promise<Answer>;
  close(): void;
}

/** How to start a program, or why it is not there. */
export type Peer =
  | { status: 'ready'; name: string; version: string; command: string; args: string[] }
  | { status: 'absent'; name: string; reason: string };

const LAST_ERRORS = 400;

/** Starts a program that answers every line with one line of JSON; other lines that it prints are passed over. */
export function startProgram(name: string, command: string, args: readonly string[]): Program {
  const child: ChildProcess = spawn(command, args, { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr!.on('data', (text: Buffer) => (errors = (errors + text.toString()).slice(-LAST_ERRORS)));
  const lines: Interface = createInterface({ input: child.stdout! });
  let settle: { resolve(answer: Answer): void; reject(error: Error): void } | undefined;
  lines.on('line', (line) => {
    if (line.startsWith('{')) settle?.resolve(JSON.parse(line) as Answer);
  });
  child.on('error', (error) => settle?.reject(error));
  child.stdin!.on('error', () => undefined);
  child.on('close', (code) => settle?.reject(new Error(`${name} ended (exit code ${code}): ${errors.trim()}`)));
  return {
    name,
    ask: (line) =>
      new Promise<Answer>((resolve, reject) => {
        if (child.exitCode !== null) reject(new Error(`${name} has ended: ${errors.trim()}`));
        settle = { resolve, reject };
        child.stdin!.write(`${line}\n`);
      }),
    close: () => {
      settle = undefined;
      child.stdin!.end();
    },
  };
}
