import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { newMessage } from '../../lib/notebooks/kernel/wire';
import { joinLines, type StreamOutput } from '../../lib/notebooks/notebook-format';
import { OutputCollector, storedCharacters, storedDisplays } from '../../lib/notebooks/runner/output-collector';

const collector = (...messages: [type: string, content: Record<string, unknown>][]): OutputCollector => {
  const outputs = new OutputCollector();
  for (const [type, content] of messages) outputs.add(newMessage('session', type, content));
  return outputs;
};
const printed = (text: string, name = 'stdout'): [string, Record<string, unknown>] => ['stream', { name, text }];
const shown = (text: string): [string, Record<string, unknown>] => [
  'display_data',
  { data: { 'text/plain': text }, metadata: {} },
];
const textOf = (output: unknown): string => joinLines((output as StreamOutput).text);

describe('the outputs of a cell', () => {
  it('keep their order; neighbouring pieces of one stream become one output, in lines', () => {
    const outputs = collector(printed('a'), printed('b\nc'), printed('!', 'stderr'), shown('x\ny'), printed('d')).result();
    assert.deepEqual(outputs, [
      { output_type: 'stream', name: 'stdout', text: ['ab\n', 'c'] },
      { output_type: 'stream', name: 'stderr', text: ['!'] },
      { output_type: 'display_data', data: { 'text/plain': ['x\n', 'y'] }, metadata: {} },
      { output_type: 'stream', name: 'stdout', text: ['d'] },
    ]);
  });

  it('are stored up to a million characters and from the end, and say what is not stored', () => {
    const line = `${'x'.repeat(99)}\n`;
    const outputs = new OutputCollector();
    for (let count = 0; count < 15_000; count++) outputs.add(newMessage('s', ...printed(line)));
    outputs.add(newMessage('s', ...printed('the last line\n')));
    const [head, end] = outputs.result();
    assert.equal(textOf(head).length, storedCharacters);
    assert.match(textOf(end), /^… 4,90\d lines \(490,\d00 characters\) not stored: a cell keeps the first 1 million characters/);
    assert.match(textOf(end), /x\nthe last line\n$/);
    const left = Number(/^… ([\d,]+) lines/.exec(textOf(end))![1].replaceAll(',', ''));
    const kept = (textOf(head) + textOf(end)).split('\n').length - 2;
    assert.equal(left + kept, 15_001, 'every line is stored or counted');
  });

  it('are stored whole when they just fit', () => {
    const text = `${'x'.repeat(storedCharacters - 1)}\n`;
    assert.deepEqual(collector(printed(text)).result().map(textOf), [text]);
  });

  it('say how many charts and tables were not stored', () => {
    const outputs = collector(shown('x'.repeat(storedDisplays - 1000)), shown('y'.repeat(2000)), shown('z')).result();
    assert.equal(outputs.length, 3);
    assert.match(textOf(outputs[2]), /^… 1 further output not stored: a cell keeps 50 MB of charts and tables\.\n$/);
  });

  it('tell of an error that nothing awaited, also where what it printed is not stored', () => {
    const outputs = collector(
      printed('x'.repeat(2 * storedCharacters), 'stderr'),
      printed('UncaughtException: Error: late\n', 'stderr'),
    );
    outputs.add(newMessage('s', ...printed('y\n'.repeat(storedCharacters), 'stderr')));
    assert.equal(outputs.uncaught, 'UncaughtException: Error: late\n');
  });

  it('take time in proportion to what is printed: 200,000 lines less than two seconds', () => {
    const outputs = new OutputCollector();
    const message = newMessage('s', ...printed('a line of some thirty letters\n'));
    const started = performance.now();
    for (let count = 0; count < 200_000; count++) outputs.add(message);
    outputs.result();
    assert.ok(performance.now() - started < 2000);
  });
});
