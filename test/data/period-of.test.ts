import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureCell } from '../../lib/data/import/figure-cell';
import { periodOf } from '../../lib/data/import/period-of';

describe('a part of a year in words that are not read', () => {
  it('is never the whole year', () => {
    for (const header of [
      '9М 2022',
      '2022 полугодие',
      'в первом полугодии 2022',
      'первого квартала 2022',
      'I п/г 2022',
      '1Q2022',
      '1H2022',
      '2022H1',
      '2022M03',
      '2022-03',
      '03/2022',
      '1кв2022',
      'IIIкв.2022',
      'на нач. 2022 г.',
      'на кон. 2022 г.',
      '9 mo. 2022',
      'nine months of 2022',
      '1 пол. 2022',
      '1П2022',
      'I пг 2022',
      'на середину 2022 года',
      '2022 YTD',
      '2022, с начала года',
      '2022M3',
      '2022 жылғы наурызда',
      '2022 жылғы 1 шілдедегі',
    ])
      // prettier-ignore
      assert.deepEqual([periodOf(header).year, periodOf(header).part === 'year'], [2022, false], header);
  });

  it('is not seen in names that only look alike', () => {
    for (const header of [
      '2022, человек',
      'marriages 2022',
      '2022 (без Абай)',
      '2022, 15-24 лет',
      '2022 жыл, маусым емес',
      '2022, m²',
      '2022, m2',
      '2022, цена 1 кв. м',
      '2022 households',
      'Конечное потребление 2022',
      '2022, начисленная',
    ])
      // prettier-ignore
      assert.equal(periodOf(header).part, header.includes('маусым') ? 'month-6' : 'year', header);
  });
});

