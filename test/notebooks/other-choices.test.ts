import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import ts from 'typescript';
import { compiledLibrary } from '../../lib/notebooks/quick/compiled-library';
import { KernelPool } from '../../lib/notebooks/quick/kernel-pool';
import { joinLines, type NotebookJson } from '../../lib/notebooks/notebook-format';
import { brokenFindings } from '../../lib/notebooks/runner/findings';
import { readNotebooks } from '../../lib/notebooks/runner/run-all';
import { runNotebook } from '../../lib/notebooks/runner/run-notebook';
import { loadRows } from '../../lib/data/load-table';
import { copyData } from '../data/data-copy';
import { rewritten } from './rewritten';

const root = resolve(__dirname, '..', '..');
const folder = join(root, 'notebooks');

/** A notebook with one of its constants changed; undefined when it has no such constant. */
function changed(notebook: NotebookJson, pattern: RegExp, to: string): NotebookJson | undefined {
  const copy = structuredClone(notebook);
  const cell = copy.cells.find((each) => each.cell_type === 'code' && pattern.test(joinLines(each.source)));
  if (!cell) return undefined;
  cell.source = joinLines(cell.source).replace(pattern, to);
  return copy;
}

/** Refused as `oneOf` refuses: with the reason and the fix. */
const refusal = /\w+ is .+: .+\. Set it to .+\./;

/** Other spans of years for a notebook that has a first and a last one; a panel to 2024 is refused. */
const spans: [RegExp, string][] = [
  [/^const firstYear: number = .*$/m, 'const firstYear: number = 2016;'],
  [/^const lastYear: number = .*$/m, 'const lastYear: number = 2021;'],
  [/^const lastYear: number = .*$/m, 'const lastYear: number = 2024;'],
];

/** A copy of the data without the years after `last`. */
function vintageUntil(last: number): ReturnType<typeof copyData> {
  const data = copyData();
  for (const file of yearly.map((table) => `raw/${table}.csv`)) {
    const before = data.text(file);
    const after = before.replace(/^[A-Z]+,(\d{4}),.*\n/gm, (line, year) => (Number(year) > last ? '' : line));
    if (after !== before) data.edit(file, () => after); // foreign direct investment may end earlier
  }
  return data;
}

const yearly = [
  'gross-value-added',
  'population',
  'volume-index',
  'foreign-direct-investment',
  'fixed-investment',
  'employment',
  'unemployment-rate',
];

/** "from 2021 on", "after 2023", d_{2022}: they come true or false with the vintage. */
const SPAN_OR_INDEX = /(?:from|after|since|until|before) 20\d\d|_\{?20\d\d/gi;

describe('a notebook of which something is changed', () => {
  const build = mkdtempSync(join(tmpdir(), 'build-'));
  // One vintage ends a year earlier, the other before the recovery from the downturn of 2020 was over.
  const newest = Math.max(...loadRows('population').map(({ year }) => year));
  const vintages = [newest - 1, 2022].map((last) => ({ last, data: vintageUntil(last) }));
  let pool: KernelPool;
  before(async () => {
    pool = new KernelPool({ root, folder, library: await compiledLibrary(root, join(root, 'build', '.cache')) });
  });
  after(async () => {
    await pool.close();
    for (const { data } of vintages) data.remove();
    rmSync(build, { recursive: true });
  });

  const run = async (notebook: NotebookJson, fileName: string, environment: Record<string, string> = {}): Promise<void> => {
    const done = await runNotebook(notebook, {
      root,
      folder,
      cellTimeoutSeconds: 300,
      quick: pool,
      environment: { DIVERSIFICATION_BUILD: build, ...environment },
    });
    if (done.failure) assert.match(done.failure.detail, refusal, `cell [${done.failure.cell}]`);
    // A claim that the figures do not bear is marked where it stands.
    for (const { cell, sentence } of brokenFindings({ fileName, notebook: done.notebook })) {
      const code = done.notebook.cells.filter((each) => each.cell_type === 'code');
      assert.match(JSON.stringify(code[cell - 1]), /no longer bear|gives something else/, sentence);
    }
  };

  for (const { fileName, notebook } of readNotebooks(folder, rewritten)) {
    const year = changed(notebook, /^const year(: number)? = (\d{4})/m, 'const year$1 = 2023');
    const frame = changed(notebook, /^const frame: Frame = '2022'/m, "const frame: Frame = '2010'");
    if (year) it(`${fileName} follows another year, or refuses it with the fix`, () => run(year, fileName));
    if (frame) it(`${fileName} follows another frame, or refuses it with the fix`, () => run(frame, fileName));
    for (const [pattern, span] of spans) {
      const other = changed(notebook, pattern, span);
      if (other) it(`${fileName} follows ${span}, or refuses it with the fix`, () => run(other, fileName));
    }
    for (const { last, data } of vintages) {
      it(`${fileName} follows a vintage that ends in ${last}, or says what it needs`, () =>
        run(notebook, fileName, { DIVERSIFICATION_DATA: data.folder }));
    }
    it(`${fileName} types no year into a sentence, a title or a caption`, () => {
      assert.deepEqual(notebook.cells.flatMap((cell) => (cell.cell_type === 'code' ? typedYears(joinLines(cell.source)) : [])), []); // prettier-ignore
    });
    it(`${fileName} types no span of years of the tables into its prose, and no year into a formula`, () => {
      const prose = notebook.cells.flatMap((cell) => (cell.cell_type === 'markdown' ? joinLines(cell.source) : []));
      assert.deepEqual(prose.flatMap((text) => text.match(SPAN_OR_INDEX) ?? []), []); // prettier-ignore
    });
  }
});

/** Years (but for the date of a law and that of a work cited) that stand in the text of `md` and of titles, subtitles, captions and descriptions. */
function typedYears(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const told =
      (ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'md' && node.template) ||
      (ts.isPropertyAssignment(node) &&
        ['title', 'subtitle', 'caption', 'alt'].includes(node.name.getText()) &&
        node.initializer);
    if (told && !ts.isCallExpression(told)) {
      const text = told.getText().replace(/\$\{[^{}]*\}/g, '');
      found.push(...(/(?<!June )\b20\d\d\b(?!\))/.exec(text) ?? []).map((each) => `${each}: ${text.slice(0, 80)}`));
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022, true));
  return found;
}
