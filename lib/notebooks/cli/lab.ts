import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import { newCommand, wholeNumber } from '../../cli/command';
import { writeDefaultSettings } from '../lab/default-settings';
import { writeEditorEnvironment } from '../lab/editor-environment';
import { installedLab, ownLab } from '../lab/find-jupyterlab';
import { jupyterEnvironment, labFolders } from '../lab/folders';
import { registerKernel } from '../lab/kernel-spec';
import { labArguments } from '../lab/lab-arguments';
import { main } from '../../cli/main';
import { notebookFolder, root } from './project';

interface LabCommand {
  prepare: boolean;
  browser: boolean;
  port?: number;
}

const command = newCommand({
  name: 'npm run lab',
  does: 'Opens the notebooks in JupyterLab. Uses the installed one, or installs one in .jupyter/ (needs Python).',
  examples: [
    ['', 'opens the first notebook in the browser'],
    ['--prepare', 'only registers the kernel and finds or installs JupyterLab'],
    ['--no-browser --port 8890', 'starts the server and prints its address'],
  ],
})
  .option('--prepare', 'register the kernel, find or install JupyterLab, and stop', false)
  .option('--no-browser', 'start the server without a browser')
  .option('--port <number>', 'the port of the server, 1 to 65535; the next free one if it is taken', wholeNumber(1, 65535));

function firstNotebook(): string {
  const [first] = readdirSync(notebookFolder)
    .filter((name) => name.endsWith('.ipynb'))
    .sort();
  return first === undefined ? 'notebooks' : `notebooks/${first}`;
}

void main(async () => {
  const { prepare, browser, port } = command.parse().opts<LabCommand>();
  const kernel = relative(root, registerKernel(root));
  writeDefaultSettings(root);
  const editor = writeEditorEnvironment(root);
  if (editor === 'left alone') console.error(`.env sets another JUPYTER_PATH; for VS Code, add ${labFolders(root).data} to it`);
  const lab = installedLab() ?? ownLab(root, (line) => console.error(line));
  console.log(`Kernel: ${kernel}\nJupyterLab ${lab.version}: ${[lab.command, ...lab.args].join(' ')}`);
  if (prepare) return true;
  const args = [...lab.args, ...labArguments({ root, page: firstNotebook(), port, browser })];
  const server = spawn(lab.command, args, { cwd: root, env: jupyterEnvironment(root, process.env), stdio: 'inherit' });
  // Ctrl-C also reaches the server, which asks for confirmation before it ends.
  process.on('SIGINT', () => undefined);
  process.once('SIGTERM', () => server.kill('SIGTERM'));
  const [code, signal] = (await once(server, 'exit')) as [number | null, NodeJS.Signals | null];
  return code === 0 || signal === 'SIGTERM';
});
