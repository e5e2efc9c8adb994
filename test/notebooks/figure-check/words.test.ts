import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { languages } from '../../../lib/paper/text';
import { locationParts, translatedLocation } from '../../../lib/paper/locations';
import { words } from '../../../lib/notebooks/pages/figure-check/words';
import { summarySentence } from '../../../lib/notebooks/pages/figure-check/summary';
import { countsOf, sampleClaim, sampleLedger } from './sample-ledger';

const cyrillic = /[\u0400-\u04ff]/;
const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();

describe('the words of the figure check', () => {
  it('have the same keys in every language, none of them empty', () => {
    const keys = Object.keys(words.en).sort();
    for (const language of languages) {
      assert.deepEqual(Object.keys(words[language]).sort(), keys);
      for (const [key, text] of Object.entries(words[language])) assert.notEqual(text.trim(), '', `${language} ${key}`);
    }
  });

  it('are Cyrillic in Russian and Kazakh and not in English', () => {
    for (const [key, text] of Object.entries(words.en)) assert.doesNotMatch(text, cyrillic, key);
    for (const language of ['ru', 'kk'] as const) {
      for (const [key, text] of Object.entries(words[language])) assert.match(text, cyrillic, `${language} ${key}`);
    }
  });

  it('keep the places for numbers in every language', () => {
    for (const language of ['ru', 'kk'] as const) {
      for (const [key, text] of Object.entries(words.en)) {
        assert.deepEqual(placeholders(words[language][key as keyof typeof words.en]), placeholders(text), `${language} ${key}`);
      }
    }
  });
});

describe('the place of a claim in the paper', () => {
  it('is translated with its numbers, a Kazakh ordinal before its noun', () => {
    assert.deepEqual(translatedLocation('Results; Table 1, column (3)'), {
      en: 'Results; Table 1, column (3)',
      ru: 'Результаты; Таблица 1, столбец (3)',
      kk: 'Нәтижелер; 1-кесте, (3) баған',
    });
    assert.equal(translatedLocation('Equations 2 and 3')?.ru, 'Уравнения 2 и 3');
  });

  it('has no translation when a part of it is unknown', () => {
    assert.equal(translatedLocation('Results; An appendix'), undefined);
  });

  it('is found by its sections without their details', () => {
    assert.deepEqual(locationParts('Results, literature; Table 1, columns (1) and (2)'), ['Results', 'Table 1']);
    assert.deepEqual(locationParts('Equations 2 and 3'), ['Equation 2', 'Equation 3']);
    assert.deepEqual(locationParts('Equation 1; Equation 1'), ['Equation 1']);
  });
});

describe('the sentence with the counts', () => {
  it('says every count of the ledger', () => {
    assert.equal(
      summarySentence(sampleLedger().counts).en,
      'Of 9 numbers and statements in the paper, 1 is reproduced (1 from figures, 0 from the paper’s own numbers), 1 is consistent with the rest of ' +
        'the paper, 1 differs only within later revisions of the data, 4 do not agree (1 differs, 2 are contradicted, 1 is misread), 1 is announced ' +
        'and not reported, and 1 cannot be checked with the sources at hand. That makes 4 distinct faults, 1 of which changes a conclusion.',
    );
  });

  it('gives the same numbers in every language', () => {
    const numbers = (text: string) => text.match(/\d+/g)?.map(Number);
    const claims = [...Array<null>(3)].map((_, place) => sampleClaim({ id: `R${String(place)}`, verdict: 'misread' }));
    const sentence = summarySentence(countsOf(claims));
    assert.deepEqual(numbers(sentence.ru), numbers(sentence.en));
    assert.deepEqual(numbers(sentence.kk), numbers(sentence.ru));
    assert.match(sentence.en, /3 do not agree .*3 are misread.*0 of which change a conclusion/);
  });
});
