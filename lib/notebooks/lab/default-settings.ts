import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolders } from './folders';

// JupyterLab asks at its first start whether to fetch news, and looks for updates: the pinned version needs neither.
const defaults = {
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
};

const serverSettings = join(__dirname, 'jupyter_server_config.py');

/**
 * Writes JupyterLab's defaults for this project: what it shows, and, in Python, the kernel of new notebooks and what a save leaves as it
 * was. What a reader sets in JupyterLab goes before them.
 */
export function writeDefaultSettings(root: string): void {
  const { config } = labFolders(root);
  const folder = join(config, 'labconfig');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'default_setting_overrides.json'), `${JSON.stringify(defaults, null, 2)}\n`);
  // JSON's strings are Python's too.
  writeFileSync(join(config, 'jupyter_server_config.py'), `load_subconfig(${JSON.stringify(serverSettings)})\n`);
}
