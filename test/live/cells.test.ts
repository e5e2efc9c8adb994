import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileCell } from '../../lib/live/cells/compile';
import { CellFault, lineWithCaret, writtenColumn } from '../../lib/live/cells/fault';
import { cellGraph, planOf, type CellNode } from '../../lib/live/cells/graph';

const names = (source: string) => {
  const { declares, uses, assigns } = compileCell(source);
  return { declares: [...declares].sort(), uses: [...uses].sort(), assigns: [...assigns].sort() };
};

describe('the names of a cell', () => {
  it('are those of its top level, however they are declared', () => {
    const source = `import aq, { op as operation } from 'arquero';
      import * as matrix from 'ml-matrix';
      const { a, b: [c], ...d } = { a: 1, b: [2] } as { a: number; b: number[] };
      let e = 1; var f = 2;
      function g() { const inner = 1; return inner; }
      class H {}
      { const hidden = 1; var reached = 2; }`;
    assert.deepEqual(names(source).declares, ['H', 'a', 'aq', 'c', 'd', 'e', 'f', 'g', 'matrix', 'operation', 'reached']);
  });

  it('that it uses are those of no scope of its own', () => {
    assert.deepEqual(names('const total = rows.map((row) => row.value * scale);').uses, ['rows', 'scale']);
    assert.deepEqual(names('for (const each of list) { const x = each; f(x); } try { g() } catch (error) { h(error) }').uses, [
      'f',
      'g',
      'h',
      'list',
    ]);
    assert.deepEqual(names('const o = { key: value, short, method() { return this.key; } }; o.member;').uses, ['short', 'value']);
    assert.deepEqual(names('label: for (;;) { break label; }').uses, []);
    assert.deepEqual(names('const f = ({ a = fallback }, ...rest) => [a, rest];').uses, ['fallback']);
  });

  it('are not those of types, but an import that only carries a type stays', () => {
    assert.deepEqual(names('const rows: Array<Row> = given as Row[];').uses, ['given']);
    assert.match(
      compileCell("import { show } from '../lib/tell';").body,
      /const \{ show: show \} = await \$cell\.load\("\.\.\/lib\/tell"\);/,
    );
    assert.doesNotMatch(compileCell("import type { Row } from './x';").body, /load/);
  });

  it('that it assigns without declaring are told', () => {
    assert.deepEqual(names('count += 1; [first, second] = [1, 2];').assigns, ['count', 'first', 'second']);
  });
});

describe('another cell’s object', () => {
  const changes = (source: string) => compileCell(source).changes;

  it('is changed by a member that is assigned or deleted, and by methods of arrays, maps and sets', () => {
    assert.deepEqual(changes('rows[0].value = 1; totals.sum += 2; counts.all++; delete notes.first;'), [
      'rows',
      'totals',
      'counts',
      'notes',
    ]);
    assert.deepEqual(changes('list.push(1); names.sort(); seen.add(2); deep.inner.set(1, 2);'), [
      'list',
      'names',
      'seen',
      'deep',
    ]);
  });

  it('is not changed by what only reads, nor is an object of the cell’s own', () => {
    assert.deepEqual(
      changes('const own = []; own.push(rows.length); rows.map((row) => { const c = {}; c.a = row; return c; });'),
      [],
    );
  });
});

describe('a compiled cell', () => {
  it('keeps its lines, shows its last expression, and loads what it imports on the way', () => {
    const source = "import {\n  one,\n  two,\n} from 'package';\nconst a: number = one;\na + two";
    const { body } = compileCell(source);
    assert.equal(body.split('\n').length, source.split('\n').length);
    assert.equal(body.split('\n')[5], '$cell.show((a + two))');
    assert.match(compileCell("rows[0]['regon']").body, /\$cell\.show\(\(rows\[0\]\['regon'\]\), true\)$/);
    assert.match(compileCell("const { x } = await import('package');").body, /await \$cell\.load\('package'\)/);
  });

  it('that is no TypeScript is refused with the place', () => {
    assert.throws(
      () => compileCell('const a = 1;\nconst b = = 2;'),
      (error) => error instanceof CellFault && error.place?.line === 2 && error.place.column === 10,
    );
  });
});

describe('the line of an error', () => {
  it('has a caret under the place, also where types were taken out before it', () => {
    assert.equal(lineWithCaret('ab = cd', { line: 1, column: 5 }), '1 | ab = cd\n  |      ^');
    const written = 'const rows: Row[] = read(rows) as Row[]; rows.none()';
    const compiled = 'const rows = read(rows) ; rows.none()';
    assert.equal(written.slice(writtenColumn(compiled, written, compiled.indexOf('none'))), 'none()');
  });
});

describe('what is run', () => {
  const node = (id: string, declares: string[], uses: string[]): CellNode => ({ id, declares, uses, assigns: [], changes: [] });
  const graph = cellGraph([
    node('1', ['year'], []),
    node('2', ['rows'], []),
    node('3', ['leader'], ['rows', 'year']),
    node('4', [], ['leader']),
    node('5', [], ['rows']),
    node('6', ['year'], []),
    node('7', [], ['year']),
  ]);

  it('is the cell, what it needs and has no value yet, and what depends on it, in order', () => {
    assert.deepEqual(planOf(graph, ['3'], new Set()), ['1', '2', '3', '4']);
    assert.deepEqual(planOf(graph, ['3'], new Set(['1', '2', '3', '4', '5'])), ['3', '4']);
    assert.deepEqual(planOf(graph, ['1'], new Set(['1', '2', '3', '4', '5'])), ['1', '3', '4']);
    assert.deepEqual(planOf(graph, ['2'], new Set(['1'])), ['2', '3', '4', '5']);
  });

  it('begins from the value as it was declared where a cell changes it in place', () => {
    const changed = cellGraph([
      node('1', ['list'], []),
      { ...node('2', [], ['list']), changes: ['list'] },
      node('3', [], ['list']),
      node('4', [], []),
    ]);
    const all = new Set(['1', '2', '3', '4']);
    assert.deepEqual(planOf(changed, ['2'], all), ['1', '2', '3']);
    assert.deepEqual(planOf(changed, ['3'], all), ['3']);
  });

  it('takes a name from the nearest cell above that declares it', () => {
    assert.deepEqual(planOf(graph, ['7'], new Set()), ['6', '7']);
    assert.deepEqual(planOf(graph, ['6'], new Set()), ['6', '7']);
  });
});
