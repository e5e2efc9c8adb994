import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolders } from './folders';

// At its first start JupyterLab asks whether to fetch news, and it looks for updates: the pinned version needs neither.
const defaults = {
  '@jupyterlab/apputils-extension:notification': { fetchNews: 'false', checkForUpdates: false },
};

const serverSettings = join(__dirname, 'jupyter_server_config.py');

/**
 * Writes JupyterLab's defaults for this project: its notifications and, in Python, the kernel of new notebooks and what a save leaves
 * unchanged. A reader's own settings in JupyterLab take precedence.
 */
export function writeDefaultSettings(root: string): void {
  const { config } = labFolders(root);
  const folder = join(config, 'labconfig');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'default_setting_overrides.json'), `${JSON.stringify(defaults, null, 2)}\n`);
  // JSON strings are valid Python strings.
  writeFileSync(join(config, 'jupyter_server_config.py'), `load_subconfig(${JSON.stringify(serverSettings)})\n`);
}
