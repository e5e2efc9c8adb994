import type { Message } from '../kernel/wire';
import { joinLines, type MimeBundle, type MultilineText, type Output } from '../notebook-format';

/** Text as nbformat likes it: a list of lines that keep their line ends, so that differences read line by line. */
export function splitLines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

const isText = (type: string): boolean => type.startsWith('text/') || type === 'image/svg+xml';

function storedBundle(data: MimeBundle): MimeBundle {
  return Object.fromEntries(
    Object.entries(data).map(([type, value]) => [type, isText(type) ? splitLines(joinLines(value as MultilineText)) : value]),
  );
}

/**
 * Turns what a kernel sent while it ran a cell into the outputs that a notebook stores.
 * Neighbouring pieces of the same stream become one output.
 */
export function outputsOf(messages: readonly Message[]): Output[] {
  const outputs: Output[] = [];
  for (const { header, content } of messages) {
    if (header.msg_type === 'stream') {
      const name = content.name === 'stderr' ? 'stderr' : 'stdout';
      const last = outputs.at(-1);
      if (last?.output_type === 'stream' && last.name === name)
        last.text = splitLines(joinLines(last.text) + (content.text as string));
      else outputs.push({ output_type: 'stream', name, text: splitLines(content.text as string) });
    } else if (header.msg_type === 'display_data') {
      const metadata = (content.metadata ?? {}) as Record<string, unknown>;
      outputs.push({ output_type: 'display_data', data: storedBundle(content.data as MimeBundle), metadata });
    } else if (header.msg_type === 'error') {
      const traceback = (content.traceback ?? []) as string[];
      outputs.push({ output_type: 'error', ename: content.ename as string, evalue: content.evalue as string, traceback });
    }
  }
  return outputs;
}

/** What a cell printed to its error stream. */
export function errorText(outputs: readonly Output[]): string {
  return outputs
    .map((output) => (output.output_type === 'stream' && output.name === 'stderr' ? joinLines(output.text) : ''))
    .join('');
}
