import assert from 'node:assert/strict';
import * as aq from 'arquero';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import {
  firmRatios as ratioTable,
  rankByShrunkenRatio,
  ratioInterval,
  type FirmRatioOptions,
  type FirmRatioRow,
  type PrintedCountRow,
  type RegisterRow,
} from '../../lib/firms';
import { hasTable, loadRows } from '../../lib/data/load-table';
import { files } from '../../lib/data/files';

const regions = loadRows('regions').filter((row) => row.frame_2022 === row.region && row.kind !== 'republic').map((row) => row.region); // prettier-ignore
/** The function takes tables and returns one; the tests are about its rows. */
const firmRatios = (rows: { printed?: PrintedCountRow[]; register?: RegisterRow[] }, options: FirmRatioOptions) =>
  ratioTable(
    { printed: rows.printed && aq.from(rows.printed), register: rows.register && aq.from(rows.register) },
    options,
  ).objects() as FirmRatioRow[];
const find = (rows: FirmRatioRow[], section: string, region: string, reading = '') =>
  rows.find((row) => row.section === section && row.region === region && row.reading === reading)!;

describe('firm ratios from the counts that the paper prints', () => {
  const rows = firmRatios({ printed: loadRows('firm-counts') }, { regions });
  const plain = rows.filter((row) => row.reading === '');

  it('give every region a row in every section, and say what kind of knowledge it is', () => {
    assert.equal(regions.length, 20);
    assert.equal(plain.length, 60);
    const kinds = (section: string) => {
      const of = (kind: string) => plain.filter((row) => row.section === section && row.kind === kind).map((row) => row.region).sort(); // prettier-ignore
      return { exact: of('exact'), atLeast: of('at-least'), atMost: of('at-most'), unknown: of('unknown').length };
    };
    assert.deepEqual(kinds('B'), { exact: ['ALA'], atLeast: ['AST', 'KRG'], atMost: ['AKM', 'MNG'], unknown: 15 });
    assert.deepEqual(kinds('C'), { exact: ['ALA', 'SHM'], atLeast: ['AST'], atMost: ['KRG'], unknown: 16 });
    assert.deepEqual(kinds('A'), { exact: ['AKM', 'TRK'], atLeast: ['ZKO'], atMost: [], unknown: 17 });
  });

  it('carry intervals where both counts are printed and bare bounds elsewhere', () => {
    const almaty = find(rows, 'B', 'ALA');
    const { ratio, low, high } = ratioInterval(143, 40);
    assert.deepEqual([almaty.ratio, almaty.low, almaty.high], [ratio, low, high]);
    assert.deepEqual([find(rows, 'B', 'AST').low, find(rows, 'B', 'AST').high], [156 / 21, null]);
    assert.deepEqual([find(rows, 'C', 'KRG').low, find(rows, 'C', 'KRG').high], [null, 148 / 164]);
    const unknown = find(rows, 'A', 'ULT');
    assert.deepEqual(
      [unknown.opened, unknown.liquidated, unknown.ratio, unknown.low, unknown.high],
      [null, null, null, null, null],
    );
  });

  it('add both readings of the ambiguous Almaty after the rows that hold either way', () => {
    const readings = rows.filter((row) => row.reading !== '').map((row) => [row.section, row.region, row.reading, row.kind]);
    assert.deepEqual(readings.sort(), [
      ['A', 'ALA', 'ALA', 'at-most'],
      ['A', 'ALA', 'ALM', 'unknown'],
      ['A', 'ALM', 'ALA', 'unknown'],
      ['A', 'ALM', 'ALM', 'at-most'],
    ]);
  });

  it('test the five exact ratios as one family', () => {
    const tested = plain.filter((row) => row.p_holm !== null);
    assert.deepEqual(tested.map((row) => `${row.section} ${row.region}`).sort(), ['A AKM', 'A TRK', 'B ALA', 'C ALA', 'C SHM']);
    const smallest = tested.reduce((one, other) => (one.p_value! < other.p_value! ? one : other));
    assert.equal(smallest.p_holm, 5 * smallest.p_value!);
    assert.deepEqual(tested.filter((row) => row.p_holm! >= 0.05).map((row) => row.region), ['TRK']); // prettier-ignore
  });
});

