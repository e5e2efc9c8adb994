import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Peer } from './program';

const peers = join(__dirname, 'peers');

function lastLine(text: string): string {
  return text.trim().split('\n').pop() ?? '';
}

function prepared(name: string, command: string, args: string[]): Peer {
  const { status, stdout, stderr, error } = spawnSync(command, [...args, '--version'], { encoding: 'utf8' });
  if (status === 0) return { status: 'ready', name, version: lastLine(stdout), command, args };
  return { status: 'absent', name, reason: error ? error.message : lastLine(stderr) };
}

/** The Python of an environment in the build folder that holds the peers; made, after saying so, when it is not there. */
function pythonWithPeers(folder: string, print: (text: string) => void): string {
  const environment = join(folder, 'venv');
  const python = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const requirements = join(peers, 'requirements.txt');
  const packages = readFileSync(requirements, 'utf8').trim().split('\n');
  const installed = (): boolean => {
    if (!existsSync(python)) return false;
    const { status, stdout } = spawnSync(python, ['-m', 'pip', 'freeze'], { encoding: 'utf8' });
    return status === 0 && packages.every((line) => stdout.split('\n').includes(line));
  };
  if (!installed()) {
    print(`Installing ${packages.join(', ')} with pip into ${environment}`);
    const base = process.platform === 'win32' ? 'python' : 'python3';
    if (!existsSync(python)) execFileSync(base, ['-m', 'venv', environment], { stdio: 'pipe' });
    execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--requirement', requirements], { stdio: 'pipe' });
  }
  return python;
}

/** The programs to compare with, each ready or absent with the reason. */
export function findPeers(folder: string, print: (text: string) => void): Peer[] {
  const script = join(peers, 'peer.py');
  const pythonPeers = ['pyfixest', 'linearmodels'];
  let found: Peer[];
  try {
    const python = pythonWithPeers(folder, print);
    found = pythonPeers.map((name) => prepared(name, python, [script, name]));
  } catch (error) {
    const reason = `Python or pip: ${lastLine(error instanceof Error ? error.message : String(error))}`;
    found = pythonPeers.map((name) => ({ status: 'absent', name, reason }));
  }
  return [...found, prepared('plm', 'Rscript', [join(peers, 'peer.R')])];
}
