import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { utils, writeFile } from 'xlsx';
import { importWorkbook } from '../../lib/data/import-workbook';
import { loadRows } from '../../lib/data/load-table';
import { vintageChanges } from '../../lib/data/vintage-changes';
import { vintageReport } from '../../lib/data/vintage-report';
import { copyData, type DataCopy } from './data-copy';

type Cell = string | number | null;
const PATH = 'raw/population.csv';
const quiet = { onWarning: () => undefined };
const names = new Map(loadRows('regions').map((row) => [row.region, row.name_ru]));
const population = new Map(loadRows('population').map((row) => [`${row.region} ${String(row.year)}`, row.persons]));
const units = [...new Set(loadRows('population').map((row) => row.region))];

/** The Bureau's layout: a title, the years, regions in rows; 2025 as in the table, 2026 one in a hundred more. */
function sheetOfPopulation(
  change: (region: string, year: number, persons: number) => Cell = (_, __, persons) => persons,
): Cell[][] {
  const expected = (region: string, year: number) => {
    const persons = population.get(`${region} 2025`)!;
    return year === 2025 ? persons : Math.round(persons * 1.01);
  };
  const regional = units.filter((region) => region !== 'KAZ');
  // The republic is the sum of what the regions are changed to, so that the identity holds.
  const figure = (region: string, year: number) => {
    if (region !== 'KAZ') return change(region, year, expected(region, year));
    const sum = regional.reduce(
      (total, code) => total + (Number(change(code, year, expected(code, year))) || expected(code, year)),
      0,
    );
    return Number(sum.toPrecision(14));
  };
  return [
    ['Среднегодовая численность населения, человек', null, null],
    [null, '2025 год', '2026 год*'],
    ...units.map((region): Cell[] => [
      region === 'ALA' ? 'г. Алматы' : names.get(region)!,
      figure(region, 2025),
      figure(region, 2026),
    ]),
    ['* предварительные данные', null, null],
  ];
}

