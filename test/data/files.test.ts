import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { files as inMemory } from '../../lib/data/files/browser';
import { files as onDisk } from '../../lib/data/files/node';

const folder = mkdtempSync(join(tmpdir(), 'files-'));
after(() => rmSync(folder, { recursive: true, force: true }));

describe('the SHA-256 of the page', () => {
  it("is Node's, for every length around a block and for arbitrary bytes", () => {
    const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
    for (let length = 0; length <= 200; length++) {
      const bytes = Uint8Array.from({ length }, (_, place) => (place * 37 + length) & 255);
      assert.equal(inMemory.sha256(bytes), digest(bytes), `${String(length)} bytes`);
    }
    fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => inMemory.sha256(bytes) === digest(bytes)));
  });
});

describe('paths in the page', () => {
  it('are joined, split and related as on the disk', () => {
    const part = fc.constantFrom('a', 'b', '..', '.', '', 'c.csv', 'raw/earlier');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
        assert.equal(inMemory.join('/project', ...parts), onDisk.join('/project', ...parts).replace(/(.)\/$/, '$1'));
        assert.equal(inMemory.join(...parts), onDisk.join(...parts).replace(/(.)\/$/, '$1'));
      }),
    );
    for (const path of ['/project/data/raw/firms.csv', 'raw/firms.csv', 'firms.csv', '/firms.csv']) {
      assert.equal(inMemory.folderOf(path), onDisk.folderOf(path));
      assert.equal(inMemory.nameOf(path), onDisk.nameOf(path));
      assert.equal(inMemory.relative('/project/build', `/${path}`), onDisk.relative('/project/build', `/${path}`));
    }
  });
});

for (const [where, files, root] of [
  ['on the disk', onDisk, folder],
  ['in the page', inMemory, '/project/tried'],
] as const) {
  describe(`files ${where}`, () => {
    it('are written with their folders, listed, read, stamped anew when they change, and removed', () => {
      const path = files.join(root, 'deep', 'er', 'table.csv');
      assert.equal(files.exists(path), false);
      assert.equal(files.stamp(path), undefined);
      assert.deepEqual(files.list(files.join(root, 'deep')), []);
      assert.throws(() => files.read(path), /table\.csv/);
      files.write(path, 'Ұлытау\n');
      assert.equal(files.readText(path), 'Ұлытау\n');
      assert.deepEqual([...files.read(path)], [...new TextEncoder().encode('Ұлытау\n')]);
      assert.ok(files.exists(files.join(root, 'deep')));
      assert.equal(files.isFile(files.join(root, 'deep')), false);
      assert.ok(files.isFile(path));
      assert.deepEqual(files.list(files.join(root, 'deep')), ['er']);
      assert.deepEqual(files.list(files.join(root, 'deep', 'er')), ['table.csv']);
      const stamp = files.stamp(path);
      files.write(path, 'a longer text\n');
      assert.notEqual(files.stamp(path), stamp);
      files.remove(path);
      assert.equal(files.exists(path), false);
    });
  });
}
