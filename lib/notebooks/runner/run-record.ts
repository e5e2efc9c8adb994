import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { codeCells, type NotebookJson } from '../notebook-format';
import { hashOf } from './fingerprint';
import type { NamedRun } from './run-all';
import { notebookText } from './write-notebook';

/** What a run left in build/: the executed notebook and the files its cells wrote. The record is stored next to the notebook. */
interface RunRecord {
  fingerprint: string;
  seconds: number;
  /** Paths in build/ with the sha256 of each file. */
  files: Record<string, string>;
}

/** The folders of build/ that cells write to. */
const writtenByCells = ['results', 'figures'] as const;

const executedPath = (fileName: string): string => `notebooks/${fileName}`;
const recordPath = (fileName: string): string => `notebooks/${fileName.replace(/\.ipynb$/, '')}.run.json`;

/** The folder that a notebook's cells use as build/ while they run, so that it is known which notebook wrote a file. */
export const ownBuild = (staging: string, fileName: string): string => join(staging, 'runs', fileName.replace(/\.ipynb$/, ''));

/**
 * Moves the files that a notebook's cells wrote to their place in the staging folder, and writes the executed notebook and its record.
 *
 * @throws Error if another notebook has written a file of the same name
 */
export function keepRun(staging: string, { fileName, notebook, seconds }: NamedRun, fingerprint: string): void {
  const own = ownBuild(staging, fileName);
  const files: Record<string, string> = {};
  for (const folder of writtenByCells) {
    if (!existsSync(join(own, folder))) continue;
    for (const name of readdirSync(join(own, folder), { recursive: true, withFileTypes: true })) {
      if (!name.isFile()) continue;
      const from = join(name.parentPath, name.name);
      const path = from.slice(own.length + 1).replaceAll('\\', '/');
      if (existsSync(join(staging, path))) throw new Error(`${fileName} writes ${path}, which another notebook writes too.`);
      files[path] = hashOf(readFileSync(from));
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      renameSync(from, join(staging, path));
    }
  }
  rmSync(own, { recursive: true, force: true });
  const text = notebookText(notebook);
  files[executedPath(fileName)] = hashOf(text);
  writeFileSync(join(staging, executedPath(fileName)), text);
  const record: RunRecord = { fingerprint, seconds, files };
  writeFileSync(join(staging, recordPath(fileName)), `${JSON.stringify(record, null, 1)}\n`);
}

/** A run whose files are all still in build/. */
export interface EarlierRun {
  run: NamedRun;
  /** False if the cells, or anything they depend on, have changed since. */
  current: boolean;
  /** Copies the run into a staging folder. */
  carry(staging: string): void;
}

/**
 * Finds the run of a notebook in build/; a current one is returned with the notebook's present prose. Returns undefined if there is
 * none, or if one of its files is missing or was changed.
 */
export function earlierRun(build: string, fileName: string, notebook: NotebookJson, fingerprint: string): EarlierRun | undefined {
  const record = readRecord(join(build, recordPath(fileName)));
  if (record === undefined || !Object.entries(record.files).every(([path, hash]) => holds(join(build, path), hash)))
    return undefined;
  const executed = JSON.parse(readFileSync(join(build, executedPath(fileName)), 'utf8')) as NotebookJson;
  const current = record.fingerprint === fingerprint;
  const shown = current ? withOutputsOf(executed, notebook) : executed;
  const run: NamedRun = { fileName, notebook: shown, codeCells: codeCells(shown).length, seconds: record.seconds };
  const carry = (staging: string): void => {
    for (const path of Object.keys(record.files).filter((each) => each !== executedPath(fileName))) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      copyFileSync(join(build, path), join(staging, path));
    }
    const text = notebookText(shown);
    writeFileSync(join(staging, executedPath(fileName)), text);
    const files = { ...record.files, [executedPath(fileName)]: hashOf(text) };
    writeFileSync(join(staging, recordPath(fileName)), `${JSON.stringify({ ...record, files }, null, 1)}\n`);
  };
  return { run, current, carry };
}

function readRecord(path: string): RunRecord | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as RunRecord;
  } catch {
    return undefined;
  }
}

const holds = (path: string, hash: string): boolean => existsSync(path) && hashOf(readFileSync(path)) === hash;

/** Returns the notebook as it is now, with the outputs of the same code cells. */
function withOutputsOf(executed: NotebookJson, notebook: NotebookJson): NotebookJson {
  const outputs = codeCells(executed);
  let next = 0;
  const cells = notebook.cells.map((cell) => {
    if (cell.cell_type !== 'code') return cell;
    const ran = outputs[next++]!;
    return { ...cell, outputs: ran.outputs, execution_count: ran.execution_count };
  });
  return { ...notebook, cells };
}
