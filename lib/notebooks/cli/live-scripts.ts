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

/** Writes the files of a bundle as JSON; binary content, such as a picture, as base64. */
export function writeBundle(files: readonly LiveFile[]): string {
  const stored = files.map(({ content, ...rest }): StoredFile =>
    typeof content === 'string' ? { ...rest, text: content } : { ...rest, base64: Buffer.from(content).toString('base64') },
  );
  return JSON.stringify(stored);
}

/** Reads what `writeBundle` wrote. */
function readBundle(json: string): LiveFile[] {
  return (JSON.parse(json) as StoredFile[]).map(({ text, base64, ...rest }) => ({
    ...rest,
    content: text ?? Buffer.from(base64 ?? '', 'base64'),
  }));
}

/**
 * Returns the scripts that let cells run in pages. They are made in a separate process, or taken from a cache if nothing they are made
 * from has changed.
 *
 * @param caches - folders that may contain them; new ones are written to the first
 */
export async function liveScripts(
  root: string,
  caches: readonly [string, ...string[]],
  signal: AbortSignal,
): Promise<LiveFile[]> {
  const name = `${hashOfFolders(root, ['lib', 'data']).slice(0, 16)}.json`;
  const folder = join(caches[0], 'live');
  const path = join(folder, name);
  const kept = (cache: string): LiveFile[] => readBundle(readFileSync(join(cache, 'live', name), 'utf8'));
  for (const cache of caches) {
    try {
      return kept(cache);
    } catch {
      // Missing or incomplete.
    }
  }
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((each) => each.endsWith('.json'))) rmSync(join(folder, old), { force: true });
  const unfinished = `${path}.${process.pid}`;
  try {
    await helperProcess(join(__dirname, 'bundle-live.ts'), [unfinished], signal);
    renameSync(unfinished, path);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return kept(caches[0]);
}
