import { files } from '../../../data/files';

/**
 * Writes `figures/<name>.svg` and `.png` into the build folder.
 *
 * @param name - lower-case words with hyphens, such as figure-2-contributions
 * @throws Error if the name has any other form
 */
export function saveFigure(name: string, svg: string, png: Uint8Array): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) {
    throw new Error(`show: name is "${name}"; expected lower-case letters and digits with single hyphens, such as "figure-2".`);
  }
  const folder = files.join(files.buildFolder(), 'figures');
  files.write(files.join(folder, `${name}.svg`), svg);
  files.write(files.join(folder, `${name}.png`), png);
}
