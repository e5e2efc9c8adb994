import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type * as Bundle from '../../live/bundling/bundle';
import { hashOfFolders } from '../runner/fingerprint';

/** The scripts that let cells run in pages, taken from the cache when nothing that they are made of has changed. */
export async function liveScripts(root: string, cache: string): Promise<Bundle.LiveFile[]> {
  const folder = join(cache, 'live');
  const path = join(folder, `${hashOfFolders(root, ['lib', 'data']).slice(0, 16)}.json`);
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Bundle.LiveFile[];
  } catch {
    // Not there, or not whole: made anew.
  }
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { liveFiles } = require('../../live/bundling/bundle') as typeof Bundle;
  const files = await liveFiles();
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each.endsWith('.json'))) rmSync(join(folder, name), { force: true });
  writeFileSync(`${path}.${process.pid}`, JSON.stringify(files));
  renameSync(`${path}.${process.pid}`, path);
  return files;
}
