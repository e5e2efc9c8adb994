import { files } from './files';

/** Returns the fingerprint of a file's content as written in data/datapackage.json: "sha256:" and 64 hexadecimal digits. */
export function fileHash(bytes: Uint8Array): string {
  return `sha256:${files.sha256(bytes)}`;
}
