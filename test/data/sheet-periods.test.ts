import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSheet as read } from './read-sheet';

describe('the period of a sheet', () => {
  it('is none that figures are only measured by, and none is advised', () => {
    assert.throws(() => read([['Индексы, в % к 2021 году'], ['', 'Индекс'], ['Абай', 101]]), /a header row with years; a sheet of one year takes --year$/); // prettier-ignore
    const based = [['', 2022, 2023], ['', '2021=100', '2021=100'], ['Абай', 101, 102]]; // prettier-ignore
    assert.deepEqual(read(based).figures, ['ABY 2022 = 101', 'ABY 2023 = 102']);
  });

  it('is asked for where the title names a month, not where it names the day of a law or of publication', () => {
    const titled = (title: string) => [[title], ['', 2021, 2022], ['Абай', 5, 6]];
    for (const [title, month] of [['Численность на 1 июля', 7], ['Цены за декабрь', 12], ['Цены, декабрь 2022 года', 12], ['Prices in May', 5]]) // prettier-ignore
      assert.throws(() => read(titled(title as string)), new RegExp(`expected --period month-${String(month)}, of which the title speaks`)); // prettier-ignore
    assert.equal(read(titled('Численность на 1 июля'), { period: 'month-7' }).figures.length, 2);
    for (const title of ['По приказу от 5 июля 2022 года', 'Figures may change', 'Опубликовано в июле 2023 года'])
      assert.deepEqual(read(titled(title)).figures, ['ABY 2021 = 5', 'ABY 2022 = 6'], title);
  });

  it('is a part of the year where a note under the figures says so of their mark', () => {
    const noted = (mark: string, note: string) => [['', 2021, `2022${mark}`], ['Абай', 5, 6], [note]]; // prettier-ignore
    for (const [mark, note] of [
      ['*', '* январь-июнь'],
      [' 1)', '1) за I полугодие'],
      ['²', '² January-June'],
    ]) {
      // prettier-ignore
      const { figures, said } = read(noted(mark, note));
      assert.deepEqual(figures, ['ABY 2021 = 5'], note);
      assert.ok(said.includes(`Periods not used: "2022${mark}".`), said.join());
      assert.deepEqual(read(noted(mark, note), { period: 'H1' }).figures, ['ABY 2022 = 6'], note);
    }
    assert.equal(read(noted('*', '** январь-июнь')).figures.length, 2);
    assert.equal(read(noted('*', '* предварительные данные')).figures.length, 2);
  });

  it('is a month for each of more than four Roman numerals, a quarter for four', () => {
    const romans = ['I', 'II', 'III', 'IV', 'V', 'VI'];
    const row = (count: number) => [['', 2022, ...Array<null>(count - 1).fill(null)], ['', ...romans.slice(0, count)], ['Абай', ...romans.slice(0, count).map((_, place) => place)]]; // prettier-ignore
    assert.deepEqual(read(row(6), { period: 'month-5' }).figures, ['ABY 2022 = 4']);
    assert.deepEqual(read(row(4), { period: 'Q3' }).figures, ['ABY 2022 = 2']);
    const column = [['Регион', 'Месяц', '2022'], ...romans.map((roman, place) => ['Абай', roman, place])];
    assert.deepEqual(read(column, { period: 'month-6' }).figures, ['ABY 2022 = 5']);
  });

  it('is the half, the quarter or the month that a column counts, whichever way the table is turned', () => {
    const halves = [['Регион', 'Год', 'Полугодие', 'Значение'], ['Абай', 2021, 1, 5], ['Абай', 2021, 2, 6], ['Акмолинская', 2021, 1, 5], ['Акмолинская', 2021, 2, 6]]; // prettier-ignore
    assert.deepEqual(read(halves, { period: 'H2' }).figures, ['ABY 2021 = 6', 'AKM 2021 = 6']);
    const across = [
      ['Год', 'Квартал', 'Абай', 'Акмолинская', 'Павлодарская'],
      [2021, 1, 5, 6, 7],
      [2021, 2, 8, 9, 10],
    ];
    assert.deepEqual(read(across, { period: 'Q2' }).figures, ['ABY 2021 = 8', 'AKM 2021 = 9', 'PVL 2021 = 10']);
  });

  it('is the year over the middle of the columns that repeat under each year', () => {
    const centred = [['', null, 2021, null, null, 2022, null], ['', 'все', 'муж', 'жен', 'все', 'муж', 'жен'], ['Абай', 1, 2, 3, 4, 5, 6]]; // prettier-ignore
    assert.deepEqual(read(centred, { column: 'муж' }).figures, ['ABY 2021 = 2', 'ABY 2022 = 5']);
    assert.deepEqual(read(centred, { column: 'все' }).figures, ['ABY 2021 = 1', 'ABY 2022 = 4']);
  });

  it('is the year beside the name of a region, and that of a heading which says more than the year', () => {
    assert.deepEqual(read([['', 'Значение'], ['Акмолинская, 2021', 5], ['Акмолинская, 2022', 6]]).figures, ['AKM 2021 = 5', 'AKM 2022 = 6']); // prettier-ignore
    const estimated = [['', 'Значение'], ['2021 год'], ['Абай', 5], ['2022 год (оценка)'], ['Абай', 6], ['2023 год'], ['Абай', 7]]; // prettier-ignore
    assert.throws(() => read(estimated), /column block: expected a choice with --block; the sheet holds .*"оценка"/);
    assert.deepEqual(read(estimated, { block: 'оценка' }).figures, ['ABY 2022 = 6']);
  });

  it('is missing where a blank row ends a year that was printed once, which is refused', () => {
    const rows = [['Год', 'Регион', 'Значение'], [2021, 'Абай', 5], [null, 'Акмолинская', 6], [null], [null, 'Алматинская', 7], [2022, 'Абай', 5]]; // prettier-ignore
    assert.throws(() => read(rows), /found "ALM", expected a year for the figure in C5, as others under its header have one/);
  });
});
