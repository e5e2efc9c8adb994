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
      assert.ok(said.includes(`Periods not used: "2022${mark} (${note})".`), said.join());
      assert.deepEqual(read(noted(mark, note), { period: 'H1' }).figures, ['ABY 2022 = 6'], note);
    }
    assert.equal(read(noted('*', '** январь-июнь')).figures.length, 2);
    assert.equal(read(noted('*', '* предварительные данные')).figures.length, 2);
  });

  it('is a month for each of more than four Roman numerals, a quarter for four', () => {
    const romans = ['I', 'II', 'III', 'IV', 'V', 'VI'];
    const row = (count: number) => [['', 2022, ...Array<null>(count - 1).fill(null)], ['', ...romans.slice(0, count)], ['Абай', ...romans.slice(0, count).map((_, place) => place)]]; // prettier-ignore
    assert.deepEqual(read(row(6), { period: 'month-5' }).figures, ['ABY 2022 = 4']);
    assert.deepEqual(read(row(6), { period: 'month-1' }).figures, ['ABY 2022 = 0']);
    assert.deepEqual(read(row(4), { period: 'Q3' }).figures, ['ABY 2022 = 2']);
    const column = [['Регион', 'Месяц', '2022'], ...romans.map((roman, place) => ['Абай', roman, place])];
    assert.deepEqual(read(column, { period: 'month-6' }).figures, ['ABY 2022 = 5']);
  });

  it('that is not used is named, twelve of them and how many more', () => {
    const months = ['январь', 'февраль', 'март', 'апрель', 'май', 'июнь', 'июль', 'август', 'сентябрь', 'октябрь', 'ноябрь', 'декабрь', 'I квартал']; // prettier-ignore
    const rows = [['', 2022, ...Array<null>(13).fill(null)], ['', 'год', ...months], ['Абай', ...[null, ...months].map((_, place) => place)]]; // prettier-ignore
    const { figures, said } = read(rows);
    assert.deepEqual(figures, ['ABY 2022 = 0']);
    assert.match(said.join(), /"2022 › декабрь", 1 more\.$/);
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

  it('is that of the upper row where a lower one names a base year', () => {
    for (const base of ['в ценах 2005 года', 'в % к декабрю 2021 года', 'к 2021 году, %', 'изменение к 2021', 'compared to 2021, %', '2010 г. – 100%', '2010=1.0', 'constant 2015 US$', 'с учетом итогов переписи 2021 года', '2010 жылғы бағамен', '2021 жылға қарағанда пайызбен']) // prettier-ignore
      assert.deepEqual(read([['', 2022, 2023], ['', base, base], ['Абай', 5, 6]]).figures, ['ABY 2022 = 5', 'ABY 2023 = 6'], base); // prettier-ignore
  });

  it('is not that of prices, of a base or of borders in the only header', () => {
    for (const header of ['ВРП в ценах 2005 года', 'в % к предыдущему 2021 году', 'Индекс (2010 г. - 100%)', 'GRP in 2005 prices', '2010 жылғы бағамен', 'В границах 2018 года']) // prettier-ignore
      assert.throws(() => read([['', header], ['Абай', 5]]), /expected a header row with years; a sheet of one year takes --year$/, header); // prettier-ignore
    assert.deepEqual(read([['', '2021, % к 2010'], ['Абай', 5]]).figures, ['ABY 2021 = 5']); // prettier-ignore
  });

  it('of a heading that says more than the year ends with the next heading; the day of an event dates nothing', () => {
    const counted = [['', 'Всего'], ['Население по переписи 2021 года'], ['Абай', 5], ['Население по оценке'], ['Абай', 6]]; // prettier-ignore
    assert.throws(() => read(counted, { block: 'Население по оценке' }), /expected a year for the figure in B5/);
    const event = [['Население 2023 год'], ['', 'Всего'], ['Область Абай образована 8 июня 2022 года'], ['Абай', 5], ['Акмолинская', 6]]; // prettier-ignore
    assert.deepEqual(read(event, { year: 2023 }).figures, ['ABY 2023 = 5', 'AKM 2023 = 6']);
  });

  it('is unclear, and refused, where the header is a cell short or a figure is cut in two', () => {
    const short = [
      ['Регион', 2020, 2021, 2022],
      [1, 'Абай', 4, 5, 6],
      [2, 'Акмолинская', 7, 8, 9],
    ];
    const cut = [
      ['', 2021, 2022],
      ['Абай', 610, 189, 620, 123],
      ['Акмолинская', 737, 100, 740, 200],
    ];
    for (const [rows, place] of [[short, 'E2'], [[[2020, 2021, 2022], ['Абай', 4, 5, 6]], 'D2'], [cut, 'D2']] as const) // prettier-ignore
      assert.throws(() => read(rows.map((row) => [...row])), new RegExp(`expected a header over the figure in ${place}, as its neighbours have`)); // prettier-ignore
  });

  it('is unclear, and refused, where cells over repeating names are neither over the first of their columns nor over the middle', () => {
    const year = ['', null, 2021, null, null, 2022, null];
    const names = ['', 'все', 'муж', 'жен', 'все', 'муж', 'жен'];
    const figures = ['Абай', 1, 2, 3, 4, 5, 6];
    const unclear = /row 1: found "2021", expected each cell above the first of its columns, or merged over all of them/;
    assert.throws(
      () =>
        read(
          [
            [...year, 'Прирост'],
            [...names, null],
            [...figures, 9],
          ],
          { column: 'все' },
        ),
      unclear,
    );
    assert.throws(() => read([year, ['', 'все', 'из них', null, 'все', 'из них', null], ['', null, 'муж', 'жен', null, 'муж', 'жен'], figures]), unclear); // prettier-ignore
    // "Of which" below the years is over the middle of nothing.
    const parts = [['', 2021, null, 2022, null], ['', null, 'городское', null, 'городское'], ['', 'человек', 'человек', 'человек', 'человек'], ['Абай', 10, 4, 12, 5]]; // prettier-ignore
    assert.deepEqual(read(parts).figures, ['ABY 2021 = 10', 'ABY 2022 = 12']);
  });

  it('is a part of the year that stands in the corner, over regions in columns, or once below the years', () => {
    const half = /expected --period H1, of which the title speaks/;
    assert.throws(() => read([['Январь-июнь', 2021, 2022], ['Абай', 5, 6]]), half); // prettier-ignore
    assert.throws(() => read([['За январь-июнь'], ['Год', 'Абай', 'Акмолинская'], [2021, 5, 6], [2022, 7, 8]]), half);
    const below = [['Регион', '2020', '2021'], ['', 'январь-июнь', null], ['Абай', 5, 6]]; // prettier-ignore
    assert.deepEqual(read(below, { period: 'H1' }).figures, ['ABY 2020 = 5', 'ABY 2021 = 6']);
    const noted = [['Год', 'Абай', 'Акмолинская'], [2021, 5, 6], ['2022*', 7, 8], ['* январь-июнь']];
    assert.deepEqual(read(noted).figures, ['ABY 2021 = 5', 'AKM 2021 = 6']);
    assert.throws(() => read([['2022 год', 'Всего'], ['Абай', 5]]), /its title names 2022: add --year 2022/); // prettier-ignore
  });

  it('is a part of the year in any form of a marker and with more words in the note', () => {
    for (const [header, note] of [['2022*', '* Данные за январь-июнь'], ['2022*', 'Примечание: * январь–июнь'], ['2022 [1]', '[1] Январь–июнь'], ['2022 (1)', '(1) Январь–июнь'], ['2022¹⁾', '1) январь-июнь'], ['2022 1)', '1. январь-июнь'], ['20221)', '1) по итогам I полугодия']]) // prettier-ignore
      assert.deepEqual(read([['', 2021, header], ['Абай', 5, 6], [note]], { period: 'H1' }).figures, ['ABY 2022 = 6'], note); // prettier-ignore
    const unmarked = (note: string) => [['', 2021], ['Абай', 5], [note]]; // prettier-ignore
    assert.throws(() => read(unmarked('Примечание: данные за январь-июнь')), /expected --period H1/);
    assert.deepEqual(read(unmarked('Источник: Бюро, июнь 2024')).figures, ['ABY 2021 = 5']);
  });

  it('is asked for where the title speaks of a part of the year in words that are not read', () => {
    const titled = (title: string) => [[title], ['', 2021, 2022], ['Абай', 5, 6]];
    for (const title of ['Инвестиции за полугодие', 'Итоги 1-го квартала', 'Итоги (9м)', 'За первые девять месяцев', 'Население на 01.07.2022', 'На середину года']) // prettier-ignore
      assert.throws(() => read(titled(title)), /expected --period year, if the figures are those of whole years; ".*" speaks of a part/, title); // prettier-ignore
    for (const title of [
      'Цена 1 кв. м жилья',
      'Астана, март 2024',
      'Новые области с июня 2022 года',
      'Среднемесячная заработная плата',
      'Население на 01.01.2022',
      'Приказ от 5.07.2022',
    ])
      // prettier-ignore
      assert.deepEqual(read(titled(title)).figures, ['ABY 2021 = 5', 'ABY 2022 = 6'], title);
  });

  it('is no quarter and no month for Roman numerals that number rows or fifths of a population', () => {
    const numbered = [
      ['№', 'Регион', 2021],
      ['I', 'Абай', 5],
      ['II', 'Акмолинская', 6],
      ['III', 'Астана', 7],
    ];
    assert.deepEqual(read(numbered).figures, ['ABY 2021 = 5', 'AKM 2021 = 6', 'AST 2021 = 7']);
    const fifths = [
      ['', 2022, null, null, null, null],
      ['', 'I', 'II', 'III', 'IV', 'V'],
      ['Абай', 1, 2, 3, 4, 5],
    ];
    assert.throws(() => read(fifths), /a choice with --column; the sheet holds "I", "II", "III", "IV", "V"/);
    const tenths = [['Доходы по децильным группам'], ['', 2022, ...Array<null>(9).fill(null)], ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'], ['Абай', 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]]; // prettier-ignore
    assert.deepEqual(read(tenths, { column: 'X' }).figures, ['ABY 2022 = 10']);
  });

  it('next to the name of a region counts where most regions have one, in any form', () => {
    for (const name of ['Акмолинская, 2022', 'Акмолинская (2022)', 'Akmola_2022', 'Akmola-2022', '2022 Акмолинская'])
      assert.deepEqual(read([['', 'Всего'], [name, 5]]).figures, ['AKM 2022 = 5'], name); // prettier-ignore
    const one = [
      ['', 'Всего'],
      ['Акмолинская', 5],
      ['Абай 2022', 6],
      ['Астана', 7],
    ];
    assert.deepEqual(read(one, { year: 2023 }).figures, ['AKM 2023 = 5', 'ABY 2023 = 6', 'AST 2023 = 7']);
  });

  it('is the part of the year on another line of the same cell', () => {
    for (const [header, period] of [
      ['январь-июнь\n2022 года', 'H1'],
      ['2022\nQ1', 'Q1'],
      ['на 1 июля\n2022 года', 'month-7'],
      ['2022 / I кв.', 'Q1'],
    ]) {
      // prettier-ignore
      assert.throws(() => read([['', header], ['Абай', 5]]), new RegExp(`a period that the sheet holds with --period: ${period}$`)); // prettier-ignore
      assert.deepEqual(read([['', header], ['Абай', 5]], { period }).figures, ['ABY 2022 = 5'], header); // prettier-ignore
    }
    assert.deepEqual(read([['', 2021, '2022\nI квартал'], ['Абай', 5, 6]]).figures, ['ABY 2021 = 5']); // prettier-ignore
    assert.deepEqual(read([['', '2021\nв % к 2020', '2022\nв % к 2021'], ['Абай', 5, 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6']); // prettier-ignore
  });

  it('is a part of the year for the column alone below which it stands, if that is not the first', () => {
    const last = [['', 2021, 2022], ['', null, 'январь-июнь'], ['Абай', 5, 6]]; // prettier-ignore
    assert.deepEqual(read(last).figures, ['ABY 2021 = 5']);
    assert.deepEqual(read(last, { period: 'H1' }).figures, ['ABY 2022 = 6']);
  });

  it('is not that of a date at the right of the header', () => {
    for (const date of ['по состоянию на 01.01.2023', 'Обновлено: 15 июня 2023', 'Updated: June 2023'])
      assert.deepEqual(read([['Население', null, null], [null, null, date], ['', 2021, 2022], ['Абай', 5, 6]]).figures, ['ABY 2021 = 5', 'ABY 2022 = 6'], date); // prettier-ignore
  });

  it('is asked for where the title names a month in Kazakh, in brackets, after a comma or alone', () => {
    for (const title of ['1 шілдеге халық саны', '1 шілдедегі жағдай бойынша', 'маусым айындағы бағалар', 'желтоқсанда', 'ИПЦ, июнь', 'ИПЦ (июнь)', 'Июнь', 'CPI, December', 'on 1 July', 'July 1', 'к 1 июля', 'на 01.07', '9M', 'end of Q2']) // prettier-ignore
      assert.throws(() => read([[title], ['', 2021, 2022], ['Абай', 5, 6]]), /expected --period/, title); // prettier-ignore
  });

  it('is not asked for where months are a rate, a length of time, or the date on which something was made', () => {
    for (const text of [
      'тенге в месяц',
      'Wages per month, tenge',
      'Долгосрочная безработица (12 месяцев и более)',
      'Квартальные данные см. в бюллетене',
      'Март 2023 г.',
      'Сформировано в июне 2022',
      'Данные пересмотрены в декабре 2022 года',
      'Last update: March 2022',
      'По методологии, утвержденной в июле 2022 года',
      'Курс доллара на 1 июля',
      'до июня 2022 года - ЮКО',
      'Индекс: декабрь 2010 = 100',
      'По состоянию на 15 марта 2023 года',
      'Включая дошкольников старше 6 месяцев',
      'ИПЦ, декабрь к декабрю предыдущего года',
    ]) {
      // prettier-ignore
      const rows = [['', 2021, 2022], ['Абай', 5, 6]]; // prettier-ignore
      for (const cells of [[[text], ...rows], [...rows, [], [text]]]) assert.deepEqual(read(cells).figures, ['ABY 2021 = 5', 'ABY 2022 = 6'], text); // prettier-ignore
    }
    for (const note of ['1) По итогам I квартала пересмотрено', '1) на 1 января', '1) оценка на 1 октября'])
      assert.equal(read([['', 2021, '2022 1)'], ['Абай', 5, 6], [note]]).figures.length, 2, note); // prettier-ignore
  });

  it('is the year of prices in that year, at its end, and of "2022 prices"', () => {
    for (const header of ['Цены за 2022 год', 'Средние цены 2022 года', '2022 prices', 'к концу 2022 года'])
      assert.deepEqual(read([['', header], ['Абай', 5]], header.startsWith('к') ? { period: 'end' } : {}).figures, ['ABY 2022 = 5'], header); // prettier-ignore
  });

  it('is read from a column of years above a note on the source', () => {
    const years = [['Год', 'Регион', 'Значение'], [2021, 'Акмолинская', 4], [2022, 'Акмолинская', 5], [null], ['Источник: БНС']]; // prettier-ignore
    assert.deepEqual(read(years).figures, ['AKM 2021 = 4', 'AKM 2022 = 5']);
  });
});
