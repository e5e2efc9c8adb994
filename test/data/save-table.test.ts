import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import * as aq from 'arquero';
import fc from 'fast-check';
import { files } from '../../lib/data/files';
import { readCsv } from '../../lib/data/read-csv';
import { saveResult } from '../../lib/data/save-table';

describe('saveResult', () => {
  const build = mkdtempSync(join(tmpdir(), 'build-'));
  const usual = process.env.DIVERSIFICATION_BUILD;
  before(() => {
    process.env.DIVERSIFICATION_BUILD = build;
  });
  after(() => {
    if (usual === undefined) delete process.env.DIVERSIFICATION_BUILD;
    else process.env.DIVERSIFICATION_BUILD = usual;
    rmSync(build, { recursive: true });
  });
  const saved = (name: string) => readFileSync(join(build, 'results', `${name}.csv`), 'utf8');

  it('writes the columns in their order and returns the path relative to the project', () => {
    const path = saveResult('ranks', aq.table({ region: ['ATY', 'KZL'], value: [19974.1, 0.1 + 0.2], rank: [1, 2] }));
    assert.equal(resolve(files.projectRoot(), path), join(build, 'results', 'ranks.csv'));
    assert.equal(saved('ranks'), 'region,value,rank\nATY,19974.1,1\nKZL,0.30000000000000004,2\n');
    assert.deepEqual(readdirSync(join(build, 'results')), ['ranks.csv'], 'nothing is left beside it');
  });

  it('keeps every number bit by bit and every text letter by letter', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => !Object.is(value, -0));
    const rows = fc.array(fc.record({ text: fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `.${text}.`), number }), {
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, (table) => {
        saveResult('property', table);
        const { records } = readCsv(readFileSync(join(build, 'results', 'property.csv')), 'property.csv');
        assert.deepEqual(records.map(({ cells }) => ({ text: cells[0], number: Number(cells[1]) })), table.map((row) => ({ ...row }))); // prettier-ignore
      }),
      { seed: 2022, numRuns: 60 },
    );
  });

  for (const value of [NaN, Infinity, null, undefined]) {
    it(`refuses ${String(value)} in a column that is not named as blank`, () => {
      assert.throws(
        () => saveResult('refused', [{ region: 'ATY', value: 1 }, { region: 'KZL', value }]), // prettier-ignore
        new RegExp(`results/refused\\.csv, row 3, column value: found "${String(value)}", expected a value`),
      );
      assert.equal(existsSync(join(build, 'results', 'refused.csv')), false);
    });
  }

  it('leaves the earlier file as it was when it refuses the new one', () => {
    saveResult('kept', [{ value: 1 }]);
    assert.throws(() => saveResult('kept', [{ value: NaN }]));
    assert.equal(saved('kept'), 'value\n1\n');
  });

  it('writes an empty cell in a column that is named as blank', () => {
    saveResult('blank', [{ region: 'ATY', high: null }], { blank: ['high'] });
    assert.equal(saved('blank'), 'region,high\nATY,\n');
  });

  it('refuses a table without rows, a row with another column, and a name with a folder in it', () => {
    assert.throws(() => saveResult('none', []), /expected at least one row/);
    assert.throws(
      () => saveResult('uneven', [{ a: 1 }, { a: 1, b: 2 }]),
      /row 3, column b: expected the columns of the first row/,
    );
    assert.throws(() => saveResult('../escape', [{ a: 1 }]), /expected a name of lower-case letters/);
  });
});
