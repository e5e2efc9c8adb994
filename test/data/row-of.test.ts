import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as aq from 'arquero';
import { sourceOf } from '../../lib/data/column-source';
import { rowOf } from '../../lib/data/row-of';

describe('the only row of a table', () => {
  const table = aq.table({ region: ['ATY', 'ATY', 'ALA'], year: [2021, 2022, 2022], persons: [1, 2, 3] });

  it('is found by all the values that are given', () => {
    assert.deepEqual(rowOf(table, { region: 'ATY', year: 2022 }), { region: 'ATY', year: 2022, persons: 2 });
    assert.deepEqual(rowOf(table.groupby('region'), { persons: 3 }), { region: 'ALA', year: 2022, persons: 3 });
  });

  it('is refused where there is none, or more than one', () => {
    assert.throws(() => rowOf(table, { region: 'ATY', year: 2023 }), /rowOf: no row with region ATY, year 2023; expected one\./);
    assert.throws(() => rowOf(table, { region: 'ATY' }), /rowOf: 2 rows with region ATY; expected one\./);
  });
});

describe('the source of columns', () => {
  it('is that of each of their tables, once, and none where no column has a table', () => {
    const people = sourceOf(['rank', 'population_persons', 'same_land_persons'])!;
    assert.match(people, /^Bureau of National Statistics of Kazakhstan, table \d+ \(copy of [^;]*\)$/);
    const both = sourceOf(['population_persons', 'grp_per_capita_thousand_tenge'])!.split('; ');
    assert.equal(both.length, 2);
    assert.ok(both.includes(people));
    assert.equal(sourceOf(['rank', 'name']), undefined);
  });
});
