import type { KernelMessage } from '../kernel/kernel';
import { joinLines, type MimeBundle, type MultilineText, type Output, type StreamOutput } from '../notebook-format';

/** How much of what a cell prints is stored: the first million characters and the last lines. */
export const storedCharacters = 1_000_000;
const storedAtEnd = 10_000;
/** The limit for charts, tables and pictures of one cell, in characters of JSON. */
export const storedDisplays = 50_000_000;

/** Splits text as nbformat prefers it, into a list of lines including their line breaks, so that diffs are line by line. */
export function splitLines(text: string): string[] {
  // Not with a regular expression: on a line of many megabytes it can overflow the stack.
  const lines = text.split('\n');
  const last = lines.pop()!;
  return [...lines.map((line) => `${line}\n`), ...(last === '' ? [] : [last])];
}

const isText = (type: string): boolean => type.startsWith('text/') || type === 'image/svg+xml';

function storedBundle(data: MimeBundle): MimeBundle {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [type, isText(type) ? splitLines(joinLines(value as MultilineText)) : value]),
  );
}

type StreamName = StreamOutput['name'];

/** An uninterrupted piece of one stream, in chunks as received. */
interface Piece {
  name: StreamName;
  chunks: string[];
}

/** What follows the stored part of a stream: the last chunks, and the total size. */
interface Beyond {
  chunks: string[];
  characters: number;
  kept: number;
  lines: number;
}

const linesIn = (text: string): number => text.split('\n').length - 1;
const counted = (count: number, noun: string): string => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;

// An error thrown in a timer or an unawaited promise is only printed; it begins with these words.
const asyncError = /^(UncaughtException|UnhandledPromiseRejection):[^]*/m;

/**
 * Collects what a kernel sends while it runs a cell and turns it into the outputs that a notebook stores. Time is linear in what is
 * printed; memory is bounded by what is stored: {@link storedCharacters} of each stream, plus its end, with a note of what was left out.
 * Late output is attributed to the cell that caused it.
 */
export class OutputCollector {
  private readonly outputs: (Output | Piece)[] = [];
  private readonly stored: Record<StreamName, number> = { stdout: 0, stderr: 0 };
  private readonly beyond: Partial<Record<StreamName, Beyond>> = {};
  private displays = 0;
  private displaysLeftOut = 0;
  /** An error that was thrown where nothing awaited it, as printed. */
  uncaught: string | undefined;

  add({ header, content }: KernelMessage): void {
    if (header.msg_type === 'stream') this.addText(content.name === 'stderr' ? 'stderr' : 'stdout', String(content.text));
    else if (header.msg_type === 'display_data') this.addDisplay(content);
    else if (header.msg_type === 'error') {
      const traceback = (content.traceback ?? []) as string[];
      this.outputs.push({ output_type: 'error', ename: content.ename as string, evalue: content.evalue as string, traceback });
    }
  }

  private addText(name: StreamName, text: string): void {
    if (name === 'stderr') this.uncaught ??= asyncError.exec(text)?.[0];
    const room = this.beyond[name] ? 0 : storedCharacters - this.stored[name];
    const [now, later] = text.length <= room ? [text, ''] : cutAtLine(text, room);
    if (now !== '') {
      const last = this.outputs.at(-1);
      if (last && 'chunks' in last && last.name === name) last.chunks.push(now);
      else this.outputs.push({ name, chunks: [now] });
      this.stored[name] += now.length;
    }
    if (later !== '') this.addBeyond(name, later);
  }

  private addBeyond(name: StreamName, text: string): void {
    const beyond = (this.beyond[name] ??= { chunks: [], characters: 0, kept: 0, lines: 0 });
    beyond.characters += text.length;
    beyond.lines += linesIn(text);
    const end = text.slice(-storedAtEnd);
    beyond.chunks.push(end);
    beyond.kept += end.length;
    // Trimmed only occasionally, so that each chunk is copied at most a few times.
    if (beyond.kept > 4 * storedAtEnd) {
      const whole = beyond.chunks.join('').slice(-storedAtEnd);
      beyond.chunks = [whole];
      beyond.kept = whole.length;
    }
  }

  private addDisplay(content: Record<string, unknown>): void {
    const size = JSON.stringify(content.data).length;
    if (this.displays + size > storedDisplays) {
      this.displaysLeftOut++;
      return;
    }
    this.displays += size;
    const metadata = (content.metadata ?? {}) as Record<string, unknown>;
    this.outputs.push({ output_type: 'display_data', data: storedBundle(content.data as MimeBundle), metadata });
  }

  /** Returns the outputs so far. */
  result(): Output[] {
    const stored = this.outputs.map((output): Output =>
      'chunks' in output ? stream(output.name, output.chunks.join('')) : output,
    );
    for (const name of ['stdout', 'stderr'] as const) {
      const beyond = this.beyond[name];
      if (beyond) stored.push(stream(name, endOf(beyond)));
    }
    if (this.displaysLeftOut > 0) {
      const left = counted(this.displaysLeftOut, 'further output');
      stored.push(stream('stdout', `… ${left} not stored: a cell keeps ${storedDisplays / 1e6} MB of charts and tables.\n`));
    }
    return stored;
  }

  /** Returns what the cell printed to its error stream. */
  errorText(): string {
    return this.result()
      .map((output) => (output.output_type === 'stream' && output.name === 'stderr' ? joinLines(output.text) : ''))
      .join('');
  }
}

const stream = (name: StreamName, text: string): StreamOutput => ({ output_type: 'stream', name, text: splitLines(text) });

/** Splits a text at the last line break within `room` characters, or at `room` if there is none. */
function cutAtLine(text: string, room: number): [string, string] {
  const at = room <= 0 ? 0 : text.lastIndexOf('\n', room - 1) + 1 || room;
  return [text.slice(0, at), text.slice(at)];
}

/** Returns a note of how much was left out, then the last lines. */
function endOf({ chunks, characters, lines }: Beyond): string {
  const joined = chunks.join('').slice(-storedAtEnd);
  const end = joined.length < characters ? joined.slice(joined.indexOf('\n') + 1) : joined;
  const left = { characters: characters - end.length, lines: lines - linesIn(end) };
  if (left.characters <= 0) return end;
  const what = `${counted(left.lines, 'line')} (${counted(left.characters, 'character')})`;
  return `… ${what} not stored: a cell keeps the first ${storedCharacters / 1e6} million characters that it prints, and the end …\n${end}`;
}
