import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const channels = ['shell', 'iopub', 'stdin', 'control', 'hb'] as const;
type Channel = (typeof channels)[number];

/** How a client and a kernel find each other (the fields of Jupyter's connection file). */
export type Connection = Record<`${Channel}_port`, number> & {
  ip: string;
  transport: 'tcp';
  key: string;
  signature_scheme: 'hmac-sha256';
};

/** A connection file that only its owner can read, and a function to remove it. */
export interface ConnectionFile {
  connection: Connection;
  path: string;
  remove(): void;
}

async function freePorts(count: number): Promise<number[]> {
  // All are kept open at once, so that the system does not assign the same port twice.
  const servers = Array.from({ length: count }, () => createServer());
  const ports = await Promise.all(
    servers.map(
      (server) =>
        new Promise<number>((resolve, reject) => {
          server.once('error', reject);
          server.listen(0, '127.0.0.1', () => {
            const address = server.address();
            if (address === null || typeof address === 'string') reject(new Error('no free port on the loopback address'));
            else resolve(address.port);
          });
        }),
    ),
  );
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

/**
 * Writes a connection file for a kernel that listens on the loopback address, with a random key. The file is in its own folder (mode
 * 700) and only its owner can read it (mode 600).
 */
export async function createConnectionFile(): Promise<ConnectionFile> {
  const ports = await freePorts(channels.length);
  const numbered = Object.fromEntries(channels.map((channel, index) => [`${channel}_port`, ports[index]]));
  const connection = {
    ip: '127.0.0.1',
    transport: 'tcp',
    key: randomBytes(32).toString('hex'),
    signature_scheme: 'hmac-sha256',
    ...numbered,
  } as Connection;
  const folder = mkdtempSync(join(tmpdir(), 'notebook-kernel-'));
  const path = join(folder, 'connection.json');
  writeFileSync(path, JSON.stringify(connection), { mode: 0o600 });
  return { connection, path, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
