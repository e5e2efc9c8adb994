import { files } from './files';

/** The fingerprint of a file's content as data/datapackage.json writes it: "sha256:" and 64 hexadecimal digits. */
export function fileHash(bytes: Uint8Array): string {
  return `sha256:${files.sha256(bytes)}`;
}