describe('New data in ten minutes', () => {
  let copy: DataCopy;
  beforeEach(() => (copy = copyData()));
  afterEach(() => copy.remove());

  function workbook(sheets: Record<string, Cell[][]>): string {
    const book = utils.book_new();
    for (const [name, rows] of Object.entries(sheets)) utils.book_append_sheet(book, utils.aoa_to_sheet(rows), name);
    const path = join(copy.folder, 'raw', 'newer.xlsx');
    writeFile(book, path);
    return path;
  }
  const importPopulation = (rows: Cell[][], options: { times?: number; force?: boolean } = {}) =>
    importWorkbook(workbook({ '1': rows }), { table: 'population', sheets: ['1'], folder: copy.folder, ...quiet, ...options });
  const persons = (region: string, year: number) =>
    loadRows('population', { folder: copy.folder, ...quiet }).find((row) => row.region === region && row.year === year)?.persons;

  it('adds the year that a workbook brings, and leaves every other line of the file as it was', async () => {
    const before = copy.text(PATH).split('\n');
    const done = await importPopulation(sheetOfPopulation());
    assert.deepEqual([done.added.length, done.revised.length, done.same, done.written], [units.length, 0, units.length, true]);
    assert.equal(persons('ATY', 2026), Math.round(population.get('ATY 2025')! * 1.01));
    const after = copy.text(PATH).split('\n');
    assert.deepEqual(after.filter((line) => !/^[A-Z]{3},2026,/.test(line)), before); // prettier-ignore
    // The new year stands after the region's others.
    assert.match(after[after.findIndex((line) => line.startsWith('ATY,2025,')) + 1], /^ATY,2026,/);
  });

  it('says what changed, figure by figure, since it keeps the described file', async () => {
    await importPopulation(
      sheetOfPopulation((region, year, value) => (region === 'ATY' && year === 2025 ? value + 5000 : value)),
    );
    assert.equal(vintageChanges({ folder: copy.folder }).find((table) => table.table === 'population')!.state, 'changed');
    const [report, ...others] = vintageReport({ folder: copy.folder });
    const before = population.get('ATY 2025')!;
    const republic = population.get('KAZ 2025')!;
    assert.deepEqual(others, []);
    assert.deepEqual(report, {
      table: 'population',
      compared: 'figure by figure',
      rowsBefore: population.size,
      rowsAfter: population.size + units.length,
      newYears: [2026],
      dropped: 0,
      revised: [
        { region: 'ATY', year: 2025, before, after: before + 5000 },
        { region: 'KAZ', year: 2025, before: republic, after: republic + 5000 },
      ],
    });
  });

  it('keeps the described file through a second import', async () => {
    await importPopulation(sheetOfPopulation());
    const done = await importPopulation(
      sheetOfPopulation((region, year, value) => (region === 'AKT' && year === 2026 ? Number(value) + 1 : value)),
    );
    assert.deepEqual(done.revised.map(({ region, year }) => [region, year]), [['KAZ', 2026], ['AKT', 2026]]); // prettier-ignore
    const [report] = vintageReport({ folder: copy.folder });
    assert.deepEqual([report.compared, report.newYears, report.revised], ['figure by figure', [2026], []]);
  });

  it('compares the republic alone when a file was replaced by hand', () => {
    copy.edit(PATH, (text) => text.replace(/^KAZ,2024,.*$/m, 'KAZ,2024,20000000').replace(/^ATY,2024,.*$/m, 'ATY,2024,700000'));
    const [report] = vintageReport({ folder: copy.folder, ...quiet });
    assert.equal(report.compared, 'republic');
    assert.deepEqual(report.revised, [{ region: 'KAZ', year: 2024, before: population.get('KAZ 2024'), after: 20_000_000 }]);
    assert.deepEqual([report.newYears, report.dropped, report.rowsBefore - report.rowsAfter], [[], 0, 0]);
  });

  it('reports nothing where every file is the one described', () => {
    assert.deepEqual(vintageReport(), []);
  });

  it('writes nothing when a workbook brings nothing new', async () => {
    const before = copy.text(PATH);
    const rows = sheetOfPopulation().map((row) => row.slice(0, 2));
    const done = await importPopulation(rows);
    assert.deepEqual([done.written, done.same], [false, units.length]);
    assert.equal(copy.text(PATH), before);
    assert.ok(!existsSync(join(copy.folder, 'raw', 'earlier')));
  });

  it('reads sheets by item, and drops the note of a figure that was revised', async () => {
    const employed = loadRows('employment');
    const noted = employed.find((row) => row.note !== '' && row.item === 'total')!;
    const next = employed.find((row) => row.region === noted.region && row.year === noted.year + 1 && row.item === 'total')!;
    // One figure agrees with the table: else it might be another table.
    const path = workbook({ Итого: [['', noted.year, next.year], [names.get(noted.region)!, noted.persons + 1, next.persons]] }); // prettier-ignore
    const options = { table: 'employment', folder: copy.folder, ...quiet };
    await importWorkbook(path, { ...options, sheets: ['total=Итого'] });
    const row = loadRows('employment', { folder: copy.folder, ...quiet }).find(
      ({ region, year, item }) => region === noted.region && year === noted.year && item === 'total',
    )!;
    assert.deepEqual([row.persons, row.note], [noted.persons + 1, '']);
    await assert.rejects(
      importWorkbook(path, { ...options, sheets: ['Итого'] }),
      /sheet Итого, column item: expected the item of the figures, as --sheet item=sheet/,
    );
    await assert.rejects(importWorkbook(path, { ...options, sheets: ['total=Итого', 'total=Итого'] }), /each item once/);
    await assert.rejects(importWorkbook(path, { ...options, sheets: ['all=Итого'] }), /items: total, A, B-F, G-U/);
  });

  it('shows everything and writes nothing in a dry run', async () => {
    const before = copy.text(PATH);
    const path = workbook({ '1': sheetOfPopulation() });
    const done = await importWorkbook(path, { table: 'population', folder: copy.folder, dryRun: true, ...quiet });
    // Sums of 2009-2025 and of 2026, and product per head of 21 rows in 2022.
    assert.deepEqual(
      [done.written, done.added.length, done.objections.checked, done.objections.broken],
      [false, units.length, 18 + 21, []],
    );
    assert.equal(copy.text(PATH), before);
  });

  it('names the years before the first of the table, in their order, and leaves them out', async () => {
    const earlier = sheetOfPopulation().map(([region, ...figures], row): Cell[] => {
      if (row === 1) return [region, '2008 год', '2007 год', ...figures];
      return typeof figures[0] === 'number' ? [region, 8, 7, ...figures] : [region];
    });
    const done = await importWorkbook(workbook({ '1': earlier }), {
      table: 'population',
      folder: copy.folder,
      dryRun: true,
      ...quiet,
    });
    assert.deepEqual([done.yearsLeftOut, done.added.length], [[2007, 2008], units.length]);
  });

  it('keeps each file that stood there, whether it was the described one or not', async () => {
    await importPopulation(sheetOfPopulation());
    const second = copy.text(PATH);
    await importPopulation(sheetOfPopulation((region, year, value) => (region === 'AKT' && year === 2026 ? value + 1 : value)));
    const kept = readdirSync(join(copy.folder, 'raw', 'earlier'));
    assert.match(kept.sort().join(' '), /^population-[0-9a-f]{8}\.csv population\.csv$/);
    assert.equal(copy.text(`raw/earlier/${kept.find((name) => name !== 'population.csv')!}`), second);
  });

  it("divides the portal's export by the power of ten that the figures at hand show, and says so", async () => {
    const [known] = loadRows('gross-value-added').filter(
      (row) => row.region === 'KZL' && row.year === 2022 && row.item === 'GDP',
    );
    const line = (period: string, value: string) =>
      `"Валовой внутренний продукт(Миллион тенге казахских)"\t"${period}"\t"КЫЗЫЛОРДИНСКАЯ ОБЛАСТЬ"\t"${value}"`;
    const text = [
      '"NAM"\t"DAT"\t"КАТО(по каталогу)"\t"VAL"',
      line('Январь - Декабрь 2022 г. (кв.)', `${String(known.million_tenge)} 000 000 000 000.0`),
    ].join('\n');
    copy.write('raw/export.csv', `\ufeff${text}\n`);
    const done = await importWorkbook(join(copy.folder, 'raw/export.csv'), {
      table: 'gross-value-added',
      folder: copy.folder,
      ...quiet,
    });
    assert.deepEqual(done.figures, [{ region: 'KZL', year: 2022, item: 'GDP', value: 2417399 }]);
    assert.ok(
      done.remarks.some((remark) =>
        remark.startsWith("The export's figures are 10^12 times the table's, found by comparing 1 of them"),
      ),
    );
    assert.deepEqual([done.same, done.written], [1, false]);
  });

  describe('refuses, and leaves the file as it was,', () => {
    async function refused(work: () => Promise<unknown>, message: RegExp): Promise<void> {
      const before = copy.text(PATH);
      await assert.rejects(work, message);
      assert.equal(copy.text(PATH), before);
      assert.deepEqual(readdirSync(join(copy.folder, 'raw')).filter((name) => /part|earlier/.test(name)), []); // prettier-ignore
    }

    it('a new year without one of its regions', () =>
      refused(
        () => importPopulation(sheetOfPopulation((region, year, value) => (region === 'ATY' && year === 2026 ? '…' : value))),
        /population\.csv with newer\.xlsx, column region: found "ATY", expected a row for region ATY, year 2026; it is missing/,
      ));

    it('a workbook in thousands, which --times 1000 would read', async () => {
      const inThousands = sheetOfPopulation((_, __, value) => Number(value) / 1000);
      await refused(
        () => importPopulation(inThousands),
        /- the figures are 0\.001 times the table's \(persons\); with --times 1000 they would be in its unit$/,
      );
      const done = await importPopulation(inThousands, { times: 1000 });
      assert.deepEqual([done.added.length, done.revised.length], [units.length, 0]);
    });

    it('a negative figure', () =>
      refused(
        () => importPopulation(sheetOfPopulation((region, _, value) => (region === 'ATY' ? -Number(value) : value))),
        /column persons: found "-[\d.]+", expected a number above 0: other figures are divided by it/,
      ));

    it('a year beyond the table', () =>
      refused(
        () =>
          importPopulation([
            ['', 2099],
            ...sheetOfPopulation()
              .slice(2, -1)
              .map((row) => row.slice(0, 2)),
          ]),
        /column year: found "2099"/,
      ));

    it('figures that break an identity, unless --force insists', async () => {
      const one = sheetOfPopulation().map((row) => [...row]);
      const atyrau = one.find(([name]) => name === names.get('ATY'))!;
      atyrau[2] = Number(atyrau[2]) + 1;
      await refused(() => importPopulation(one), /- identities break: regions = republic, population, 2026: \d+ against \d+$/);
      const done = await importPopulation(one, { force: true });
      assert.deepEqual([done.written, done.objections.broken.map(({ where }) => where)], [true, ['2026']]);
    });

    it('figures of which none is the one at hand: another population', () =>
      refused(
        () => importPopulation(sheetOfPopulation((_, __, value) => value + 100).map((row) => row.slice(0, 2))),
        /- of 21 figures that the table has too, none agrees with it; it may be another population/,
      ));

    it("a region that leaps further than the table's history allows", () =>
      refused(
        () =>
          importPopulation(
            sheetOfPopulation((region, year, value) => (region === 'ATY' && year === 2026 ? Math.round(value * 1.3) : value)),
          ),
        /- moves beyond what the table's history allows: ATY 2026: 713426, then 936728$/,
      ));

    it('a pipe or a folder in place of a file', () =>
      refused(
        () => importWorkbook(copy.folder, { table: 'population', folder: copy.folder, ...quiet }),
        /expected a plain file, no folder, pipe or device/,
      ));

    it('a table that is not one of figures by region and year', () =>
      refused(
        () => importWorkbook(workbook({ '1': sheetOfPopulation() }), { table: 'sections', sheets: ['1'], folder: copy.folder }),
        /found "sections", expected a table of figures by region and year \(gross-value-added, volume-index, population/,
      ));

    it('two sheets for a table without items, and a multiplier that is none', async () => {
      const path = workbook({ '1': sheetOfPopulation() });
      await refused(
        () => importWorkbook(path, { table: 'population', sheets: ['1', '1'], folder: copy.folder }),
        /expected the name of one sheet/,
      );
      await refused(
        () => importPopulation(sheetOfPopulation(), { times: NaN }),
        /times: found NaN, expected a number above zero/,
      );
    });
  });
});
