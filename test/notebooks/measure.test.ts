import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import { goals, isOnPaper, linesOf, missedGoals } from '../measure/goals';
import { measureCell } from '../measure/measure-cell';
import { countWords, measureNotebook } from '../measure/measure-notebook';
import { readNotebooks } from '../../lib/notebooks/runner/run-all';
import { rewritten } from './rewritten';
import { sampleNotebook } from './sample-notebook';

const notebookFolder = join(resolve(__dirname, '..', '..'), 'notebooks');

describe('the measure of cells', () => {
  it('tells the lines of a cell by what they are for; blank lines and comments do not count', () => {
    const { lines, byKind } = measureCell(
      "import { op } from 'arquero';\n\n// why\nconst a = gva\n  .filter((d) => d.year === 2022);\nmd`One\ntwo`;\ntable(a);\nawait show({ data: a });\nholds('it', true);",
    );
    assert.equal(lines, 8);
    assert.deepEqual(byKind, { analysis: 2, sentences: 3, tables: 1, charts: 1, imports: 1 });
  });

  it('counts a loop that only speaks as sentences', () => {
    assert.equal(measureCell('for (const row of rows) {\n  md`${row.name}`;\n}').byKind.sentences, 3);
  });

  it('finds a branch for a sentence, a formatter of its own and any', () => {
    assert.equal(measureCell("md`${a > b ? 'more' : 'less'}`;").faults.length, 1);
    assert.equal(measureCell("const why = a > b ? 'it grew by half' : 'it did not grow';").faults.length, 1);
    assert.equal(measureCell('const tenths = (value: number) => d1(value);').faults.length, 1);
    assert.equal(measureCell('const tenths = (value: number) => value.toFixed(1);').faults.length, 1);
    assert.equal(measureCell('md`${value.toFixed(2)}`;').faults.length, 1);
    assert.equal(measureCell('const f = (d: any) => d;').faults.length, 1);
  });

  it('finds a row taken of a filtered table, which arquero gives even where no row is left', () => {
    assert.equal(measureCell("const x = t.filter((d) => d.year === 2022).get('persons', 0);").faults.length, 1);
    assert.equal(measureCell("const x = t.filter((d) => d.year === 2022).orderby('persons').object();").faults.length, 1);
    assert.deepEqual(measureCell("const x = t.filter((d) => d.year > 2000).rollup({ n: op.count() }).get('n', 0);").faults, []);
    assert.deepEqual(measureCell('const x = rowOf(t, { year: 2022 }).persons;').faults, []);
  });

  it('lets the method branch', () => {
    const column = "const t = u.derive({ side: (d) => (d.region === 'ATY' ? 'the one region' : 'the other regions') });";
    assert.deepEqual(measureCell(column).faults, []);
  });

  it('counts words as they are read: a formula is one, an address none', () => {
    assert.equal(countWords('The share $Y_r / Y_N$ of [GDP](glossary.md#GDP), 12\u202f345 – 3.2 %'), 7);
  });

  it('leaves out what is folded, and counts tables by their cells', () => {
    const notebook = sampleNotebook('const one = 1;', 'const two = 2;');
    const html =
      '<table><caption>A caption</caption><tr><th>Region</th><td>1 234</td></tr><tfoot><tr><td>Source: x</td></tr></tfoot></table>';
    const output = { output_type: 'display_data' as const, data: { 'text/html': html }, metadata: {} };
    for (const cell of notebook.cells) if (cell.cell_type === 'code') cell.outputs = [output];
    notebook.cells[1].metadata.tags = ['solution'];
    assert.equal(measureNotebook({ fileName: 'a.ipynb', notebook }).words, 5);
  });

  it('names each goal that is missed', () => {
    const long = Array.from({ length: 30 }, (_, line) => `md\`line ${line}\`;`).join('\n');
    const missed = missedGoals(measureNotebook({ fileName: 'a.ipynb', notebook: sampleNotebook(long) }));
    assert.equal(missed.length, 3);
    assert.match(missed.join('; '), /analysis is 0 %.*median cell has 30 lines.*a cell has 30 lines/);
  });
});

describe('the notebooks', () => {
  for (const measure of readNotebooks(notebookFolder, rewritten).map(measureNotebook)) {
    it(`${measure.fileName} meets the goals of how a notebook should read`, () => {
      assert.deepEqual(missedGoals(measure), []);
    });
  }

  it('on the paper stay within the lines of code that they may have together', () => {
    const measures = readNotebooks(notebookFolder, rewritten).filter(isOnPaper).map(measureNotebook);
    assert.equal(measures.length, 6);
    assert.ok(linesOf(measures) <= goals.lines, `${linesOf(measures)} lines`);
  });
});
