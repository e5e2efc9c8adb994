import { posix } from 'node:path';

/** How JupyterLab is started. */
export interface LabOptions {
  /** The project's folder: all of it can be browsed, so that lib/ can be edited next to the notebooks. */
  root: string;
  /** The page that opens, relative to the project: a notebook, or a folder. */
  page: string;
  /** If absent, JupyterLab looks for a free port, starting from its usual one. */
  port?: number;
  browser: boolean;
}

/** JupyterLab's options that cannot be set in a file: it listens only on the loopback address, protected by the token that it prints. */
export function labArguments(options: LabOptions): string[] {
  const page = options.page.split(posix.sep).map(encodeURIComponent).join('/');
  return [
    '--ip=127.0.0.1',
    ...(options.port === undefined ? [] : [`--port=${options.port}`, '--ServerApp.port_retries=0']),
    ...(options.browser ? [] : ['--no-browser']),
    `--ServerApp.root_dir=${options.root}`,
    `--LabApp.default_url=/lab/tree/${page}`,
    // In containers everything runs as root, which Jupyter refuses by default.
    ...(process.getuid?.() === 0 ? ['--allow-root'] : []),
    // No language server can see across a notebook's cells; searching for servers runs npm and delays the start.
    '--LanguageServerManager.autodetect=False',
  ];
}
