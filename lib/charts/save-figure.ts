import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from './build-folder';

/**
 * Writes `figures/<name>.svg` and `.png` into the build folder. Each file is written beside its place and moved into
 * it, so that a reader never meets half a file.
 *
 * @param name - lower-case words with hyphens, such as figure-2-contributions
 * @throws Error when the name is anything else
 */
export function saveFigure(name: string, svg: string, png: Buffer): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`show: name is "${name}"; expected lower-case letters and digits with single hyphens, such as "figure-2".`);
  }
  const folder = join(buildFolder(), 'figures');
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${name}.svg`), svg);
  writeWhole(join(folder, `${name}.png`), png);
}

function writeWhole(path: string, content: string | Buffer): void {
  const draft = `${path}.${process.pid}.part`;
  try {
    writeFileSync(draft, content);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
