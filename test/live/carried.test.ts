import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { carriedData } from '../../lib/live/bundling/carried-data';
import { carriedText, packed } from '../../lib/live/bundling/carried';
import { filesFromText, filesToText } from '../../lib/live/by-columns';
import { unpack } from '../../lib/live/page/unpack';

/** What a page gets from such a script, stored as UTF-8. */
const taken = (script: string): Promise<string> => {
  let text: Promise<string> | undefined;
  const stored = Buffer.from(script, 'utf8').toString('utf8');
  new Function('liveParts', stored)({ take: (_name: string, inside: string) => (text = unpack(inside)) });
  return text!;
};

describe('a text that a script carries', () => {
  it('is the same when it is taken out', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 400 }), async (text) => {
        assert.equal(await taken(carriedText('part', text)), text);
      }),
      { numRuns: 200 },
    );
  });

  it('holds nothing that ends a line or a literal, and weighs less than base64', () => {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, place) => (place * 2654435761) >>> 11);
    const inside = packed(bytes);
    assert.doesNotMatch(inside, /[\0\n\r"\\\u2028\u2029]/);
    assert.ok(Buffer.byteLength(inside) < Buffer.from(bytes).toString('base64').length);
  });
});

describe('the files of a page', () => {
  it('are the same when they are taken out, whatever they hold', () => {
    const files = carriedData(process.cwd());
    assert.ok(Object.keys(files).length > 10);
    assert.deepEqual(filesFromText(filesToText(files)), files);
    const odd = {
      a: '',
      b: '\n',
      c: 'x,y\n1,2\n',
      d: 'x,y\n1,2',
      e: 'x,y\n1\n',
      f: 'x,y\r\n1,2\r\n',
      g: 'x\n\n\n',
      h: '"a,b"\n1\n',
    };
    assert.deepEqual(filesFromText(filesToText(odd)), odd);
  });
});
