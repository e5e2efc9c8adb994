import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveFile } from '../../live/bundling/bundle';
import { helperProcess } from '../kernel/helper-process';
import { hashOfFolders } from '../runner/fingerprint';

interface StoredFile {
  path: string;
  text?: string;
  base64?: string;
}

/** Writes the files of a bundle as JSON; bytes, such as a picture's, as base64. */
export function writeBundle(files: readonly LiveFile[]): string {
  const stored = files.map(({ content, ...rest }): StoredFile =>
    typeof content === 'string' ? { ...rest, text: content } : { ...rest, base64: Buffer.from(content).toString('base64') },
  );
  return JSON.stringify(stored);
}

/** Reads what `writeBundle` wrote. */
export function readBundle(json: string): LiveFile[] {
  return (JSON.parse(json) as StoredFile[]).map(({ text, base64, ...rest }) => ({
    ...rest,
    content: text ?? Buffer.from(base64 ?? '', 'base64'),
  }));
}

/**
 * The scripts that let cells run in pages, made in a process of their own, or taken from the cache when nothing that they are made of has
 * changed.
 */
export async function liveScripts(root: string, cache: string, signal: AbortSignal): Promise<LiveFile[]> {
  const folder = join(cache, 'live');
  const path = join(folder, `${hashOfFolders(root, ['lib', 'data']).slice(0, 16)}.json`);
  const kept = (): LiveFile[] => readBundle(readFileSync(path, 'utf8'));
  try {
    return kept();
  } catch {
    // Not there, or not whole: made anew.
  }
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) rmSync(join(folder, name), { force: true });
  const unfinished = `${path}.${process.pid}`;
  try {
    await helperProcess(join(__dirname, 'bundle-live.ts'), [unfinished], signal);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return kept();
}
