import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { codeCellNumbers } from '../../../lib/notebooks/notebook-format';
import { parseNotebook, readNotebook } from '../../../lib/notebooks/read-notebook';
import { everything, notebookOf } from './sample-notebook';

const folder = mkdtempSync(join(tmpdir(), 'notebook-format-'));
after(() => rmSync(folder, { recursive: true }));

const parse = (value: unknown): unknown => parseNotebook(typeof value === 'string' ? value : JSON.stringify(value), 'n.ipynb');

describe('readNotebook', () => {
  it('reads a notebook, with or without a byte order mark', () => {
    for (const mark of ['', '\uFEFF']) {
      const path = join(folder, `mark-${mark.length}.ipynb`);
      writeFileSync(path, mark + JSON.stringify(everything()));
      assert.deepEqual(readNotebook(path), everything());
    }
  });

  it('names a file that does not exist', () => {
    assert.throws(() => readNotebook(join(folder, 'absent.ipynb')), /absent\.ipynb: the file does not exist/);
  });

  it('says that an empty file is empty', () => {
    assert.throws(() => parse(' \n'), /n\.ipynb: the file is empty; expected a notebook/);
  });

  it('gives line and column of what is not JSON', () => {
    assert.throws(
      () => parse('{\n "cells": [],\n "metadata": oops\n}'),
      /n\.ipynb, line 3, column 14: not JSON .*expected a notebook/s,
    );
  });

  it('points at the end of a text that stops too early', () => {
    assert.throws(() => parse('{\n "cells": ['), /n\.ipynb, line 2, column \d+: not JSON/);
  });

  it('names the kernel it found and the one it expects', () => {
    assert.throws(
      () => parse({ ...notebookOf(), metadata: { kernelspec: { name: 'python3' } } }),
      /n\.ipynb: unknown kernel "python3"; expected metadata\.kernelspec\.name to be "tslab"/,
    );
    assert.throws(() => parse({ ...notebookOf(), metadata: {} }), /names no kernel; expected .*"tslab"/);
  });

  it('refuses another nbformat, and a missing one', () => {
    assert.throws(() => parse({ ...notebookOf(), nbformat: 3 }), /nbformat is 3; expected 4/);
    assert.throws(() => parse({ cells: [] }), /nbformat is missing; expected 4/);
  });

  it('refuses JSON that is no notebook', () => {
    assert.throws(() => parse('[1]'), /expected a notebook \(a JSON object\), found a list/);
    assert.throws(() => parse({ nbformat: 4, cells: 'x' }), /"cells" is a string; expected a list/);
  });

  it('names the place of a malformed cell', () => {
    const withCell = (cell: unknown): unknown => ({ ...notebookOf(), cells: [everything().cells[0], cell] });
    assert.throws(() => parse(withCell(null)), /n\.ipynb, cell 2 of 2: expected an object, found null/);
    assert.throws(
      () => parse(withCell({ cell_type: 'sql' })),
      /cell 2 of 2: cell_type is "sql"; expected "code", "markdown" or "raw"/,
    );
    assert.throws(() => parse(withCell({ cell_type: 'raw', source: 1, metadata: {} })), /cell 2 of 2: "source" is a number/);
    assert.throws(() => parse(withCell({ cell_type: 'code', source: '', metadata: {} })), /cell 2 of 2: "outputs" is missing/);
  });
});

describe('codeCellNumbers', () => {
  it('counts code cells alone, from 1', () => {
    assert.deepEqual(codeCellNumbers(everything()), [undefined, 1, 2, undefined, 3, undefined, 4, 5]);
  });
});
