import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims, projectFacts } from '../../lib/paper';
import { num, plain } from '../../lib/paper/text';
import { withUnit } from '../../lib/paper/units';

const checked = checkClaims();
const facts = [...projectFacts().values()];

/** What the paper, the records and the sources print themselves is Latin in every language. */
const ownWords = [
  ...new Set([
    ...facts.flatMap(({ value }) => (typeof value === 'string' ? [value] : [])),
    ...checked.flatMap(({ inputs, printed }) => [printed, ...inputs.map(({ value }) => value)]),
  ]),
].sort((a, b) => b.length - a.length);

/** The words that the sentences of this project are made of, as an English text needs them; names, titles and symbols are not among them. */
const english =
  /\b(?:a|about|above|absorbed|all|allows|and|apart|are|at|below|between|by|cells?|changed|cited|columns?|counts?|differs?|each|equals?|expected|figures?|first|fit|fits|for|from|given|gives|has|have|in|is|it|least|less|listed|logs|missing|more|most|neither|no|none|not|number|of|on|one|only|or|other|paper|place|printed|prints|ranks|reported|revision|says?|source|star|stars|table|than|that|the|this|to|units?|was|which|with|within|would|years?)\b/;

describe('what an editor reads in Russian and Kazakh', () => {
  it('has no English word but names, titles and what the paper prints', () => {
    for (const { id, words } of checked) {
      for (const [name, text] of Object.entries(words)) {
        for (const language of ['ru', 'kk'] as const) {
          let left = text[language].replace(/[«“][^»”]*[»”]/g, '').replace(/https?:\S+/g, '');
          for (const own of ownWords) left = left.replaceAll(own, '');
          left = left
            .replace(/\p{Lu}[\p{L}.]+(?: et al\.)?,? (?:& |и |және )?(?:\p{Lu}[\p{L}]+ )?\(\d{4}\)/gu, '')
            .replace(/OECD Economic Policy Paper 20|Entrepreneurship & Regional Development/g, '');
          assert.doesNotMatch(left, english, `${id} ${name} ${language}: ${text[language]}`);
        }
      }
    }
  });
  it('has decimal commas in every number that was computed', () => {
    for (const { id, words } of checked) {
      for (const language of ['ru', 'kk'] as const) {
        const computed = words.computed[language];
        if (!/10\.\d{4}/.test(computed)) assert.doesNotMatch(computed, /\d\.\d/, `${id}: ${computed}`);
      }
    }
  });
  it('has the same text in no two languages where English has a sentence', () => {
    for (const { id, words } of checked) {
      if (!/[a-z]{3,} [a-z]{2,} [a-z]{2,}/.test(words.reason.en)) continue;
      assert.notEqual(words.reason.ru, words.reason.en, id);
      assert.notEqual(words.reason.kk, words.reason.ru, id);
    }
  });
});

describe('what an editor reads in English', () => {
  it('has no path of a file, and no revision beyond its own bound', () => {
    for (const { id, reason } of checked) {
      assert.doesNotMatch(reason, /\.csv|\.ipynb|data\//, id);
      const [, percent, bound] = /\(([+−][\d.]+) %\), within the ([\d.]+) %/.exec(reason.replaceAll('\u00a0', ' ')) ?? [];
      if (percent !== undefined) assert.ok(Math.abs(Number(percent.replace('−', '-'))) <= Number(bound), `${id}: ${reason}`);
    }
  });
  it('is a question when it asks the authors, without an aside after a semicolon', () => {
    for (const { id, words } of checked) {
      if (words.query === undefined) continue;
      assert.match(words.query.en, /^Could the authors [^;]*\?$/, id);
      assert.match(words.query.ru, /^Не могли бы авторы .*\?$/, id);
      assert.match(words.query.kk, /^Авторлар .*\?$/, id);
    }
  });
});

describe('a number with its unit', () => {
  const ru = (value: number, decimals: number, unit: string) =>
    num(value, decimals, { unit: { en: '', ru: unit, kk: '' } }).ru.replaceAll('\u00a0', ' ');
  const kk = (value: number, decimals: number, unit: string) =>
    num(value, decimals, { unit: { en: '', ru: '', kk: unit } }).kk.replaceAll('\u00a0', ' ');

  it('has the Russian form that the number asks for', () => {
    assert.deepEqual(
      [1, 2, 5, 11, 12, 21, 52, 112].map((value) => ru(value, 0, 'школ')),
      ['1 школа', '2 школы', '5 школ', '11 школ', '12 школ', '21 школа', '52 школы', '112 школ'],
    );
    assert.equal(ru(1.5, 1, 'раз'), '1,5 раза');
    assert.equal(ru(-3, 0, 'лет'), '−3 года');
    assert.equal(ru(15806.1, 1, 'долларов США на душу населения'), '15\u202f806,1 доллара США на душу населения');
    assert.equal(ru(0.5, 1, '%'), '0,5 %');
  });
  it('takes the form of the number as it is rounded', () => {
    assert.equal(ru(1.96, 0, 'раз'), '2 раза');
    assert.equal(ru(4.96, 1, 'школ'), '5,0 школ');
  });
  it('stands where a Kazakh reader expects it', () => {
    assert.equal(kk(18.46, 2, 'ЖІӨ-нің %-ы'), 'ЖІӨ-нің 18,46 %-ы');
    assert.equal(kk(19974.1, 1, 'жан басына шаққанда мың теңге'), 'жан басына шаққанда 19\u202f974,1 мың теңге');
    assert.equal(kk(52, 0, 'мектеп'), '52 мектеп');
  });
  it('never breaks from it, and has none where there is none', () => {
    const same = { en: '7', ru: '7', kk: '7' };
    assert.deepEqual(withUnit(7, same, { en: '', ru: '', kk: '' }), same);
    assert.equal(withUnit(7, same, { en: 'km', ru: 'км', kk: 'км' }).en, '7\u00a0km');
    assert.equal(plain(-0.04, 1), '0.0');
  });
});
