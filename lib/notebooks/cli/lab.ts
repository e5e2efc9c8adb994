import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { parseArgs } from 'node:util';
import { writeDefaultSettings } from '../lab/default-settings';
import { writeEditorEnvironment } from '../lab/editor-environment';
import { installedLab, ownLab } from '../lab/find-jupyterlab';
import { jupyterEnvironment, labFolders } from '../lab/folders';
import { registerKernel } from '../lab/kernel-spec';
import { labArguments } from '../lab/lab-arguments';
import { main } from './main';
import { notebookFolder, root } from './project';

interface LabCommand {
  prepareOnly: boolean;
  browser: boolean;
  port?: number;
}

function labCommand(args: readonly string[]): LabCommand {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      prepare: { type: 'boolean', default: false },
      browser: { type: 'boolean', default: true },
      port: { type: 'string' },
    },
  });
  const port = values.port === undefined ? undefined : Number(values.port);
  if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65536)) {
    throw new Error(`--port is "${values.port}"; expected a whole number from 1 to 65535`);
  }
  return { prepareOnly: values.prepare, browser: values.browser, port };
}

function firstNotebook(): string {
  const [first] = readdirSync(notebookFolder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort();
  return first === undefined ? 'notebooks' : `notebooks/${first}`;
}

// npm run lab: opens the notebooks in JupyterLab. --prepare only registers the kernel and finds or installs JupyterLab;
// --no-browser starts the server and prints its address.
void main(async () => {
  const { prepareOnly, browser, port } = labCommand(process.argv.slice(2));
  const kernel = relative(root, registerKernel(root));
  writeDefaultSettings(root);
  const editor = writeEditorEnvironment(root);
  if (editor === 'left alone') console.error(`.env names another JUPYTER_PATH; for VS Code, add ${labFolders(root).data} to it`);
  const lab = installedLab() ?? ownLab(root, (line) => console.error(line));
  console.log(`Kernel: ${kernel}\nJupyterLab ${lab.version}: ${[lab.command, ...lab.args].join(' ')}`);
  if (prepareOnly) return true;
  const args = [...lab.args, ...labArguments({ root, page: firstNotebook(), port, browser })];
  const server = spawn(lab.command, args, { cwd: root, env: jupyterEnvironment(root, process.env), stdio: 'inherit' });
  // Ctrl-C reaches the server too, which asks before it ends.
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => server.kill('SIGTERM'));
  const [code, signal] = (await once(server, 'exit')) as [number | null, NodeJS.Signals | null];
  return code === 0 || signal === 'SIGTERM';
});
