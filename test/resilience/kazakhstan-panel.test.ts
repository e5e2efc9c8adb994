import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { from } from 'arquero';
import { loadRows, loadTable } from '../../lib/data/load-table';
import { spearmanPermutation } from '../../lib/numerics/rank-correlation';
import { diversificationTable } from '../../lib/structure';
import { kazakhstanPanel, panelResultColumns } from '../../lib/resilience/kazakhstan-panel';
import { optionalColumns, type KazakhstanPanelOptions } from '../../lib/resilience/panel-options';
import { panelVariants } from '../../lib/resilience/panel-variants';

/** Two programs that add the same doubles in another order, and 15 printed digits. */
const AGAINST_PYTHON = 1e-11;
const ROUNDING = 1e-12;

type Row = Record<string, number> & { unit: string };
const rowsOf = (options: KazakhstanPanelOptions = {}) => kazakhstanPanel(options).objects() as unknown as Row[];
const main = rowsOf();
const at = (rows: Row[], unit: string, year: number) => rows.find((row) => row.unit === unit && row.year === year)!;
const close = (actual: number, expected: number, tolerance: number, what: string) =>
  assert.ok(Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected)), `${what}: ${actual} is not ${expected}`);

describe("panel of Kazakhstan's regions", () => {
  it('has 16 units in 10 years, each once, ordered by unit and year', () => {
    assert.equal(main.length, 160);
    assert.equal(new Set(main.map((row) => `${row.unit} ${row.year}`)).size, 160);
    assert.equal(new Set(main.map((row) => row.unit)).size, 16);
    main.forEach((row, place) => assert.equal(row.year, 2014 + (place % 10)));
  });

  it('equals the same panel made by another program from the raw files, cell by cell', () => {
    const [header, ...lines] = readFileSync(join(__dirname, 'reference', 'panel.csv'), 'utf8')
      .trim()
      .split('\n');
    const names = header!.split(',');
    assert.equal(lines.length, 160);
    for (const line of lines) {
      const cells = line.split(',');
      const row = at(main, cells[0]!, Number(cells[1]));
      names.slice(2).forEach((name, place) => {
        close(row[name]!, Number(cells[place + 2]), AGAINST_PYTHON, `${cells[0]} ${cells[1]} ${name}`);
      });
    }
  });

  it('has its columns in order, all filled with finite numbers', () => {
    const names = kazakhstanPanel().columnNames();
    assert.deepEqual(names, ['unit', 'year', 'lnrcc', 'div', 'uv', 'rv', ...optionalColumns]);
    assert.deepEqual(names.slice(0, panelResultColumns.length), panelResultColumns);
    for (const row of main)
      for (const name of names.slice(1)) assert.ok(Number.isFinite(row[name]), `${row.unit} ${row.year} ${name}`);
  });

  it('splits diversification into unrelated and related variety', () => {
    for (const row of main) close(row.uv! + row.rv!, row.div!, ROUNDING, `${row.unit} ${row.year}`);
  });

  it('adds the people of both parts of a merged unit, also before the borders changed', () => {
    const people = loadRows('population').filter((row) => row.year === 2014 && ['ALM', 'ZHT'].includes(row.region));
    const both = people.reduce((sum, row) => sum + row.persons, 0);
    close(at(main, 'ALM', 2014).lnpop!, Math.log(both), ROUNDING, 'lnpop');
  });

  it('keeps the sign of a negative inflow of investment', () => {
    const inflow = loadRows('foreign-direct-investment').find((row) => row.region === 'AKM' && row.year === 2014)!.million_usd;
    assert.ok(inflow < 0);
    close(at(main, 'AKM', 2014).lnfdi!, Math.asinh(inflow), ROUNDING, 'lnfdi');
  });
});

const panelVariant = (wanted: string) => panelVariants.find(({ name }) => name === wanted)!;

