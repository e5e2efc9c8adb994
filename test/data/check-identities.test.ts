import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as identities from '../../lib/data/check-identities';
import { loadRows, loadTable } from '../../lib/data/load-table';

const valueAdded = loadRows('gross-value-added');
const broken = (checks: identities.IdentityCheck[]) => checks.filter((check) => !check.holds).map((check) => check.where);

describe('accounting identities', () => {
  it('sections and net taxes make the product of every region and year', () => {
    const checks = identities.sectionsMakeProduct(valueAdded);
    // 17 rows in 2010, 19 in 2011-2017, 18 in 2018-2020, 21 in 2021-2025
    assert.equal(checks.length, 17 + 7 * 19 + 3 * 18 + 5 * 21);
    assert.deepEqual(broken(checks), []);
  });

  it('the regions make the republic in every item and year, with South Kazakhstan whole and in parts', () => {
    const checks = identities.regionsMakeRepublic('gross-value-added', {}, valueAdded);
    // Items a year: 14 in 2010, 13 in 2011-2013, 21 from 2014, 22 in 2025; 2011-2017 twice
    assert.equal(checks.length, 14 + 3 * 13 * 2 + 4 * 21 * 2 + 7 * 21 + 22);
    assert.deepEqual(broken(checks), []);
  });

  it('industry is the sum of its sections', () => {
    const checks = identities.industryIsItsSections(valueAdded);
    assert.equal(checks.length, 16);
    assert.deepEqual(broken(checks), []);
  });

  it('the population of the 20 units is exactly that of the republic', () => {
    const checks = identities.regionsMakeRepublic('population');
    assert.equal(checks.length, 17);
    assert.ok(checks.every((check) => check.difference === 0));
  });

  it('product over population is the published product per capita in all 21 rows of 2022', () => {
    const checks = identities.perCapitaAsPublished();
    assert.equal(checks.length, 21);
    assert.deepEqual(broken(checks), []);
  });

  it('the publication of 2022 and the series agree', () => {
    const checks = identities.publicationMatchesSeries();
    assert.equal(checks.length, 21);
    assert.deepEqual(broken(checks), []);
  });

  it('foreign investment fails in 2023 alone, by the 555.0 million dollars that are flagged', () => {
    const failing = identities.regionsMakeRepublic('foreign-direct-investment').filter((check) => !check.holds);
    assert.deepEqual(failing.map((check) => [check.where, Number(check.difference.toFixed(1))]), [['2023', -555]]); // prettier-ignore
  });

  it('the republic lies between its regions, so that one above or below all of them is found', () => {
    const table = loadTable('volume-index');
    const failing = (index: number) => {
      const altered = table.params({ index }).derive({ previous_year_100: (d, $) => d.region === 'KAZ' && d.year === 2022 ? $.index : d.previous_year_100 }); // prettier-ignore
      const checks = identities.checkIdentities({ instead: { 'volume-index': altered } });
      return checks.filter((check) => !check.holds && check.identity.includes('volume index'));
    };
    const [lowest, highest] = [Math.min, Math.max].map((most) => most(...table.objects().filter((d) => d.year === 2022 && d.region !== 'KAZ').map((d) => d.previous_year_100))); // prettier-ignore
    assert.deepEqual(failing(150).map(({ where, left, right }) => [where, left, right]), [['2022', 150, highest]]); // prettier-ignore
    assert.deepEqual(failing(50).map(({ where, left, right }) => [where, left, right]), [['2022', 50, lowest]]); // prettier-ignore
    assert.deepEqual(failing(lowest!).concat(failing(highest!)), []);
  });

  it('finds a figure that was altered by two million tenge', () => {
    const altered = valueAdded.map((row) =>
      row.region === 'ATY' && row.year === 2022 && row.item === 'B' ? { ...row, million_tenge: row.million_tenge + 2 } : row,
    );
    assert.deepEqual(broken(identities.sectionsMakeProduct(altered)), ['ATY 2022']);
    assert.deepEqual(broken(identities.regionsMakeRepublic('gross-value-added', {}, altered)), ['2022 B']);
  });

  it('holds with financial services taken off in a table of one region worked by hand', () => {
    const row = (item: string, million_tenge: number) => ({ region: 'ATY', year: 2010, item, million_tenge });
    const rows = [row('A', 10), row('B', 20), row('NET_TAXES', 5), row('FISIM', 3), row('GDP', 32)];
    assert.equal(identities.sectionsMakeProduct(rows)[0].difference, 0);
  });

  it('a South Kazakhstan that is printed beside one of its parts alone is counted whole, without the part', () => {
    const row = (region: string, persons: number) => ({ region, year: 2018, persons });
    const checks = identities.regionsMakeRepublic('population', {}, [
      row('KAZ', 10),
      row('YKO', 6),
      row('SHM', 2),
      row('ABY', 4),
    ]);
    assert.deepEqual(checks.map(({ left, identity }) => [left, identity]), [[10, 'regions = republic, population (South Kazakhstan whole)']]); // prettier-ignore
  });
});
