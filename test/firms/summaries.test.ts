import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { demographyRates, fitBetaPrior, netBalance, percentageBases, shrinkRatio, shrunkenRatio } from '../../lib/firms';

describe('the net balance', () => {
  it('runs from −1 to 1 and does not exist without firms', () => {
    assert.deepEqual([netBalance(30, 10), netBalance(0, 4), netBalance(4, 0), netBalance(7, 7)], [0.5, -1, 1, 0]);
    assert.equal(netBalance(0, 0), null);
    assert.throws(() => netBalance(1.5, 2), /opened, firms: found 1.5/);
  });
});

describe('the shrunken ratio', () => {
  it('adds half a firm to each count', () => {
    assert.deepEqual([shrunkenRatio(2, 0), shrunkenRatio(0, 0), shrunkenRatio(90, 10)], [5, 1, 90.5 / 10.5]);
  });
});

describe('the prior fitted to all regions', () => {
  // The made-up counts of reference/beta-binomial.R.
  const opened = [30, 12, 45, 8, 60, 5, 22, 3, 17, 90, 14, 2];
  const liquidated = [10, 15, 20, 9, 18, 12, 21, 1, 40, 25, 6, 0];
  const counts = opened.map((count, place) => ({ opened: count, liquidated: liquidated[place]! }));
  /** Both searches stop where the likelihood is flat in double precision, about the square root of its last digit. */
  const relativeTolerance = 1e-5;

  it('is the maximum-likelihood fit that R finds', () => {
    const [mean, precision] = readFileSync(join(__dirname, 'reference', 'beta-binomial.csv'), 'utf8').split('\n')[1]!.split(',').map(Number); // prettier-ignore
    const prior = fitBetaPrior(counts);
    assert.ok(Math.abs(prior.mean / mean! - 1) < relativeTolerance, `mean ${prior.mean}, expected ${mean}`);
    assert.ok(
      Math.abs(prior.precision / precision! - 1) < relativeTolerance,
      `precision ${prior.precision}, expected ${precision}`,
    );
    assert.ok(Math.abs(prior.opened + prior.liquidated - prior.precision) < 1e-9);
  });

  it('draws every ratio towards the common one, small regions more than large', () => {
    const prior = fitBetaPrior(counts);
    const common = prior.mean / (1 - prior.mean);
    for (const count of counts) {
      const [raw, shrunk] = [count.opened / count.liquidated, shrinkRatio(count, prior)];
      assert.ok(raw > common ? shrunk < raw && shrunk > common : shrunk > raw && shrunk < common);
    }
    const distance = (count: { opened: number; liquidated: number }) => Math.log(3 / shrinkRatio(count, prior));
    assert.ok(distance({ opened: 3, liquidated: 1 }) > distance({ opened: 300, liquidated: 100 }));
  });

  it('is without limit where regions differ no more than chance', () => {
    const alike = [40, 41, 39, 40, 42].map((count) => ({ opened: count, liquidated: 20 }));
    const prior = fitBetaPrior(alike);
    assert.deepEqual([prior.precision, prior.mean], [Infinity, 202 / 302]);
    assert.ok(Math.abs(shrinkRatio({ opened: 42, liquidated: 20 }, prior) - 2.02) < 1e-12);
  });

  it('counts a region with a single firm', () => {
    const few = [{ opened: 1, liquidated: 0 }, { opened: 2, liquidated: 8 }, { opened: 9, liquidated: 1 }]; // prettier-ignore
    assert.ok(fitBetaPrior(few).mean > 0.3);
  });

  it('finds small differences between very large regions', () => {
    const shares = [0.503, 0.497, 0.503, 0.497];
    const large = shares.map((share) => ({ opened: 1e6 * share, liquidated: 1e6 * (1 - share) }));
    // The shares' variance, 9e-6, less that of chance in a million firms, is a quarter over the precision.
    const expected = 0.25 / (9e-6 - 0.25e-6);
    assert.ok(Math.abs(fitBetaPrior(large).precision / expected - 1) < 0.05);
  });

  it('needs three regions with firms, openings and liquidations', () => {
    assert.throws(() => fitBetaPrior([{ opened: 1, liquidated: 1 }, { opened: 0, liquidated: 0 }, { opened: 2, liquidated: 2 }]), /2 region\(s\)/); // prettier-ignore
    assert.throws(() => fitBetaPrior(counts.map((count) => ({ ...count, liquidated: 0 }))), /All firms are of one kind/);
  });
});

describe('birth, death and churn rates', () => {
  it('are per hundred active enterprises, churn being the sum', () => {
    assert.deepEqual(demographyRates(80, 60, 1000), {
      birth_rate_percent: 8,
      death_rate_percent: 6,
      churn_rate_percent: 14,
      net_rate_percent: 2,
    });
    assert.throws(() => demographyRates(1, 1, 0), /0 enterprises are active/);
    assert.throws(() => demographyRates(1, -1, 10), /deaths, firms: found -1/);
  });
});

describe('the base of a printed percentage', () => {
  it('is the opening stock for 37 703 more organizations printed as 8 %', () => {
    const [opening, average, closing] = percentageBases({ closing: 514_907, change: 37_703, printed: '8' });
    assert.deepEqual([opening!.base_value, average!.base_value, closing!.base_value], [477_204, 496_055.5, 514_907]);
    assert.deepEqual(
      [opening!.percent.toFixed(2), average!.percent.toFixed(2), closing!.percent.toFixed(2)],
      ['7.90', '7.60', '7.32'],
    );
    assert.deepEqual([opening!.agrees, average!.agrees, closing!.agrees], [true, true, false]);
  });

  it('depends on the decimals that are printed', () => {
    const agreeing = (printed: string) =>
      percentageBases({ closing: 514_907, change: 37_703, printed }).filter((row) => row.agrees).map((row) => row.base); // prettier-ignore
    assert.deepEqual(agreeing('7.9'), ['opening stock']);
    assert.deepEqual(agreeing('7,3 %'), ['closing stock']);
    assert.deepEqual(agreeing('8.0'), []);
    // 7.948 is within 0.05 of what is printed.
    assert.ok(percentageBases({ closing: 107_948, change: 7948, printed: '7.9' })[0]!.agrees);
  });

  it('takes either way of rounding a half, a stock below one of its unit, and a fall', () => {
    assert.ok(percentageBases({ closing: 1025, change: 25, printed: '2' })[0]!.agrees);
    assert.ok(percentageBases({ closing: 1025, change: 25, printed: '3' })[0]!.agrees);
    assert.ok(percentageBases({ closing: 0.99, change: 0.09, printed: '10' })[0]!.agrees);
    assert.ok(percentageBases({ closing: 900, change: -100, printed: '−10' })[0]!.agrees);
  });

  it('is refused for what is no percentage or no stock', () => {
    assert.throws(() => percentageBases({ closing: 100, change: 1, printed: 'eight' }), /"eight" is not a percentage as printed/);
    assert.throws(() => percentageBases({ closing: 100, change: 100, printed: '8' }), /must both be above 0/);
    assert.throws(() => percentageBases({ closing: 0, change: -5, printed: '8' }), /must both be above 0/);
  });
});