describe('variants of the panel', () => {
  it('have the size that their names promise', () => {
    const size = (name: string) => rowsOf(panelVariant(name).options).length;
    assert.equal(size('main'), 160);
    assert.equal(size('without 2023'), 144);
    assert.equal(size('without Atyrau'), 150);
    assert.equal(size('lagged diversification'), 144);
    assert.equal(size('before the break of the population'), 128);
    const longer = kazakhstanPanel(panelVariant('to 2025 without lnfdi').options);
    assert.equal(longer.numRows(), 192);
    assert.ok(!longer.columnNames().includes('lnfdi'));
  });

  it('end where direct investment does, a year later with figures of one more year', () => {
    const investment = loadTable('foreign-direct-investment');
    const more = investment.filter((d) => d.year === 2023).derive({ year: () => 2024 });
    const instead = { 'foreign-direct-investment': investment.concat(more) };
    assert.equal(kazakhstanPanel({ instead }).numRows(), 176);
    assert.equal(kazakhstanPanel({ leaveOut: ['lnfdi'] }).numRows(), 192);
  });

  it('lag diversification and nothing else', () => {
    const lagged = rowsOf({ diversificationLag: 1 });
    assert.equal(lagged[0]!.year, 2015);
    for (const row of lagged) {
      const same = at(main, row.unit, row.year!);
      for (const name of ['lnrcc', 'lnmarket', 'lnfdi', 'lnpop', 'gp', 'unemployment_percent'])
        assert.equal(row[name], same[name]);
      for (const name of ['div', 'uv', 'rv']) assert.equal(row[name], at(main, row.unit, row.year! - 1)[name]);
    }
  });

  it('drop just the unit-years with a flagged section behind them', () => {
    const kept = new Set(rowsOf({ flaggedFigures: 'rows left out' }).map((row) => `${row.unit} ${row.year}`));
    const dropped = main.map((row) => `${row.unit} ${row.year}`).filter((key) => !kept.has(key));
    assert.deepEqual(dropped.sort(), ['ALM 2021', 'ALM 2022', 'ALM 2023', 'KRG 2022', 'VKO 2022', 'ZKO 2023']);
  });

  it('drop the year after a flagged one when diversification lags', () => {
    const kept = new Set(
      rowsOf({ flaggedFigures: 'rows left out', diversificationLag: 1 }).map((row) => `${row.unit} ${row.year}`),
    );
    assert.ok(!kept.has('VKO 2023') && !kept.has('KRG 2023'));
    assert.ok(kept.has('VKO 2022') && kept.has('ZKO 2023'));
  });

  it('drop the year of a flagged figure of trade, which is a control, beside the year that diversification lags behind it', () => {
    const flags = from([
      {
        table: 'gross-value-added',
        region: 'ATY',
        item: 'G',
        first_year: 2020,
        last_year: 2020,
        kind: 'outlier',
        values: '',
        why: '',
      },
    ]);
    const lagged = rowsOf({ diversificationLag: 1 });
    const kept = rowsOf({ diversificationLag: 1, flaggedFigures: 'rows left out', instead: { flags } });
    const dropped = lagged.filter((row) => at(kept, row.unit, row.year) === undefined);
    assert.deepEqual(dropped.map((row) => `${row.unit} ${row.year}`), ['ATY 2020', 'ATY 2021']); // prettier-ignore
  });

  it('leave out the first year of the panel, and the last', () => {
    const years = rowsOf({ withoutYears: [2014, 2023] }).map((row) => row.year);
    assert.deepEqual([Math.min(...years), Math.max(...years)], [2015, 2022]);
  });

  it('smooth diversification in the flagged unit-years alone, and say that this is a sensitivity analysis', () => {
    const smoothed = rowsOf({ flaggedFigures: 'smoothed' });
    const moved = main.filter((row, place) => row.div !== smoothed[place]!.div).map((row) => `${row.unit} ${row.year}`);
    assert.deepEqual(moved.sort(), ['ALM 2021', 'ALM 2022', 'ALM 2023', 'KRG 2022', 'VKO 2022', 'ZKO 2023']);
    main.forEach((row, place) => {
      for (const name of ['lnrcc', 'lnmarket', 'lnfdi', 'lnpop', 'gp']) assert.equal(smoothed[place]![name], row[name]);
    });
    const variants = panelVariants.filter((variant) => variant.options.flaggedFigures === 'smoothed');
    assert.ok(variants.length === 1 && /sensitivity/.test(variants[0]!.name));
  });

  it('smooth with sound years from outside the panel too', () => {
    const whole = rowsOf({ flaggedFigures: 'smoothed' }).filter((row) => row.year! >= 2021);
    assert.deepEqual(rowsOf({ flaggedFigures: 'smoothed', firstYear: 2021 }), whole);
  });

  it('leave no flagged section when the flagged sections are left out', () => {
    const { withoutSections } = panelVariant('flagged sections left out').options;
    const flagged = loadRows('flags')
      .filter((row) => row.table === 'gross-value-added' && /^[A-S]$/.test(row.item) && row.last_year >= 2018)
      .map((row) => row.item);
    assert.deepEqual([...new Set(flagged)].sort(), withoutSections);
    assert.equal(rowsOf({ flaggedFigures: 'rows left out', withoutSections }).length, 160);
  });

  it('divide public administration by gross value added on demand, which is less than GRP', () => {
    const other = rowsOf({ gpDenominator: 'gva' });
    const sections = loadRows('gross-value-added').filter(
      (row) => row.region === 'ATY' && row.year === 2020 && /^[A-S]$/.test(row.item),
    );
    const total = sections.reduce((sum, row) => sum + row.million_tenge, 0);
    close(at(other, 'ATY', 2020).gp!, sections.find((row) => row.item === 'O')!.million_tenge / total, ROUNDING, 'gp');
    assert.notEqual(at(other, 'ATY', 2020).gp, at(main, 'ATY', 2020).gp);
  });
});

