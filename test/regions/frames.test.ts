import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { frameUnits, regions, territoryOf, yearsInFrame } from '../../lib/regions';
import { liesOnOwnLand } from '../../lib/regions/tiling';

const FRAMES = ['2022', '2018', '2010'] as const;
const through = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, i) => first + i);

describe('frames', () => {
  it('have 20, 17 and 16 units', () => {
    assert.deepEqual(FRAMES.map((frame) => frameUnits(frame).length), [20, 17, 16]); // prettier-ignore
  });

  it('hold each unit of 2022 once', () => {
    const all = regions().map((region) => region.code).sort(); // prettier-ignore
    for (const frame of FRAMES) assert.deepEqual(frameUnits(frame).flatMap((unit) => unit.parts).sort(), all, frame); // prettier-ignore
  });

  it('merge the regions that were divided', () => {
    const merged = frameUnits('2010').filter((unit) => unit.parts.length > 1);
    const wanted = [['ALM', ['ALM', 'ZHT']], ['KRG', ['KRG', 'ULT']], ['VKO', ['VKO', 'ABY']], ['YKO', ['TRK', 'SHM']]] as [string, string[]][]; // prettier-ignore
    assert.deepEqual(new Map(merged.map(({ unit, parts }) => [unit, parts])), new Map(wanted));
  });

  it('tile the country in the years in which a table tells their units apart', () => {
    assert.deepEqual(FRAMES.map((frame) => yearsInFrame('gross-value-added', frame)), [through(2021, 2025), through(2011, 2025), through(2010, 2025)]); // prettier-ignore
    assert.deepEqual(FRAMES.map((frame) => yearsInFrame('fixed-investment', frame)), [through(2022, 2025), through(2018, 2025), through(2003, 2025)]); // prettier-ignore
    for (const frame of FRAMES) {
      assert.deepEqual(yearsInFrame('population', frame), through(2009, 2025));
      assert.deepEqual(yearsInFrame('foreign-direct-investment', frame), through(2014, 2023));
    }
  });

  it('are refused by another name', () => {
    assert.throws(() => frameUnits('2015' as '2010'), /Frame "2015": expected one of 2022, 2018, 2010/);
  });
});

describe('territoryOf', () => {
  it('lets a row of the day hold the land of units to come, and a back-cast row its own', () => {
    assert.deepEqual(territoryOf('ALM', 2020, 'national-accounts'), ['ALM', 'ZHT']);
    assert.deepEqual(territoryOf('ALM', 2021, 'national-accounts'), ['ALM']);
    assert.deepEqual(territoryOf('ALM', 2021, 'surveys'), ['ALM', 'ZHT']);
    assert.deepEqual(territoryOf('ALM', 2014, 'back-cast'), ['ALM']);
    assert.deepEqual(territoryOf('YKO', 2014, 'national-accounts'), ['TRK', 'SHM']);
  });

  it('refuses a row that its table cannot hold', () => {
    assert.throws(
      () => territoryOf('ZHT', 2020, 'national-accounts'),
      /ZHT in 2020: national-accounts tables have this unit from 2021 on/,
    );
    assert.throws(() => territoryOf('YKO', 2014, 'back-cast'), /a back-cast table has Turkestan and Shymkent only/);
  });

  it('is one unit alone just where a row lies on its own land', () => {
    const own = (...row: Parameters<typeof territoryOf>): boolean => {
      try {
        return territoryOf(...row).length === 1;
      } catch {
        return false;
      }
    };
    for (const borders of ['national-accounts', 'surveys', 'back-cast'] as const)
      for (const year of [2014, 2020, 2021, 2022])
        for (const code of [...regions().map((region) => region.code), 'YKO'])
          assert.equal(liesOnOwnLand(code, year, borders), own(code, year, borders), `${code} ${String(year)} ${borders}`);
  });
});
