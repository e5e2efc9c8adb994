import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { SheetCell } from '../../lib/data/import/grid';
import { isOfWhich, isUnit, labelOf } from '../../lib/data/import/label';

/** What a label says, without what it leaves open. */
const said = (cell: SheetCell) => {
  const { region, bareAlmaty, folded, period, names } = labelOf(cell, {});
  return {
    ...(region === undefined ? {} : { region }),
    ...(bareAlmaty ? { bareAlmaty } : {}),
    ...(folded ? { folded } : {}),
    ...(period === undefined ? {} : { period: `${String(period.year ?? '?')} ${String(period.part)}` }),
    ...(names.length === 0 ? {} : { names }),
  };
};

describe('a label of a sheet', () => {
  it('is a region in one language or several', () => {
    assert.deepEqual(said('Акмолинская'), { region: 'AKM' });
    assert.deepEqual(said('Ақмола\nАкмолинская'), { region: 'AKM' });
    assert.deepEqual(said('Ақмола / Akmola'), { region: 'AKM' });
    assert.deepEqual(said('Ақмола\nАбай'), { names: ['ақмола', 'абай'] }, 'two regions are none');
  });

  it('is a region also where one of its languages mixes letters that look alike, which is told', () => {
    // A Latin A before Cyrillic letters.
    assert.deepEqual(said('\u0041кмолинская'), { region: 'AKM', folded: true });
    assert.deepEqual(said('Akmola\n\u0041кмолинская'), { region: 'AKM', folded: true });
  });

  it('is "Almaty" alone only where no other language says which', () => {
    assert.deepEqual(said('Алматы'), { region: 'ALA', bareAlmaty: true });
    assert.deepEqual(said('Алматы\nг. Алматы'), { region: 'ALA' });
    assert.deepEqual(said('Алматы\nАлматинская область'), { region: 'ALM' });
  });

  it('is a period, a name, or both', () => {
    assert.deepEqual(said(2022), { period: '2022 year' });
    assert.deepEqual(said('I тоқсан\nI квартал'), { period: '? Q1' });
    assert.deepEqual(said('2022 год, человек'), { period: '2022 year', names: ['человек'] });
    assert.deepEqual(said('Ерлер / Мужчины:'), { names: ['ерлер', 'мужчины'] });
    assert.deepEqual(said(5.5), { names: ['5.5'] });
    for (const empty of ['', ' ', null]) assert.deepEqual(said(empty), {});
  });
});

describe('a unit', () => {
  it('is said in words of units alone, in every language of the cell', () => {
    for (const unit of ['человек', 'тыс. тенге', 'млн.тенге', 'адам\nчеловек', 'в процентах', 'persons', '%', 'million tenge'])
      assert.ok(isUnit(unit), unit);
    for (const other of ['', null, 'мужчины', 'человек\nмужчины', 'тыс. тенге, мужчины', 2022])
      assert.ok(!isUnit(other), String(other));
  });
});

describe('"of which"', () => {
  it('is said in every language of the cell', () => {
    for (const words of ['из них:', 'в том числе', 'в том числе по полу', 'соның ішінде\nв том числе:', 'of which'])
      assert.ok(isOfWhich(words), words);
    for (const other of ['', 'мужчины', 'из них\nмужчины', 'из них мужчины']) assert.ok(!isOfWhich(other), other);
  });
});
