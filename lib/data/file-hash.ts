import { createHash } from 'node:crypto';

/** The fingerprint of a file's content as data/datapackage.json writes it: "sha256:" and 64 hexadecimal digits. */
export function fileHash(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
