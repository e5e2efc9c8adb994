import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { files } from '../../lib/data/files';

/** A copy of data/ in the system's temporary folder that a test may spoil. */
export interface DataCopy {
  folder: string;
  edit(path: string, change: (text: string) => string): void;
  write(path: string, content: string | Uint8Array): void;
  text(path: string): string;
  remove(path?: string): void;
}

export function copyData(): DataCopy {
  const folder = mkdtempSync(join(tmpdir(), 'data-'));
  cpSync(join(files.projectRoot(), 'data'), folder, { recursive: true });
  const at = (path: string) => join(folder, path);
  return {
    folder,
    text: (path) => readFileSync(at(path), 'utf8'),
    write: (path, content) => writeFileSync(at(path), content),
    edit(path, change) {
      const before = readFileSync(at(path), 'utf8');
      const after = change(before);
      if (after === before) throw new Error(`The change leaves ${path} as it was.`);
      writeFileSync(at(path), after);
    },
    remove: (path) => rmSync(path === undefined ? folder : at(path), { recursive: true }),
  };
}