describe('the period that a header names', () => {
  const cases: Record<string, [(string | number)[], { year?: number; part?: string; rest?: string }]> = {
    'a year, with its word or footnotes': [[2022, '2022', '2022 год', '2022г.', '2022 жыл', '2022 жылғы', '2022ж.', 'за 2022 год', '2022*', '2022 1)', ' 2022 год7)8)', '20222)', '2022 1,2)', '2022г. *)', '2022 1) 2)', '2022²', '20221', '2022 (preliminary)', '2022 (revised)', '2022 год (окончательные данные)', '2022 (уточнённые данные)', 'в 2022 году'], { year: 2022, part: 'year' }], // prettier-ignore
    'a quarter of a year': [['1 quarter of 2008', '2008 жылғы 1-тоқсан', 'I квартал 2008 года', 'І квартал 2008', '2008Q1', 'Q1 2008', 'январь-март 2008 г.'], { year: 2008, part: 'Q1' }], // prettier-ignore
    'a quarter alone': [['IV', 'IV квартал', 'ІV квартал', '4-й квартал', 'IV тоқсан', '4-тоқсан', 'Q4', 'IV quarter', 'fourth quarter'], { part: 'Q4' }], // prettier-ignore
    'a quarter by its months, or one that follows its year': [
      ['апрель-июнь 2021', 'April-June 2021', 'II квартал 2021', '2021 год, 2 квартал'],
      { year: 2021, part: 'Q2' },
    ],
    'the second half-year': [['июль-декабрь 2021', 'II полугодие 2021'], { year: 2021, part: 'H2' }],
    'months that make no quarter': [['февраль-апрель 2021'], { year: 2021, part: 'months 2-4' }],
    'a half-year': [['1 half-year of 2021', 'I полугодие 2021 года', 'Январь - Июнь 2021 г. (кв.)', 'H1 2021', '6 месяцев 2021 г.', 'янв.-июн. 2021'], { year: 2021, part: 'H1' }], // prettier-ignore
    'nine months': [['9 months of 2021', '9 месяцев 2021', '2021 жылғы қаңтар-қыркүйек', 'January-September 2021'], { year: 2021, part: 'M9' }], // prettier-ignore
    'the whole year by its months': [['Январь - Декабрь 2022 г. (кв.)', '12 months of 2022'], { year: 2022, part: 'year' }],
    'the first quarter by its word': [['первый квартал 2021', 'I квартал 2021', 'first quarter of 2021'], { year: 2021, part: 'Q1' }], // prettier-ignore
    'a later quarter by its word': [['third quarter of 2021', 'третий квартал 2021', 'үшінші тоқсан 2021'], { year: 2021, part: 'Q3' }], // prettier-ignore
    'nine months by their quarters': [['I-III квартал 2022', '1-3 квартал 2022', 'Q1-Q3 2022', 'I–III кварталы 2022 года', 'янв.-сент. 2022'], { year: 2022, part: 'M9' }], // prettier-ignore
    'a half-year by its quarters': [['I-II квартал 2022', '1-2 тоқсан 2022'], { year: 2022, part: 'H1' }],
    'the last day of January, not the beginning of the year': [['на 31 января 2022 года', '31 January 2022'], { year: 2022, part: 'month-1', rest: '31' }], // prettier-ignore
    'the end of June, not of the year': [['на конец июня 2022'], { year: 2022, part: 'month-6', rest: 'конец' }],
    'the end of June in English': [['end of June 2022'], { year: 2022, part: 'month-6', rest: 'end' }],
    'a month by its abbreviation': [['сент. 2022', 'сен. 2022', 'Sept 2022'], { year: 2022, part: 'month-9' }],
    'the end of a quarter': [['на конец I квартала 2022'], { year: 2022, part: 'Q1', rest: 'конец' }],
    'a month': [['март 2022', 'March 2022'], { year: 2022, part: 'month-3' }],
    'the beginning of a year': [['на 1 января 2023 года', '2023 жылғы 1 қаңтарға', 'на начало 2023 года', '01.01.2023', 'beginning of 2023'], { year: 2023, part: 'start' }], // prettier-ignore
    'a school year': [['2021/22', '2021-2022', '2021/2022 учебный год', '2021/2022 оқу жылы'], { year: 2021, part: 'year' }],
    'a year or a day as a program writes it': [
      ['2022.0', '2022,0', '2022 год1', '2022 г. 2', '2022 год\n'],
      { year: 2022, part: 'year' },
    ],
    'a day as a program writes it': [
      ['2022-12-31', '12/31/2022', '31/12/2022', '2022-12-31 00:00:00', '2022-12-31T00:00:00.000'],
      { year: 2022, part: 'end' },
    ],
    'a ratio to the year before': [['2022 в % к 2021', '2022 г. к 2021 г., %', '2022 as % of 2021', 'январь-декабрь 2022 в процентах к январю-декабрю 2021', '2022/2021'], { year: 2022, part: 'year', rest: '% of the year before' }], // prettier-ignore
    'the year without its number': [['год', 'year', 'жыл'], { part: 'year' }],
    'a year and a name': [['2022, тыс. человек'], { year: 2022, part: 'year', rest: 'тыс. человек' }],
    'nine months in Kazakh, with the ending of possession': [
      ['2022 жылғы қаңтар-қыркүйегі', '2022 жылғы қаңтар–қыркүйек'],
      { year: 2022, part: 'M9' },
    ],
    'a month in Kazakh, with the ending of possession': [
      ['2022 жылғы шілдесі', '2022 жылғы шілде'],
      { year: 2022, part: 'month-7' },
    ],
    'a year in per cent of another than the one before': [['2022 в % к 2020'], { year: 2022, part: 'year', rest: '% к 2020' }],
    'nothing of time': [
      ['всего', 'мужчины', '2014.5', '1814', '2000-2016гг.', '202206', 1899, 2100, 2021.5, 305],
      { rest: undefined },
    ],
    'nothing but what figures are measured by': [
      [
        'в % к 2021 году',
        'в процентах к уровню 2021 г.',
        '2021=100',
        '2021 год = 100',
        '2021 жылға пайызбен',
        'as % of 2021',
        'per cent of the level of 2021',
      ],
      { rest: undefined },
    ],
  };
  for (const [name, [cells, expected]] of Object.entries(cases)) {
    it(`is ${name}`, () => {
      for (const cell of cells) {
        const { year, part, rest } = periodOf(cell);
        const given = expected.part === undefined ? {} : { rest: expected.rest ?? '' };
        assert.deepEqual(
          { year, part, ...(expected.part === undefined ? {} : { rest }) },
          { year: expected.year, part: expected.part, ...given },
          String(cell),
        );
      }
    });
  }

  it('of a school year or of a footnote that runs into the year comes with a remark', () => {
    assert.match(periodOf('2021/22').remark!, /taken as 2021, the year in which it begins/);
    assert.match(periodOf('20221').remark!, /read as 2022 with the footnote 1/);
  });
});

describe('a cell of figures', () => {
  it("holds a figure in the Bureau's notation or the English one", () => {
    const values: [string | number, number][] = [[4.9, 4.9], ['4,9', 4.9], ['9 031 890', 9031890], ['1\u00a0234,5', 1234.5], ['1,234,567.8', 1234567.8], ['2 417 399.0', 2417399], ['−3', -3], ['102.4*', 102.4], ['4.9 1)', 4.9], ['15,5²', 15.5]]; // prettier-ignore
    for (const [cell, value] of values) {
      const read = figureCell(cell);
      assert.deepEqual([read.kind, read.kind === 'figure' && read.value], ['figure', value], String(cell));
    }
  });

  it('holds a sign for none, or a text that is refused', () => {
    for (const sign of ['', null, '-', '–', '…', '...', 'x', 'х', 'н/д', 'нет данных', ':'])
      assert.equal(figureCell(sign).kind, 'missing', String(sign));
    for (const text of ['abc', '20232)', '1.2.3', '#REF!', '1e999']) assert.equal(figureCell(text).kind, 'text', text);
    assert.match((figureCell('1,234') as { why: string }).why, /may part thousands or decimals/);
  });
});
