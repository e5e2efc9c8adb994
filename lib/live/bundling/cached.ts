import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Returns a text that takes seconds to make and seldom changes. It is kept in `build/.cache` until its inputs change.
 *
 * @param from everything that it depends on
 */
export async function cached(
  root: string,
  name: string,
  from: readonly string[],
  make: () => Promise<string> | string,
): Promise<string> {
  const folder = join(root, 'build', '.cache');
  const digest = createHash('sha256').update(from.join('\u0000')).digest('hex').slice(0, 16);
  const path = join(folder, `${name}-${digest}`);
  if (existsSync(path)) return readFileSync(path, 'utf8');
  const text = await make();
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) if (old.startsWith(`${name}-`)) rmSync(join(folder, old), { force: true });
  const beside = `${path}.${String(process.pid)}.part`;
  writeFileSync(beside, text);
  renameSync(beside, path);
  return text;
}
