import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { inspect } from 'node:util';
import { desc, from, table } from 'arquero';
import { DataFrame } from 'danfojs-node';
import { Matrix } from 'ml-matrix';
import { valueBundle } from '../../lib/tell/value-bundle';

const text = (value: unknown): string | undefined => valueBundle(value, inspect)?.['text/plain'];
const html = (value: unknown): string => valueBundle(value, inspect)?.['text/html'] ?? '';
/** The lines of the plain form, without the rule under the header. */
const lines = (value: unknown): string[] =>
  (text(value) ?? '').split('\n').filter((line) => line !== '' && !/^[- ]+$/.test(line));

describe('a value that is a table', () => {
  const years = Array.from({ length: 34 }, (_, place) => ({ year: 1990 + place, share: place / 4 }));

  it('shows its first ten rows and its size, as HTML and as text', () => {
    const shown = lines(from(years));
    assert.equal(shown[0], '10 of 34 rows, 2 columns');
    assert.deepEqual(shown[1].split(/ +/), ['year', 'share']);
    assert.equal(shown.length, 2 + 10);
    assert.equal((html(from(years)).match(/<tr>/g) ?? []).length, 1 + 10);
    assert.match(html(from(years)), /<caption>10 of 34 rows, 2 columns<\/caption>/);
  });

  it('is an arquero table, an array of rows or a danfojs frame: all read alike', () => {
    const rows = [
      { region: 'ATY', share: 0.5 },
      { region: 'TRK', share: 12.25 },
    ];
    const expected = ['2 rows, 2 columns', 'region  share', 'ATY      0.50', 'TRK     12.25'];
    assert.deepEqual(lines(rows), expected);
    assert.deepEqual(lines(from(rows)), expected);
    const frame = lines(new DataFrame(rows)).map((line) => line.trim());
    assert.deepEqual(frame, ['2 rows, 2 columns', 'region  share', '0  ATY      0.50', '1  TRK     12.25']);
    assert.deepEqual(lines(new DataFrame(rows).share).at(-1)?.split(/ +/), ['1', '12.25']);
  });

  it('follows the filter and the order of an arquero table, and names its groups', () => {
    const shown = lines(
      from(years)
        .filter((d: { year: number }) => d.year < 1993)
        .orderby(desc('year'))
        .groupby('year'),
    );
    assert.equal(shown[0], '3 rows, 2 columns, grouped by year');
    assert.deepEqual(
      shown.slice(2).map((line) => line.trim().split(/ +/)[0]),
      ['1992', '1991', '1990'],
    );
  });

  it('shows what is missing as JavaScript calls it, and mixed columns as they are', () => {
    const rows = [
      { a: null, b: NaN, c: 1 },
      { b: 2.5, c: 'x', d: [1, 2] },
    ];
    assert.deepEqual(
      lines(rows)
        .slice(2)
        .map((line) => line.trim().split(/  +/)),
      [
        ['null', 'NaN', '1', 'undefined'],
        ['undefined', '2.5', 'x', '[ 1, 2 ]'],
      ],
    );
  });

  it('never prints a small number as nought', () => {
    assert.deepEqual(lines([{ p: 1.5e-9 }, { p: 0.25 }]).slice(2), ['1.500e-9', '  0.2500']);
    assert.deepEqual(lines([{ million: 1234567.8125 }, { million: 1 / 3 }]).slice(2), ['1234567.81250', '      0.33333']);
  });

  it('writes whole numbers in full up to fifteen digits, and larger ones in short', () => {
    assert.deepEqual(lines([{ n: 999999999999999 }, { n: 1 }]).slice(2), ['999999999999999', '              1']);
    assert.deepEqual(lines([{ n: 1e15 }, { n: 1 }]).slice(2), ['1.000e+15', '        1']);
    assert.deepEqual(lines([{ p: 0.0001 }, { p: 0.00001 }]).slice(2), ['0.0001000', '0.00001000']
      .map((text) => text.padStart(10))); // prettier-ignore
    assert.deepEqual(lines([{ p: 0.0001 }, { p: 1 }]).slice(2), ['0.0001', '1.0000']);
    assert.deepEqual(lines([{ share: 1 / 3 }]).slice(2), ['0.333333']);
  });

  it('cuts a text longer than sixty letters, and lets missing values stand among numbers', () => {
    assert.deepEqual(lines([{ text: 'a'.repeat(60) }]).slice(2), ['a'.repeat(60)]);
    assert.deepEqual(lines([{ text: 'a'.repeat(61) }]).slice(2), [`${'a'.repeat(59)}…`]);
    const withGaps = lines([{ a: 1.5, b: null }, { a: null, b: 2 }, { a: 0.25, b: undefined }]).slice(2); // prettier-ignore
    assert.deepEqual(withGaps.map((line) => line.trim().split(/ +/)), [['1.50', 'null'], ['null', '2'], ['0.25', 'undefined']]); // prettier-ignore
  });

  it('may have no row, no column, or more columns than fit', () => {
    assert.equal(lines(table({ a: [], b: [] }))[0], '0 rows, 2 columns');
    assert.equal(lines(table({}))[0], '0 rows, 0 columns');
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, place) => [`c${place}`, place]));
    assert.equal(lines([wide])[0], '1 row, 20 of 30 columns');
  });

  it('carries no markup of its own out of the data', () => {
    assert.doesNotMatch(html([{ '<b>': '<img src=x onerror=alert(1)>' }]), /<img|<b>/);
  });
});

describe('any other value', () => {
  it('reads as in a JavaScript console', () => {
    const cases: [unknown, string][] = [
      [12, '12'],
      [0, '0'],
      [-0.5, '-0.5'],
      [NaN, 'NaN'],
      [null, 'null'],
      [false, 'false'],
      ['', "''"],
      ['two words', "'two words'"],
      [[1, 2], '[ 1, 2 ]'],
      [[], '[]'],
      [{ a: { b: [1] } }, '{ a: { b: [ 1 ] } }'],
      [new Map([['a', 1]]), "Map(1) { 'a' => 1 }"],
      [[{ a: 1 }, 2], '[ { a: 1 }, 2 ]'],
      [10n, '10n'],
    ];
    for (const [value, expected] of cases) assert.deepEqual(valueBundle(value, inspect), { 'text/plain': expected });
    assert.match(text(new Matrix([[1, 2]])) ?? '', /^Matrix \{/);
  });

  it('shows nothing for undefined', () => {
    assert.equal(valueBundle(undefined, inspect), undefined);
  });

  it('says how to wait for a promise', () => {
    assert.equal(text(Promise.resolve(1)), 'A promise: write await before it to see its value.');
    assert.match(
      text([1, 2].map(async (id) => Promise.resolve(id))) ?? '',
      /^An array of promises: write await Promise\.all\(…\)/,
    );
  });
});
