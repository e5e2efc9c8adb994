import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeNotebook } from '../../lib/notebooks/runner/write-notebook';
import { sampleNotebook } from '../notebooks/sample-notebook';

/** A notebook and a module of its own, in a folder that git ignores: to be edited while JupyterLab shows them. */
export interface Scratch {
  /** The notebook's path inside the project. */
  notebook: string;
  /** Writes the module that the notebook's first cell imports. */
  writeModule(value: number): void;
}

export function makeScratch(root: string): Scratch {
  const folder = join(root, 'build', 'lab', 'scratch');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const writeModule = (value: number): void => writeFileSync(join(folder, 'value.ts'), `export const value = ${value};\n`);
  writeModule(1);
  const cells = [
    "import { holm } from '../../../lib/numerics/holm';\nimport { value } from './value';",
    'console.log(`value ${value}, adjusted ${holm([0.01, 0.04]).join(" ")}`);',
    'console.log("here something will go wrong");',
  ];
  writeNotebook(join(folder, 'scratch.ipynb'), sampleNotebook(...cells));
  return { notebook: 'build/lab/scratch/scratch.ipynb', writeModule };
}
