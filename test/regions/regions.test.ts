import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findRegion, regionName, regions } from '../../lib/regions';

describe('regions', () => {
  it('are 17 regions and 3 cities', () => {
    const kinds = regions().map((region) => region.kind);
    assert.deepEqual([kinds.filter((kind) => kind === 'region').length, kinds.filter((kind) => kind === 'city').length], [17, 3]);
  });

  it('have names in three languages', () => {
    assert.deepEqual((['en', 'ru', 'kk'] as const).map((language) => regionName('ZKO', language)), ['West Kazakhstan', 'Западно-Казахстанская', 'Батыс Қазақстан']); // prettier-ignore
    assert.equal(regionName('KAZ'), 'Kazakhstan');
    assert.equal(regionName('YKO'), 'South Kazakhstan');
  });

  it('are found by code and by name in each language', () => {
    for (const { code, names } of regions()) {
      for (const text of [code, ...Object.values(names)]) assert.equal(findRegion(text), code, text);
    }
  });

  it('are found by the names that tables print', () => {
    const printed = {
      ALM: ['Алматинская область', 'Алматы облысы', 'Almaty region', 'Almaty oblast', 'Алматинская обл.'],
      ALA: ['Almaty', 'Алматы', 'г. Алматы', 'г.Алматы', 'Алматы қаласы', 'Almaty city', 'город Алматы'],
      ABY: ['область Абай', 'Абай облысы', 'Abai region', 'Abay'],
      ZHT: ['Жетісу облысы', 'область Жетісу', 'Жетысу', 'Zhetysu', 'Jetisu'],
      ULT: ['область Ұлытау', 'Улытау', 'Ұлытау облысы'],
      AST: ['г. Нур-Султан', 'Нұр-Сұлтан қаласы', 'Астана қаласы', 'ASTANA'],
      TRK: ['Туркестанская область', 'Түркістан облысы', 'Turkistan'],
      SKO: ['Северо-Казахстанская', 'Солтүстік Қазақстан облысы', 'North-Kazakhstan region'],
      YKO: ['Южно-Казахстанская область', 'South Kazakhstan'],
      KAZ: ['Республика Казахстан', 'Қазақстан Республикасы', 'Казахстан', 'Republic of Kazakhstan'],
    };
    for (const [code, texts] of Object.entries(printed)) for (const text of texts) assert.equal(findRegion(text), code, text);
  });

  it('that are mistyped are refused with the near ones', () => {
    assert.throws(
      () => findRegion('Атырауска'),
      /Region "Атырауска": expected a code or a name of data\/regions\.csv; near: Atyrau \(ATY\)/,
    );
    assert.throws(() => findRegion('London'), /^Error: Region "London": expected a code or a name of data\/regions\.csv\.$/);
    assert.throws(() => regionName('ATI'), /Region "ATI"/);
    assert.throws(() => regionName('Atyrau'), /ATY is its code/);
    assert.throws(() => regionName('ATY', 'de' as 'en'), /Language "de": expected en, ru or kk/);
  });
});
