import { writeSync } from 'node:fs';
import { answerFile, type QuickAnswer } from './messages';

/** Printed text is sent in pieces of roughly this size. */
const pieceCharacters = 32_768;

function writeAll(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(answerFile, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
    }
  }
}

/**
 * Sends answers, and printed text in a few large pieces. Sending waits for the reader: a cell that prints endlessly neither fills the
 * memory nor loses a line.
 */
export class Answers {
  private waiting: { name: 'stdout' | 'stderr'; chunks: string[]; characters: number } | undefined;
  cell = 0;

  send(answer: QuickAnswer): void {
    this.flush();
    writeAll(`${JSON.stringify(answer)}\n`);
  }

  print(name: 'stdout' | 'stderr', text: string): void {
    if (this.waiting && this.waiting.name !== name) this.flush();
    if (!this.waiting) {
      this.waiting = { name, chunks: [], characters: 0 };
      setImmediate(() => {
        this.flush();
      }).unref();
    }
    this.waiting.chunks.push(text);
    this.waiting.characters += text.length;
    if (this.waiting.characters >= pieceCharacters) this.flush();
  }

  private flush(): void {
    const waiting = this.waiting;
    if (!waiting) return;
    this.waiting = undefined;
    this.send({ type: 'stream', cell: this.cell, name: waiting.name, text: waiting.chunks.join('') });
  }
}
