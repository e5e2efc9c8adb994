import { readFileSync } from 'node:fs';
import { transformSync, type TransformFailure } from 'esbuild';
import { isText, kernelName, type NotebookJson } from './notebook-format';

/**
 * Reads a notebook file and checks that this project can execute it.
 *
 * @param path path of an `.ipynb` file
 * @returns the notebook, nbformat 4
 * @throws Error naming the file and what was expected: missing or empty file, text that is not JSON (with line and column), a
 *   different nbformat, a malformed cell (with its position), a kernel other than `tslab`
 * @example
 * readNotebook('notebooks/01-regional-data.ipynb').cells.length;
 */
export function readNotebook(path: string): NotebookJson {
  return parseNotebook(readText(path), path);
}

/** Does the checking for {@link readNotebook}, on text that was already read; `path` is used only in messages. */
export function parseNotebook(text: string, path: string): NotebookJson {
  const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (withoutMark.trim() === '') throw new Error(`${path}: the file is empty; expected a notebook (JSON, nbformat 4).`);
  const value = parseJson(withoutMark, path);
  if (!isRecord(value)) throw new Error(`${path}: expected a notebook (a JSON object), found ${kindOf(value)}.`);
  if (value.nbformat !== 4) {
    throw new Error(`${path}: nbformat is ${JSON.stringify(value.nbformat) ?? 'missing'}; expected 4.`);
  }
  if (!Array.isArray(value.cells)) throw new Error(`${path}: "cells" is ${kindOf(value.cells)}; expected a list.`);
  value.cells.forEach((cell: unknown, index) => checkCell(cell, `${path}, cell ${index + 1} of ${(value.cells as []).length}`));
  const metadata = isRecord(value.metadata) ? value.metadata : {};
  const kernelspec = isRecord(metadata.kernelspec) ? metadata.kernelspec : {};
  if (kernelspec.name !== kernelName) {
    const found =
      kernelspec.name === undefined ? 'the notebook names no kernel' : `unknown kernel ${JSON.stringify(kernelspec.name)}`;
    throw new Error(`${path}: ${found}; expected metadata.kernelspec.name to be "${kernelName}".`);
  }
  return value as unknown as NotebookJson;
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new Error(`${path}: ${missing ? 'the file does not exist' : (error as Error).message}; expected a notebook.`, {
      cause: error,
    });
  }
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const { place, what } = jsonFault(text) ?? { place: '', what: (error as Error).message };
    throw new Error(`${path}${place}: not JSON (${what}); expected a notebook.`, { cause: error });
  }
}

/** Finds where a text stops being valid JSON, and why: V8 reports a position for some errors only, esbuild for all. */
function jsonFault(text: string): { place: string; what: string } | undefined {
  try {
    transformSync(text, { loader: 'json', logLevel: 'silent' });
    return undefined;
  } catch (error) {
    const [{ text: what, location }] = (error as TransformFailure).errors;
    if (!location) return undefined;
    const column = Buffer.from(location.lineText).subarray(0, location.column).toString().length + 1;
    return { place: `, line ${location.line}, column ${column}`, what };
  }
}

function checkCell(cell: unknown, place: string): void {
  if (!isRecord(cell)) throw new Error(`${place}: expected an object, found ${kindOf(cell)}.`);
  if (cell.cell_type !== 'code' && cell.cell_type !== 'markdown' && cell.cell_type !== 'raw') {
    throw new Error(
      `${place}: cell_type is ${JSON.stringify(cell.cell_type) ?? 'missing'}; expected "code", "markdown" or "raw".`,
    );
  }
  if (!isText(cell.source)) throw new Error(`${place}: "source" is ${kindOf(cell.source)}; expected text or a list of lines.`);
  if (!isRecord(cell.metadata)) throw new Error(`${place}: "metadata" is ${kindOf(cell.metadata)}; expected an object.`);
  if (cell.cell_type === 'code' && !(Array.isArray(cell.outputs) && cell.outputs.every(isRecord))) {
    throw new Error(`${place}: "outputs" is ${kindOf(cell.outputs)}; expected a list of outputs.`);
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
