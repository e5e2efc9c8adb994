import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { labFolders } from './folders';

/** A JupyterLab that can be started: `command`, then `args`, then JupyterLab's own options. */
export interface JupyterLab {
  command: string;
  args: string[];
  version: string;
}

/** The message for a reader without Python. */
const noPython =
  'JupyterLab needs Python 3.10 or newer, and none was found: install it from https://www.python.org/downloads/ and run this again ' +
  '(npm start needs no Python).';

const majorVersion = 4;
const oldestPython = [3, 10] as const;

/** Reads the version of JupyterLab that the project is tested with; it is stated only in requirements.txt. */
export function pinnedVersion(): string {
  const text = readFileSync(join(__dirname, 'requirements.txt'), 'utf8');
  const version = /^jupyterlab==(\S+)$/m.exec(text)?.[1];
  if (version === undefined) throw new Error(`${join(__dirname, 'requirements.txt')}: expected a line "jupyterlab==…"`);
  return version;
}

function firstLine(command: string, args: readonly string[]): string | undefined {
  const result = spawnSync(command, args, { encoding: 'utf8', windowsHide: true });
  return result.status === 0 ? result.stdout.trim().split(/\r?\n/)[0] : undefined;
}

function labOf(command: string, args: string[]): JupyterLab | undefined {
  const version = firstLine(command, [...args, '--version']);
  return version !== undefined && /^\d+\.\d+/.test(version) ? { command, args, version } : undefined;
}

/** Returns the installed JupyterLab 4, found through `jupyter` on the PATH. */
export function installedLab(): JupyterLab | undefined {
  const lab = labOf('jupyter', ['lab']);
  return lab && Number.parseInt(lab.version, 10) === majorVersion ? lab : undefined;
}

/** Finds a Python that can make virtual environments for JupyterLab: `python3`, `python`, or the Windows launcher. */
function findPython(): { command: string; args: string[] } | undefined {
  const candidates = [['python3'], ['python'], ['py', '-3']];
  const found = candidates.find(([command, ...args]) => {
    const version = firstLine(command, [...args, '-c', 'import sys; print("%d.%d" % sys.version_info[:2])']) ?? '';
    const [major, minor] = version.split('.').map(Number);
    return major === oldestPython[0] && minor >= oldestPython[1];
  });
  return found && { command: found[0], args: found.slice(1) };
}

function run(command: string, args: readonly string[], whenItFails: string): void {
  // The output of pip and venv goes to stderr; stdout is for the command's own lines.
  const { status } = spawnSync(command, args, { stdio: ['ignore', 2, 2], windowsHide: true });
  if (status !== 0) throw new Error(whenItFails);
}

/** Returns the project's own JupyterLab, in `.jupyter/venv`; installs it or updates it to the pinned version if necessary. */
export function ownLab(root: string, say: (line: string) => void): JupyterLab {
  const { venv } = labFolders(root);
  const python = process.platform === 'win32' ? join(venv, 'Scripts', 'python.exe') : join(venv, 'bin', 'python');
  const pinned = pinnedVersion();
  // Run with Python's -m, because the scripts of an environment stop working if its folder is moved.
  const ready = labOf(python, ['-m', 'jupyterlab']);
  if (ready?.version === pinned) return ready;
  const base = findPython();
  if (base === undefined) throw new Error(noPython);
  say(`Installing JupyterLab ${pinned} into .jupyter/venv, inside this project (once, about 240 MB) …`);
  if (firstLine(python, ['-m', 'pip', '--version']) === undefined) {
    rmSync(venv, { recursive: true, force: true });
    run(
      base.command,
      [...base.args, '-m', 'venv', venv],
      'Python could not make a virtual environment (see above; on Debian and Ubuntu: sudo apt install python3-venv)',
    );
  }
  const install = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '-r', join(__dirname, 'requirements.txt')];
  run(python, install, 'pip could not install JupyterLab (see above); run this again once the cause is fixed');
  const made = labOf(python, ['-m', 'jupyterlab']);
  if (made === undefined) throw new Error(`JupyterLab was installed but does not start: ${python} -m jupyterlab --version`);
  return made;
}
