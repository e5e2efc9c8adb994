import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { LiveFile } from '../../live/bundling/bundle';
import { helperProcess } from '../kernel/helper-process';
import { hashOfFolders } from '../runner/fingerprint';

/**
 * The scripts that let cells run in pages, made in a process of their own, or taken from the cache when nothing that they are made of has
 * changed.
 */
export async function liveScripts(root: string, cache: string, signal: AbortSignal): Promise<LiveFile[]> {
  const folder = join(cache, 'live');
  const path = join(folder, `${hashOfFolders(root, ['lib', 'data']).slice(0, 16)}.json`);
  const kept = (): LiveFile[] => JSON.parse(readFileSync(path, 'utf8')) as LiveFile[];
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
