import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { quarterOf, yearOf } from '../../lib/data/bureau-header';

describe('header cells of the Bureau', () => {
  it('name a year as a number, as text, with its word or its footnote', () => {
    for (const cell of [2014, '2014', '2014 год', '2014г.', '2014 жыл', '2014*', '2014 1)']) assert.equal(yearOf(cell), 2014, String(cell));
    for (const cell of ['20145', '2014.5', 1814, 'в 2014 году', '', null, undefined]) assert.equal(yearOf(cell), undefined, String(cell));
  });

  it('name a quarter in Roman or Arabic figures with its word in three languages', () => {
    for (const cell of ['IV', '4', 4, 'IV квартал', '4-й квартал', 'IV тоқсан', 'Q4', 'IV quarter']) assert.equal(quarterOf(cell), 4, String(cell));
    for (const cell of ['V', '12', 'год', '', null]) assert.equal(quarterOf(cell), undefined, String(cell));
  });
});
