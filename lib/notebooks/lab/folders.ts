import { delimiter, join } from 'node:path';

/** JupyterLab's folders: all inside the project, none in the user's home. */
export interface LabFolders {
  /** Where Jupyter searches for kernels, through JUPYTER_PATH. */
  data: string;
  kernel: string;
  /** The virtual environment, made if no JupyterLab is installed. */
  venv: string;
  /** Jupyter's configuration and the settings that a reader changes in JupyterLab. */
  config: string;
  /** Jupyter's saved state and connection files. */
  state: string;
}

/** Returns the folders below the project's `.jupyter/`. */
export function labFolders(root: string): LabFolders {
  const home = join(root, '.jupyter');
  const data = join(home, 'share', 'jupyter');
  return {
    data,
    kernel: join(data, 'kernels', 'tslab'),
    venv: join(home, 'venv'),
    config: join(home, 'config'),
    state: join(home, 'state'),
  };
}

/**
 * Returns the environment variables that keep Jupyter inside the project and show it the project's kernel. The user's own settings are
 * kept, except for the folders that Jupyter writes to.
 *
 * @example
 * spawn('jupyter', ['kernelspec', 'list'], { env: jupyterEnvironment(root, process.env) });
 */
export function jupyterEnvironment(root: string, inherited: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { data, config, state } = labFolders(root);
  return {
    ...inherited,
    JUPYTER_PATH: [data, inherited.JUPYTER_PATH].filter(Boolean).join(delimiter),
    JUPYTER_CONFIG_DIR: config,
    JUPYTER_DATA_DIR: join(state, 'data'),
    JUPYTER_RUNTIME_DIR: join(state, 'runtime'),
    IPYTHONDIR: join(state, 'ipython'),
  };
}
