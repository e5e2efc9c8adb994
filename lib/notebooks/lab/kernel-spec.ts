import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolders } from './folders';

/** A kernel's specification for Jupyter (https://jupyter-client.readthedocs.io/en/latest/kernels.html#kernel-specs). */
export interface KernelSpec {
  argv: string[];
  display_name: string;
  language: string;
}

/** Returns the specification of the project's tslab kernel, run by the current Node.js. */
export function kernelSpec(root: string): KernelSpec {
  const tslab = join(root, 'node_modules', 'tslab', 'bin', 'tslab');
  return {
    argv: [process.execPath, tslab, 'kernel', '--config-path', '{connection_file}'],
    display_name: 'TypeScript (tslab)',
    language: 'typescript',
  };
}

/**
 * Writes the kernel's specification into the project's `.jupyter/`. Both paths in it are absolute, so it must be rewritten if the
 * project is moved or a different Node.js is used.
 *
 * @returns the folder that was written to
 * @throws Error if the packages are not installed
 */
export function registerKernel(root: string): string {
  const spec = kernelSpec(root);
  if (!existsSync(spec.argv[1])) throw new Error(`${spec.argv[1]} does not exist; install the packages first: npm ci`);
  const folder = labFolders(root).kernel;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'kernel.json'), `${JSON.stringify(spec, null, 2)}\n`);
  return folder;
}
