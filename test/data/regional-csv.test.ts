import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { readRegionalCsv } from '../../lib/data/regional-csv';

describe('a table of regions of any country', () => {
  const folder = mkdtempSync(join(tmpdir(), 'regions-'));
  after(() => rmSync(folder, { recursive: true }));
  const read = (text: string) => {
    const path = join(folder, 'own.csv');
    writeFileSync(path, text);
    return readRegionalCsv(path).objects();
  };
  const row = (region: string, activity: string, value: number) => ({ region, year: 2020, population: null, real_growth_percent: null, activity, value }); // prettier-ignore

  it('is read with one row a figure, or with a column for each activity: the same rows', () => {
    const expected = [row('North', 'farms', 1), row('North', 'mines', 2.5), row('South', 'farms', 0), row('South', 'mines', 4)];
    const long = 'region,year,activity,value\nNorth,2020,farms,1\nNorth,2020,mines,2.5\nSouth,2020,farms,0\nSouth,2020,mines,4\n';
    assert.deepEqual(read(long), expected);
    assert.deepEqual(read('region,year,farms,mines\nNorth,2020,1,2.5\nSouth,2020,0,4\n'), expected);
  });

  it('may have population and real growth beside them', () => {
    const [first] = read('region,year,population,real_growth_percent,farms,mines\nNorth,2020,1000,-2.5,1,2\n');
    assert.deepEqual([first.population, first.real_growth_percent], [1000, -2.5]);
    const lost = (growth: string) =>
      read(`region,year,real_growth_percent,farms,mines\nNorth,2020,${growth},1,2\n`)[0].real_growth_percent;
    assert.equal(lost('-100'), -100);
    assert.throws(() => lost('-100.5'), /column real_growth_percent: found "-100.5", expected a number of at least -100/);
  });

  const refused: Record<string, [string, RegExp]> = {
    'without a year': ['region,activity,value\nA,b,1\n', /row 1, column year: expected the columns region, year, activity, value.*; year is missing/],
    'with a column too many': ['region,year,activity,value,unit\nA,2020,b,1,x\n', /row 1, column unit: .*unit is one too many/],
    'with a text for a figure': ['region,year,activity,value\nA,2020,b,n\/a\n', /row 2, column value: found "n\/a", expected a number of at least 0, not text/],
    'with a negative figure': ['region,year,farms,mines\nA,2020,1,-2\n', /row 2, column mines: found "-2", expected a number of at least 0/],
    'with an empty figure': ['region,year,farms,mines\nA,2020,1,\n', /row 2, column mines: found "", expected a number of at least 0; the cell is empty/],
    'with a figure twice': ['region,year,activity,value\nA,2020,b,1\nA,2020,b,2\n', /row 3, column activity: found "A, 2020, b", expected one row for each region, year and activity/],
    'with an activity missing in a region': ['region,year,activity,value\nA,2020,b,1\nA,2020,c,1\nB,2020,b,2\n', /found "B, 2020", expected a row for c too \(0 where the region has none\)/],
    'with one activity alone': ['region,year,b\nA,2020,1\n', /expected the columns region, year, activity, value/],
  }; // prettier-ignore
  for (const [name, [text, message]] of Object.entries(refused))
    it(`is refused ${name}`, () => assert.throws(() => read(text), message));

  it('is refused with a total among its regions or activities, rounded or not, since it would count twice', () => {
    const withNation = 'region,year,farms,mines,shops\nNorth,2020,1,2,3\nLand,2020,5.0,6,3\nSouth,2020,4,4,0\n';
    assert.throws(() => read(withNation), /own\.csv, column region: found "Land", expected only regions; this one is the sum of all others and would be counted twice$/); // prettier-ignore
    const withProduct = 'region,year,farms,mines,GDP\nNorth,2020,100.2,200.4,300.7\nSouth,2020,0,400,400\n';
    assert.throws(() => read(withProduct), /column activity: found "GDP", expected only activities; this one is the sum of all others/); // prettier-ignore
    // What is half of everything in one region or year alone is no total; nor is one of two.
    assert.equal(read('region,year,farms,mines,shops\nNorth,2020,3,1,2\nSouth,2020,3,1,1\n').length, 6);
    assert.equal(read('region,year,farms,mines\nNorth,2020,3,3\nSouth,2020,3,3\n').length, 4);
    assert.equal(read('region,year,farms,mines,shops\nNorth,2020,0,1,2\nSouth,2020,0,1,1\nWest,2020,0,5,1\n').length, 9);
  });

  it('is refused where no file is, and where something else stands', () => {
    assert.throws(() => readRegionalCsv('data/raw/none.csv'), /data\/raw\/none\.csv: expected an existing file/);
    assert.throws(() => readRegionalCsv(folder), /expected a regular file/);
  });
});

describe('the states of the United States', () => {
  const states = readRegionalCsv('data/raw/us-states.csv').objects() as {
    region: string;
    year: number;
    activity: string;
    value: number;
  }[];

  it('are 51 with 20 sectors in each year from 2001 to 2021', () => {
    assert.equal(states.length, 51 * 20 * 21);
  });

  it('add up to the product that the Bureau of Economic Analysis publishes for each, less what rounding and the national row add', () => {
    const total = (year: number, region?: string) =>
      states
        .filter((row) => row.year === year && (region === undefined || row.region === region))
        .reduce((sum, row) => sum + row.value, 0);
    // Published totals (CAGDP2, all industry): the states' sectors miss theirs by up to 8 million; the national row holds more than the states.
    assert.ok(Math.abs(total(2021) - 23_178_655.1) < 51 * 8);
    assert.ok(total(2021) < 23_315_081 && total(2001) < 10_581_929);
    assert.equal(Math.round(total(2001)), 10_515_650);
  });
});
