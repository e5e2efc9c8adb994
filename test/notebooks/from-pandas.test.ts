import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openSession, type KernelSession } from './kernel-session';

const page = readFileSync(join(resolve(__dirname, '..', '..'), 'notebooks', 'from-pandas.md'), 'utf8');

/** Every block of TypeScript, under its heading, with the output that the page prints below it. */
const blocks = page.split(/^### /m).flatMap((section) => {
  const [heading] = section.split('\n');
  const cells = [...section.matchAll(/^```ts\n([^]*?)\n```\n(?:\n```text\n([^]*?)\n```)?/gm)];
  return cells.map(([, code, output = '']) => ({ heading, code, output }));
});

describe('the page for readers who know pandas', () => {
  let session: KernelSession;
  before(async () => {
    session = await openSession();
  });
  after(() => session.stop());

  it('shows fifteen things beside pandas', () => {
    const things = page.match(/^### \d+\. /gm) ?? [];
    assert.deepEqual(
      things.map((heading) => Number.parseInt(heading.slice(4))),
      Array.from({ length: 15 }, (_, place) => place + 1),
    );
    assert.equal((page.match(/^```python$/gm) ?? []).length, 15);
    assert.ok(blocks.length >= 15);
  });

  for (const [place, { heading, code, output }] of blocks.entries()) {
    it(`prints what its code shows: ${heading} (block ${place + 1})`, async () => {
      const shown = (await session.run(code)).replace(/^table: /, '');
      // The number of the cell depends on what a reader ran before.
      const plain = (text: string): string => text.replace(/cell\[\d+\]/g, 'cell[n]');
      assert.equal(plain(shown), plain(output));
    });
  }
});
