import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolders } from './folders';

// JupyterLab asks at its first start whether to fetch news, and looks for updates: the pinned version needs neither.
const defaults = {
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
};

/** Writes JupyterLab's defaults for this project. What a reader sets in JupyterLab goes before them. */
export function writeDefaultSettings(root: string): void {
  const folder = join(labFolders(root).config, 'labconfig');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'default_setting_overrides.json'), `${JSON.stringify(defaults, null, 2)}\n`);
}
