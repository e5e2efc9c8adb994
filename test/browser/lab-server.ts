import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** JupyterLab as `npm run lab -- --no-browser` starts it. */
export interface LabServer {
  /** The address that the command prints, with its token. */
  address: URL;
  /** Asks the server's own interface. */
  api(method: 'GET' | 'DELETE', path: string): Promise<unknown>;
  /** Waits until a notebook's kernel rests, and no other runs: what the page shows comes before its request has been answered. */
  kernelRests(notebook: string): Promise<void>;
  /** Ends every kernel, and waits until none is left. */
  endKernels(): Promise<void>;
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
const kernelSeconds = 60;

interface Kernel {
  id: string;
  execution_state: string;
}

interface Session {
  id: string;
  path: string;
  kernel: Kernel;
}

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
  // The page's own model says how far cells are whose source is hidden.
  const configuration = join(folder, 'configuration');
  mkdirSync(configuration, { recursive: true });
  writeFileSync(join(configuration, 'jupyter_lab_config.json'), JSON.stringify({ LabApp: { expose_app_in_browser: true } }));
  const port = await freePort();
  const args = ['--import', 'tsx', 'lib/notebooks/cli/lab.ts', '--no-browser', '--port', String(port)];
  const env = {
    ...process.env,
    HOME: home,
    USERPROFILE: home,
    JUPYTER_CONFIG_PATH: configuration,
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
    await pause(50);
  }
  const address = new URL(printed()!);
  const api: LabServer['api'] = async (method, path) => {
    const headers = { Authorization: `token ${address.searchParams.get('token')}` };
    const response = await fetch(new URL(path, address), { method, headers });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.status === 204 ? undefined : await response.json();
  };
  /**
   * The kernels that run; undefined at the moment in which one starts: JupyterLab's server knows its id before its last activity, cannot list
   * it, and answers 500. Who waits asks again.
   */
  const listedKernels = async (): Promise<Kernel[] | undefined> => {
    try {
      return (await api('GET', '/api/kernels')) as Kernel[];
    } catch (error) {
      if ((error as Error).message.startsWith('GET /api/kernels: 500 ')) return undefined;
      throw error;
    }
  };
  return {
    address,
    log: () => log,
    api,
    async kernelRests(notebook) {
      for (const end = Date.now() + kernelSeconds * 1000; ; await pause(100)) {
        const sessions = (await api('GET', '/api/sessions')) as Session[];
        const kernels = await listedKernels();
        const own = sessions.find(({ path }) => path === notebook);
        if (own?.kernel.execution_state === 'idle' && kernels?.length === 1) return;
        const seen = `${sessions.map(({ path, kernel }) => `${path} ${kernel.execution_state}`).join(', ')}; ${kernels?.length ?? 'uncounted'} kernels`;
        if (Date.now() > end) throw new Error(`${notebook} has no kernel at rest of its own after ${kernelSeconds} s: ${seen}`);
      }
    },
    async endKernels() {
      for (const end = Date.now() + kernelSeconds * 1000; ; await pause(100)) {
        for (const { id } of (await api('GET', '/api/sessions')) as Session[]) await api('DELETE', `/api/sessions/${id}`);
        const left = await listedKernels();
        if (left?.length === 0) return;
        if (Date.now() > end) throw new Error(`${left?.length ?? 'uncounted'} kernels run on`);
      }
    },
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
