import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, afterEach, describe, it } from 'node:test';
import { DataError } from '../../lib/data/data-error';
import { loadTable } from '../../lib/data/load-table';
import { copyData } from './data-copy';

const POPULATION = 'raw/population.csv';
const VALUE_ADDED = 'raw/gross-value-added.csv';

describe('bad input', () => {
  const copy = copyData();
  const good: Record<string, string> = { [POPULATION]: copy.text(POPULATION), [VALUE_ADDED]: copy.text(VALUE_ADDED) };
  after(() => copy.remove());
  afterEach(() => {
    for (const [path, text] of Object.entries(good)) copy.write(path, text);
  });

  /** Loads the spoilt table and returns the error's fields. */
  function refusal(name = 'population'): DataError {
    try {
      loadTable(name, { folder: copy.folder, onWarning: () => undefined });
    } catch (error) {
      assert.ok(error instanceof DataError, String(error));
      return error;
    }
    return assert.fail('the table was accepted');
  }
  const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
  const spoil = (start: string, becomes: string, path = POPULATION) => {
    copy.edit(path, (text) => text.split('\n').map((line) => (line.startsWith(start) ? becomes : line)).join('\n')); // prettier-ignore
    return lineOf(good[path], start);
  };

  it('names a missing file', () => {
    copy.remove(POPULATION);
    assert.equal(refusal().message, 'data/raw/population.csv: expected the file to exist');
  });

  it('names a missing column, and the one that is meant', () => {
    copy.edit(POPULATION, (text) => text.replace('persons', 'person'));
    assert.equal(
      refusal().message,
      'data/raw/population.csv, row 1, column persons: expected the columns region, year, persons; persons is missing; is "person" meant?',
    );
  });

  it('names an extra column', () => {
    copy.edit(POPULATION, (text) => text.replace('\n', ',note\n').replaceAll(/(\d\.\d)$/gm, '$1,'));
    assert.match(refusal().message, /row 1, column note: expected the columns region, year, persons; note is one too many$/);
  });

  it('refuses a decimal comma in quotes', () => {
    const row = spoil('ATY,2014,', 'ATY,2014,"566,5"');
    const error = refusal();
    assert.deepEqual([error.file, error.row, error.column, error.value], ['data/raw/population.csv', row, 'persons', '566,5']);
    assert.match(error.expected, /a number above 0 with a decimal point, not a comma/);
  });

  it('refuses a decimal comma that makes a cell too many', () => {
    const row = spoil('ATY,2014,', 'ATY,2014,566,5');
    const error = refusal();
    assert.equal(error.row, row);
    assert.match(error.message, /found "ATY,2014,566,5", expected 3 cells \(region, year, persons\), not 4; a decimal comma/);
  });

  for (const [name, space] of [
    ['a space', ' '],
    ['a no-break space', '\u00a0'],
    ['a narrow no-break space', '\u202f'],
  ]) {
    it(`refuses ${name} between the thousands`, () => {
      const row = spoil('ATY,2014,', `ATY,2014,566${space}500.0`);
      const error = refusal();
      assert.deepEqual([error.row, error.column, error.value], [row, 'persons', `566${space}500.0`]);
      assert.match(error.expected, /without spaces between the thousands/);
    });
  }

  for (const text of ['n/a', 'NaN', 'Infinity', '0x10', '1.2.3', '…']) {
    it(`refuses the text "${text}" in a number column`, () => {
      const row = spoil('ATY,2014,', `ATY,2014,${text}`);
      const error = refusal();
      assert.deepEqual([error.row, error.column, error.value], [row, 'persons', text]);
      assert.match(error.expected, /a number above 0, not text/);
    });
  }

  it('refuses a number too large to hold', () => {
    for (const text of ['1e400', '-1e400', '9'.repeat(400)]) {
      const row = spoil('ATY,2014,', `ATY,2014,${text}`);
      const error = refusal();
      assert.deepEqual([error.row, error.column, error.value], [row, 'persons', text]);
      assert.match(error.expected, /not one too large for a computer to hold/);
      copy.write(POPULATION, good[POPULATION]);
    }
  });

  it('refuses zero where other figures are divided by the column', () => {
    spoil('ATY,2014,', 'ATY,2014,0');
    assert.match(refusal().message, /found "0", expected a number above 0: other figures are divided by it$/);
    spoil('ATY,2014,GDP,', 'ATY,2014,GDP,0.0', VALUE_ADDED);
    assert.match(refusal('gross-value-added').message, /column million_tenge: found "0", expected a number above 0 for item GDP/);
    spoil('ATY,2014,GDP,', 'ATY,2014,GDP,0.5', VALUE_ADDED);
    assert.ok(loadTable('gross-value-added', { folder: copy.folder, onWarning: () => undefined }).numRows() > 0);
  });

  it('refuses what is no plain file, instead of waiting for it', () => {
    copy.remove(POPULATION);
    symlinkSync('/dev/zero', join(copy.folder, POPULATION));
    assert.equal(refusal().message, 'data/raw/population.csv: expected a regular file, not a folder, pipe or device');
    copy.remove(POPULATION);
  });

  it("suggests a region's code for its name in any language", () => {
    for (const name of ['Атырауская область', 'Atyrauskaya', 'Атырау']) {
      spoil('ATY,2014,', `${name},2014,566500.0`);
      assert.match(refusal().expected, /near: ATY \(Atyrau\)$/);
      copy.write(POPULATION, good[POPULATION]);
    }
  });

  it('names the line of a fault in a file with empty lines and line ends in quotes', () => {
    copy.edit('raw/foreign-direct-investment.csv', (text) =>
      text
        .replace('\n', '\n\n')
        .replace(/^(KAZ,2014,[\d.]+),$/m, '$1,"one\ntwo"')
        .replace(/^(KAZ,2016),.*$/m, '$1,x,'),
    );
    const row = lineOf(copy.text('raw/foreign-direct-investment.csv'), 'KAZ,2016');
    assert.equal(refusal('foreign-direct-investment').row, row);
  });

  it('refuses an empty cell in a number column', () => {
    const row = spoil('ATY,2014,', 'ATY,2014,');
    assert.equal(
      refusal().message,
      `data/raw/population.csv, row ${String(row)}, column persons: found "", expected a number above 0; the cell is empty`,
    );
  });

  it('refuses a negative population', () => {
    const row = spoil('ATY,2014,', 'ATY,2014,-566500.0');
    assert.equal(
      refusal().message,
      `data/raw/population.csv, row ${String(row)}, column persons: found "-566500.0", expected a number above 0: other figures are divided by it`,
    );
  });

  it('refuses a duplicate key and names both rows', () => {
    const row = lineOf(good[POPULATION], 'ATY,2014,');
    copy.edit(POPULATION, (text) => `${text}ATY,2014,566500.0\n`);
    const error = refusal();
    assert.equal(error.value, 'ATY 2014');
    assert.match(error.expected, new RegExp(`row ${String(row)} has it too`));
  });

  it('refuses an unknown region code and suggests the near ones', () => {
    const row = spoil('ATY,2014,', 'ATI,2014,566500.0');
    const error = refusal();
    assert.deepEqual([error.row, error.column, error.value], [row, 'region', 'ATI']);
    assert.match(error.expected, /near: .*ATY \(Atyrau\)/);
  });

  it('refuses a code that comes near none without suggesting any', () => {
    spoil('ATY,2014,', 'QQQQQQ,2014,566500.0');
    assert.match(refusal().expected, /^a code that the project knows \([^)]*\)$/);
  });

  it('suggests the code for a region written by its name', () => {
    spoil('ATY,2014,', 'Atyrau,2014,566500.0');
    assert.match(refusal().expected, /near: ATY \(Atyrau\)/);
  });

  it('refuses an unknown item', () => {
    const row = spoil('ATY,2014,R,', 'ATY,2014,RR,1.0', VALUE_ADDED);
    const error = refusal('gross-value-added');
    assert.deepEqual([error.row, error.column, error.value], [row, 'item', 'RR']);
  });

  for (const year of ['1999', '2036', '2014.5']) {
    it(`refuses the year ${year}`, () => {
      const row = spoil('ATY,2014,', `ATY,${year},566500.0`);
      const error = refusal();
      assert.deepEqual([error.row, error.column, error.value], [row, 'year', year]);
      assert.match(error.expected, /a whole number from 2009 to 2035/);
    });
  }

  it('refuses a table in which a region is missing for one year', () => {
    copy.edit(POPULATION, (text) => text.replace(/^ATY,2014,.*\n/m, ''));
    assert.equal(
      refusal().message,
      'data/raw/population.csv, column region: found "ATY", expected a row for region ATY, year 2014; it is missing',
    );
  });

  it('refuses a table in which a section is missing for one region and year', () => {
    copy.edit(VALUE_ADDED, (text) => text.replace(/^ATY,2014,K,.*\n/m, ''));
    assert.match(refusal('gross-value-added').message, /expected a row for region ATY, year 2014, item K; it is missing$/);
  });

  it('refuses a table in which a whole year is missing', () => {
    copy.edit(POPULATION, (text) => text.replaceAll(/^[A-Z]{3},2014,.*\n/gm, ''));
    assert.match(refusal().message, /a row for region KAZ, year 2014; it is missing$/);
  });

  it('refuses a region in a year that does not have it', () => {
    copy.edit(VALUE_ADDED, (text) => `${text}YKO,2020,GDP,1.0\n`);
    assert.match(refusal('gross-value-added').message, /found "YKO", expected a region that exists in 2020/);
  });

  for (const [name, content] of [
    ['an empty file', ''],
    ['a file of empty lines', '\n\n'],
  ]) {
    it(`refuses ${name}`, () => {
      copy.write(POPULATION, content);
      assert.equal(refusal().message, 'data/raw/population.csv: expected a header and rows; the file is empty');
    });
  }

  it('refuses a header without rows', () => {
    copy.write(POPULATION, 'region,year,persons\n');
    assert.match(refusal().message, /row 1: expected rows below the header/);
  });

  it('refuses a file in Windows-1251', () => {
    copy.write(
      POPULATION,
      Buffer.concat([Buffer.from(good[POPULATION]), Buffer.from([0xc0, 0xeb, 0xec, 0xe0, 0xf2, 0xfb, 0x0a])]),
    );
    assert.match(refusal().message, /expected text in UTF-8; save the file again/);
  });

  for (const mark of ['\ufeff', '']) {
    it(`refuses a file in UTF-16 ${mark ? 'with' : 'without'} a byte order mark`, () => {
      copy.write(POPULATION, Buffer.from(mark + good[POPULATION], 'utf16le'));
      assert.match(refusal().message, /UTF-8/);
    });
  }

  it('refuses broken quotes', () => {
    spoil('ATY,2014,', 'ATY,2014,"566500.0');
    assert.match(refusal().message, /expected a CSV file/);
  });
});
