import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { createConnectionFile, type ConnectionFile } from '../../lib/notebooks/kernel/connection';
import { startKernel } from '../../lib/notebooks/kernel/kernel-client';

const root = resolve(__dirname, '..', '..');
const options = { root, folder: join(root, 'notebooks') };

/** A connection file whose first port somebody else took meanwhile. */
async function withTakenPort(port: number): Promise<ConnectionFile> {
  const file = await createConnectionFile();
  const connection = { ...file.connection, shell_port: port };
  writeFileSync(file.path, JSON.stringify(connection));
  return { ...file, connection };
}

describe('the start of a kernel', () => {
  it('is tried again on other ports when one was taken meanwhile', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    let files = 0;
    const kernel = await startKernel(options, () => (++files === 1 ? withTakenPort(port) : createConnectionFile()));
    assert.equal(await kernel.execute('1 + 1', 30), 'ok');
    assert.equal(files, 2);
    await kernel.stop();
    other.close();
  });

  it('says what is wrong when no port can be had', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as { port: number };
    await assert.rejects(
      startKernel(options, () => withTakenPort(port)),
      /the kernel ended while it started: The kernel could not listen: [^]*[Aa]ddress already in use/,
    );
    other.close();
  });
});
