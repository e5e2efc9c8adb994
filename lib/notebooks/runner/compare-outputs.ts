import { isDeepStrictEqual } from 'node:util';
import { codeCells, joinLines, type MultilineText, type NotebookJson, type Output } from '../notebook-format';

/** A cell whose outputs differ from the committed ones. */
export interface OutputDifference {
  /** The code cell's number, as Jupyter prints it: `[n]`. */
  cell: number;
  what: string;
  committed: string;
  now: string;
}

// The last bits of a logarithm may differ between processors; they are too small to be visible in a chart.
const relativeTolerance = 1e-9;

function sameValue(left: unknown, right: unknown): boolean {
  if (typeof left === 'number' && typeof right === 'number') {
    return left === right || Math.abs(left - right) <= relativeTolerance * Math.max(Math.abs(left), Math.abs(right));
  }
  if (Array.isArray(left) && Array.isArray(right)) {
    return left.length === right.length && left.every((value, index) => sameValue(value, right[index]));
  }
  if (left !== null && right !== null && typeof left === 'object' && typeof right === 'object') {
    const keys = Object.keys(left);
    if (!isDeepStrictEqual(keys.sort(), Object.keys(right).sort())) return false;
    return keys.every((key) => sameValue((left as Record<string, unknown>)[key], (right as Record<string, unknown>)[key]));
  }
  return left === right;
}

// A chart's picture follows from its specification; a change of fonts or compression is no cause for concern.
const isPicture = (type: string): boolean => type.startsWith('image/');

interface Part {
  kind: string;
  value: unknown;
}

const sortKey = /data-sort-value="([^"]*)"/g;

/** Returns the text of an output exactly; the invisible sort keys of a table are returned as numbers. */
function comparable(type: string, value: unknown): unknown {
  if (!type.startsWith('text/')) return value;
  const text = joinLines(value as MultilineText);
  if (type !== 'text/html') return text;
  const keys = [...text.matchAll(sortKey)].map(([, key]) => (Number.isFinite(Number(key)) ? Number(key) : key));
  return { text: text.replace(sortKey, ''), keys };
}

function partsOf(outputs: readonly Output[]): Part[] {
  return outputs.flatMap((output): Part[] => {
    if (output.output_type === 'stream') return [{ kind: output.name, value: joinLines(output.text) }];
    if (output.output_type === 'error') return [{ kind: 'error', value: `${output.ename}: ${output.evalue}` }];
    return Object.entries(output.data)
      .filter(([type]) => !isPicture(type))
      .map(([type, value]) => ({ kind: type, value: comparable(type, value) }));
  });
}

const excerptLength = 160;

function firstDifference(committed: unknown, now: unknown): { committed: string; now: string } {
  const [left, right] = [committed, now].map((value) =>
    typeof value === 'string' ? value : (JSON.stringify(value, null, 1)?.replaceAll('\\n', '\n') ?? '(nothing)'),
  );
  const [leftLines, rightLines] = [left.split('\n'), right.split('\n')];
  const line = leftLines.findIndex((text, index) => text !== rightLines[index]);
  const at = line < 0 ? leftLines.length : line;
  const excerpt = (lines: string[]) => (lines[at] ?? '(ends here)').slice(0, excerptLength);
  return { committed: excerpt(leftLines), now: excerpt(rightLines) };
}

/**
 * Compares the outputs of two runs of one notebook: text and tables exactly, charts by their specification.
 *
 * @returns at most one difference per cell; an empty list if the runs agree
 */
export function compareOutputs(committed: NotebookJson, now: NotebookJson): OutputDifference[] {
  const before = codeCells(committed);
  return codeCells(now).flatMap((cell, index) => {
    const old = partsOf(before[index]?.outputs ?? []);
    const fresh = partsOf(cell.outputs);
    const at = Array.from({ length: Math.max(old.length, fresh.length) }).findIndex(
      (_, place) => old[place]?.kind !== fresh[place]?.kind || !sameValue(old[place]?.value, fresh[place]?.value),
    );
    if (at < 0) return [];
    const what = fresh[at]?.kind ?? old[at].kind;
    return [{ cell: index + 1, what, ...firstDifference(old[at]?.value, fresh[at]?.value) }];
  });
}