describe('options of the panel that cannot be', () => {
  it('are refused with what was expected', () => {
    assert.throws(() => kazakhstanPanel({ firstYear: 2013 }), /complete over the sections from 2014, not in 2013$/);
    assert.throws(() => kazakhstanPanel({ firstYear: 2014, diversificationLag: 1 }), /with a lag of 1 begin in 2015/);
    assert.throws(() => kazakhstanPanel({ lastYear: 2024 }), /foreign-direct-investment has no figures of 2024.*leave out lnfdi/);
    assert.throws(() => kazakhstanPanel({ withoutUnits: ['TRK'] }), /unit TRK to leave out is unknown; the units are /);
    assert.throws(() => kazakhstanPanel({ withoutYears: [2030] }), /year 2030 to leave out is not among 2014 to 2023/);
    assert.throws(
      () => kazakhstanPanel({ leaveOut: ['div' as 'gp'] }),
      /column to leave out 'div' is unknown; expected one of lnmarket/,
    );
    assert.throws(() => kazakhstanPanel({ gpDenominator: 'x' as 'grp' }), /gpDenominator is "x"; expected one of grp, gva/);
    assert.throws(
      () => kazakhstanPanel({ flaggedFigures: 'mended' as 'smoothed' }),
      /expected one of as published, rows left out, smoothed/,
    );
    assert.throws(() => kazakhstanPanel({ withoutSections: ['Z'] }), /"Z" cannot be left out/);
    assert.throws(() => kazakhstanPanel({ diversificationLag: -1 }), /diversificationLag is -1/);
    assert.throws(() => kazakhstanPanel({ firstYear: 2020, lastYear: 2019 }), /expected two years in order/);
  });
});

describe('the downturn of 2020 against the variance of 2019', () => {
  it('is −0.20 (p 0.45) with the coefficients of the paper, over GRP and GDP, and −0.23 (p 0.38) over value added', () => {
    const volume = loadRows('volume-index').find(({ region, year }) => region === 'KAZ' && year === 2020)!.previous_year_100;
    const resistance = new Map(
      main
        .filter(({ year }) => year === 2020)
        .map(({ unit, lnrcc }) => [unit, (volume * (Math.exp(lnrcc!) - 1)) / Math.abs(volume - 100)]),
    );
    const against = (denominator: 'grp' | 'gva') => {
      const rows = diversificationTable(loadTable('gross-value-added'), { year: 2019, frame: '2010', denominator }).objects() as {
        region: string;
        variance: number;
      }[];
      assert.equal(rows.length, 16);
      const { rho, pValue } = spearmanPermutation(
        rows.map(({ variance }) => variance),
        rows.map(({ region }) => resistance.get(region)!),
        { seed: 1 },
      );
      return [rho.toFixed(2), Math.round(100 * pValue)];
    };
    assert.deepEqual(against('grp')[0], '-0.20');
    assert.ok(Math.abs(Number(against('grp')[1]) - 45) <= 1);
    assert.deepEqual(against('gva')[0], '-0.23');
    assert.ok(Math.abs(Number(against('gva')[1]) - 38) <= 1);
  });
});
