import { describe, it } from 'node:test';
import assert from 'node:assert/strict';
import { contributionToGrowth, grpPerCapita, shareInGdp, sizeOfRevision } from '../../lib/grp';

describe('GRP per capita', () => {
  it('is in thousand tenge when GRP is in million tenge', () => {
    assert.equal(grpPerCapita(13_725_399.8, 687_160), (13_725_399.8 * 1e6) / 687_160 / 1e3);
    assert.equal(grpPerCapita(2000, 1_000_000), 2);
  });

  it('refuses a missing GRP and an empty region', () => {
    assert.throws(() => grpPerCapita(Number.NaN, 10), /GRP, million tenge: found NaN/);
    assert.throws(() => grpPerCapita(10, 0), /average population, persons: found 0/);
  });
});

describe('share in GDP and contribution to growth', () => {
  // Four regions that make up a nation: GRP of last year and this year, index.
  const regions = [
    { previous: 50, now: 60, index: 110 },
    { previous: 30, now: 30, index: 95 },
    { previous: 15, now: 20, index: 100 },
    { previous: 5, now: 15, index: 120 },
  ];

  it('shares add up to 100', () => {
    const shares = regions.map((region) => shareInGdp(region.now, 125));
    assert.deepEqual(shares, [48, 24, 16, 12]);
    assert.equal(
      shares.reduce((sum, share) => sum + share, 0),
      100,
    );
  });

  it('contributions are lagged share times growth, and add up to the growth of the whole', () => {
    const contributions = regions.map((region) =>
      contributionToGrowth({ previousGrpMillionTenge: region.previous, previousGdpMillionTenge: 100, volumeIndex: region.index }),
    );
    assert.deepEqual(contributions, [5, -1.5, 0, 1]);
    assert.equal(
      contributions.reduce((sum, contribution) => sum + contribution, 0),
      4.5,
    );
  });

  it('refuse figures that are not above zero', () => {
    assert.throws(() => shareInGdp(1, 0), /GDP, million tenge: found 0/);
    const input = { previousGrpMillionTenge: 1, previousGdpMillionTenge: 2, volumeIndex: 0 };
    assert.throws(() => contributionToGrowth(input), /volume index, previous year = 100: found 0/);
  });
});

describe('size of a revision', () => {
  it('is final less earlier, and its percentage of the earlier figure', () => {
    assert.deepEqual(sizeOfRevision(20, 19), { absolute: -1, percent: -5 });
    assert.deepEqual(sizeOfRevision(20, 25), { absolute: 5, percent: 25 });
    assert.deepEqual(sizeOfRevision(-20, -19), { absolute: 1, percent: 5 });
  });

  it('has no percentage of zero', () => {
    assert.throws(() => sizeOfRevision(0, 1), /earlier figure is 0/);
    assert.throws(() => sizeOfRevision(1, Number.NaN), /revision, final figure: found NaN, expected a number/);
  });
});
