import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { from, table } from 'arquero';
import { figuresAt } from '../../lib/data/figures-at';
import { groupBy } from '../../lib/data/group-by';
import { keptFor } from '../../lib/data/kept-for';
import { yearsBetween } from '../../lib/data/years-between';

describe('what is kept for tables', () => {
  it('is made once for the same tables, and again when either is another', () => {
    let made = 0;
    const pair = keptFor((one: object, other: object) => ({ one, other, number: ++made }));
    const [one, other, another] = [table({ a: [1] }), table({ a: [2] }), table({ a: [3] })];
    assert.equal(pair(one, other), pair(one, other));
    assert.equal(pair(one, another).other, another);
    assert.equal(pair(other, another).one, other);
    assert.equal(made, 3);
  });
});

describe('figures of a table by place', () => {
  const population = from([
    { region: 'ATY', year: 2021, persons: 10 },
    { region: 'ATY', year: 2022, persons: 11 },
    { region: 'ALA', year: 2022, persons: 20 },
  ]);

  it('are found by all keys, in the order asked for', () => {
    assert.equal(figuresAt(population, 'persons', ['region', 'year'])('ATY', 2022), 11);
    assert.equal(figuresAt(population, 'persons', ['year', 'region'])(2022, 'ALA'), 20);
  });

  it('are undefined where the table has no row, or a filter took it', () => {
    const later = population.filter((d) => d.year > 2021);
    assert.equal(figuresAt(later, 'persons', ['region', 'year'])('ATY', 2021), undefined);
  });
});

describe('rows in groups', () => {
  it('keep their order, and groups that of their first rows', () => {
    assert.deepEqual([...groupBy([3, 2, 5, 4], (number) => number % 2)], [[1, [3, 5]], [0, [2, 4]]]); // prettier-ignore
  });
});

describe('the years between two', () => {
  it('include both; of a year and itself it is one', () => {
    assert.deepEqual([yearsBetween(2020, 2022), yearsBetween(2022, 2022)], [[2020, 2021, 2022], [2022]]);
  });
});
