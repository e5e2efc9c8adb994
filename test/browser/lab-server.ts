import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';

/** JupyterLab as `npm run lab -- --no-browser` starts it. */
export interface LabServer {
  /** The address that the command prints, with its token. */
  address: URL;
  /** Asks the server's own interface. */
  api(method: 'GET' | 'DELETE', path: string): Promise<unknown>;
  /** What the server printed so far. */
  log(): string;
  stop(): Promise<void>;
}

// A run must not save over the notebooks, and cells out of sight must be there to be counted; all else is as a reader has it.
const settings = {
  '@jupyterlab/docmanager-extension/plugin.jupyterlab-settings': { autosave: false },
  '@jupyterlab/notebook-extension/tracker.jupyterlab-settings': { windowingMode: 'none' },
};

const startSeconds = 60;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * Starts JupyterLab through the project's own command. A reader's settings and open tabs are left alone.
 *
 * @param folder - holds the settings and tabs of this run
 * @param home - stands in for the user's home, to see that nothing is written there
 */
export async function startLab(root: string, folder: string, home: string): Promise<LabServer> {
  const [settingsFolder, workspaces] = [join(folder, 'settings'), join(folder, 'workspaces')];
  for (const old of [settingsFolder, workspaces]) rmSync(old, { recursive: true, force: true });
  for (const [name, value] of Object.entries(settings)) {
    mkdirSync(dirname(join(settingsFolder, name)), { recursive: true });
    writeFileSync(join(settingsFolder, name), JSON.stringify(value));
  }
  const port = await freePort();
  const args = ['--import', 'tsx', 'lib/notebooks/cli/lab.ts', '--no-browser', '--port', String(port)];
  const env = {
    ...process.env,
    HOME: home,
    USERPROFILE: home,
    JUPYTERLAB_SETTINGS_DIR: settingsFolder,
    JUPYTERLAB_WORKSPACES_DIR: workspaces,
  };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  child.stdout.on('data', (chunk: Buffer) => (log += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (log += chunk.toString()));
  const deadline = Date.now() + startSeconds * 1000;
  const printed = (): string | undefined => /http:\/\/127\.0\.0\.1:\d+\/lab\S*token=\w+/.exec(log)?.[0];
  while (printed() === undefined || !log.includes('Use Control-C to stop this server')) {
    if (child.exitCode !== null) throw new Error(`JupyterLab ended while it started:\n${log}`);
    if (Date.now() > deadline) {
      child.kill();
      throw new Error(`JupyterLab did not start within ${startSeconds} s:\n${log}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const address = new URL(printed()!);
  return {
    address,
    log: () => log,
    async api(method, path) {
      const headers = { Authorization: `token ${address.searchParams.get('token')}` };
      const response = await fetch(new URL(path, address), { method, headers });
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
      return response.status === 204 ? undefined : await response.json();
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