describe('firm ratios from a register table (made up for the test)', () => {
  let folder = '';
  let register: RegisterRow[] = [];
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'firms-'));
    cpSync(join(files.projectRoot(), 'data'), folder, { recursive: true });
    cpSync(join(__dirname, 'fixtures', 'made-up-firms.csv'), join(folder, 'raw', 'firms.csv'));
    register = loadRows('firms', { folder });
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('are found where the optional table is put', () => {
    assert.ok(hasTable('firms', { folder }));
    assert.equal(register.length, 60);
  });

  it('give an exact ratio to all 20 regions and leave the printed lists aside', () => {
    const rows = firmRatios({ printed: loadRows('firm-counts'), register }, { regions, year: 2022 });
    assert.equal(rows.length, 60);
    assert.ok(rows.every((row) => row.source === 'register table' && row.reading === ''));
    const mining = rows.filter((row) => row.section === 'B');
    assert.deepEqual(mining.map((row) => row.region), regions); // prettier-ignore
    assert.deepEqual(mining.filter((row) => row.kind === 'unknown').map((row) => row.region), ['SKO']); // prettier-ignore
    assert.deepEqual([find(rows, 'B', 'SKO').opened, find(rows, 'B', 'SKO').ratio], [0, null]);
    assert.deepEqual([find(rows, 'B', 'ULT').ratio, find(rows, 'B', 'ULT').high], [Infinity, Infinity]);
    assert.deepEqual([find(rows, 'B', 'ABY').ratio, find(rows, 'B', 'ABY').low], [0, 0]);
  });

  it('use the register for its sections and the lists for the others', () => {
    const rows = firmRatios(
      { printed: loadRows('firm-counts'), register: register.filter((row) => row.section === 'B') },
      { regions },
    );
    const sources = (section: string) => [...new Set(rows.filter((row) => row.section === section).map((row) => row.source))];
    assert.deepEqual([sources('B'), sources('C')], [['register table'], ['printed lists']]);
  });

  it('leave a region without a row unknown, and pass over the row of the republic', () => {
    const total = { region: 'KAZ', year: 2022, section: 'B', opened: 900, liquidated: 500 };
    const rows = firmRatios(
      { register: [total, ...register.filter((row) => row.section === 'B' && row.region !== 'KRG')] },
      { regions },
    );
    assert.deepEqual([find(rows, 'B', 'KRG').kind, find(rows, 'B', 'KRG').opened], ['unknown', null]);
    assert.equal(rows.length, 20);
  });

  it('rank by the shrunken ratio within a section', () => {
    const mining = firmRatios({ register }, { regions }).filter((row) => row.section === 'B');
    const rank = rankByShrunkenRatio(mining);
    assert.equal(rank[mining.findIndex((row) => row.region === 'SKO')], null);
    const first = mining[rank.indexOf(1)]!;
    assert.ok(mining.every((row) => row.shrunken_ratio === null || row.shrunken_ratio <= first.shrunken_ratio!));
    assert.throws(() => rankByShrunkenRatio(firmRatios({ register }, { regions })), /one section at a time/);
  });

  it('are refused for an unknown or repeated region, a bad count, or an unsaid year', () => {
    const row = { region: 'AKM', year: 2022, section: 'B', opened: 1, liquidated: 1 };
    assert.throws(() => firmRatios({ register: [{ ...row, region: 'YKO' }] }, { regions }), /region "YKO" is not one of/);
    assert.throws(() => firmRatios({ register: [row, row] }, { regions }), /section B: two rows of AKM, expected one/);
    assert.throws(
      () => firmRatios({ register: [{ ...row, opened: -1 }] }, { regions }),
      /section B, AKM, opened, firms: found -1, expected a whole number/,
    );
    assert.throws(
      () => firmRatios({ register: [row, { ...row, year: 2021 }] }, { regions }),
      /the years 2022, 2021; say which one/,
    );
    const printed = [{ section: 'B', event: 'opened' as const, region: 'AKM', count: '1 50' }];
    assert.throws(() => firmRatios({ printed }, { regions }), /B, opened, AKM, firms: found NaN/);
  });
});
