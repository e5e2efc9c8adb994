import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { boundsUnderEveryReading, topListBounds, type TopListEntry } from '../../lib/firms';

const entries = (counts: Record<string, number>): TopListEntry[] =>
  Object.entries(counts).map(([region, count]) => ({ region, count }));
const regions = ['AKM', 'TRK', 'ZKO', 'ALA', 'ALM', 'ULT'];
const agriculture = {
  opened: entries({ AKM: 150, TRK: 132, ZKO: 136 }),
  liquidated: entries({ TRK: 148, 'ALA|ALM': 99, AKM: 98 }),
  regions,
};
const of = (bounds: ReturnType<typeof topListBounds>, region: string, reading = '') =>
  bounds.find((bound) => bound.region === region && bound.reading === reading)!;

describe('bounds from lists of the three largest counts', () => {
  it('take the third largest count, wherever it is printed', () => {
    // 132 is printed second and is the smallest: a region not named has at most 132 openings, not 136.
    assert.equal(of(topListBounds(agriculture), 'ALA', 'ALA').at_most, 132 / 99);
    assert.equal(of(topListBounds(agriculture), 'ZKO', 'ALA').at_least, 136 / 98);
  });

  it('have no ratio where a region has nothing opened and nothing liquidated', () => {
    const none = { AKM: 3, TRK: 1, ULT: 0 };
    const bound = of(topListBounds({ opened: entries(none), liquidated: entries(none), regions }), 'ULT');
    assert.deepEqual([bound.kind, bound.ratio, bound.opened, bound.liquidated], ['exact', null, 0, 0]);
  });

  it('are 1 where as many were opened as liquidated, and unknown where only a zero is printed', () => {
    const bounds = topListBounds({ opened: entries({ AKM: 3, ULT: 0 }), liquidated: entries({ AKM: 3, TRK: 2 }), regions });
    assert.deepEqual([of(bounds, 'AKM').kind, of(bounds, 'AKM').ratio], ['exact', 1]);
    assert.equal(of(bounds, 'ULT').kind, 'unknown');
    const turned = topListBounds({ opened: entries({ AKM: 3, TRK: 2 }), liquidated: entries({ AKM: 3, ULT: 0 }), regions });
    assert.equal(of(turned, 'ULT').kind, 'unknown');
  });

  it('follow from a single firm that is printed', () => {
    const bounds = topListBounds({ opened: entries({ AKM: 3, ULT: 1 }), liquidated: entries({ AKM: 5, TRK: 2 }), regions });
    assert.deepEqual([of(bounds, 'ULT').kind, of(bounds, 'ULT').at_least], ['at-least', 1 / 2]);
    const turned = topListBounds({ opened: entries({ AKM: 5, TRK: 2 }), liquidated: entries({ AKM: 3, ULT: 1 }), regions });
    assert.deepEqual([of(turned, 'ULT').kind, of(turned, 'ULT').at_most], ['at-most', 2]);
  });

  it('are exact, at least, at most or unknown', () => {
    const bounds = topListBounds({
      opened: entries({ AKM: 9, TRK: 6, ZKO: 4 }),
      liquidated: entries({ AKM: 8, ALA: 5, ALM: 2 }),
      regions,
    });
    assert.deepEqual(bounds.map(({ region, kind, ratio, at_least, at_most }) => [region, kind, ratio, at_least, at_most]), [
      ['AKM', 'exact', 9 / 8, null, null],
      ['TRK', 'at-least', null, 3, null],
      ['ZKO', 'at-least', null, 2, null],
      ['ALA', 'at-most', null, null, 4 / 5],
      ['ALM', 'at-most', null, null, 2],
      ['ULT', 'unknown', null, null, null],
    ]); // prettier-ignore
    assert.deepEqual(of(bounds, 'TRK'), {
      region: 'TRK', reading: '', kind: 'at-least', opened: 6, liquidated: null, ratio: null, at_least: 3, at_most: null,
    }); // prettier-ignore
  });

  it('read an ambiguous label both ways, and keep what holds either way', () => {
    const bounds = topListBounds(agriculture);
    assert.equal(bounds.length, 2 * regions.length);
    assert.deepEqual([of(bounds, 'ALA', 'ALA').kind, of(bounds, 'ALM', 'ALA').kind], ['at-most', 'unknown']);
    assert.deepEqual([of(bounds, 'ALA', 'ALM').kind, of(bounds, 'ALM', 'ALM').kind], ['unknown', 'at-most']);
    const certain = boundsUnderEveryReading(bounds);
    assert.deepEqual(certain.map((bound) => bound.kind), ['exact', 'exact', 'at-least', 'unknown', 'unknown', 'unknown']); // prettier-ignore
    assert.deepEqual([of(certain, 'ALA').liquidated, of(certain, 'ALA').at_most], [null, null]);
    assert.equal(of(certain, 'TRK').ratio, 132 / 148);
  });

  it('keep the weaker of two bounds on the same side', () => {
    const certain = boundsUnderEveryReading(
      topListBounds({ opened: entries({ 'ALA|ALM': 8, ALM: 6 }), liquidated: entries({ ALA: 4, TRK: 3 }), regions }),
    );
    // Only ALA can be meant, since ALM has a count of its own in the list.
    assert.deepEqual([of(certain, 'ALA').kind, of(certain, 'ALA').ratio], ['exact', 2]);
    const either = boundsUnderEveryReading(
      topListBounds({ opened: entries({ 'ALA|ALM': 8, ZKO: 6 }), liquidated: entries({ ALA: 4, TRK: 3 }), regions }),
    );
    // ALA: 8/4 if it is meant, at most 6/4 if not: never above 2. ALM: at least 8/3 if it is meant, unknown if not.
    assert.deepEqual([of(either, 'ALA').kind, of(either, 'ALA').at_most, of(either, 'ALM').kind], ['at-most', 2, 'unknown']);
  });

  it('leave a region between two exact ratios, unknown but bounded on both sides, with the count that all readings share', () => {
    const lists = { opened: entries({ ALA: 6, ALM: 3, ZKO: 2 }), liquidated: entries({ 'ALA|ALM': 4, TRK: 0 }), regions };
    // The liquidated list ends at 0, so the one that is not meant has none liquidated and no upper limit.
    const open = boundsUnderEveryReading(topListBounds(lists));
    assert.deepEqual([of(open, 'ALA').kind, of(open, 'ALA').at_least, of(open, 'ALA').at_most], ['at-least', 6 / 4, null]);
    assert.deepEqual([of(open, 'ALA').opened, of(open, 'ALA').liquidated, of(open, 'ALA').ratio], [6, null, null]);
    const both = { opened: entries({ 'ALA|ALM': 8, ZKO: 0 }), liquidated: entries({ ALA: 4, ALM: 2 }), regions };
    // ALA: 8/4 when it is meant and 0/4 when not; ALM: 8/2 or 0/2. Nothing rules out 0, so only the upper limits remain.
    const upper = boundsUnderEveryReading(topListBounds(both));
    assert.deepEqual([of(upper, 'ALA').kind, of(upper, 'ALA').at_least, of(upper, 'ALA').at_most], ['at-most', null, 2]);
    const between = topListBounds({ opened: entries({ ALA: 8, ZKO: 6 }), liquidated: entries({ ALA: 4, TRK: 2 }), regions });
    const other = { ...of(between, 'ALA'), reading: 'ALM', liquidated: 2, ratio: 4 };
    const [certain] = boundsUnderEveryReading([{ ...of(between, 'ALA'), reading: 'ALA' }, other]);
    assert.deepEqual(certain, {
      region: 'ALA', reading: '', kind: 'unknown', opened: 8, liquidated: null, ratio: null, at_least: 2, at_most: 4,
    }); // prettier-ignore
  });

  it('know that a region not named has 0 when the smallest listed count is 0', () => {
    const bounds = topListBounds({ opened: entries({ AKM: 3, TRK: 1 }), liquidated: entries({ ZKO: 2, ALA: 0 }), regions });
    assert.deepEqual([of(bounds, 'AKM').kind, of(bounds, 'AKM').liquidated, of(bounds, 'AKM').ratio], ['exact', 0, Infinity]);
    assert.deepEqual([of(bounds, 'ZKO').kind, of(bounds, 'ZKO').at_most], ['at-most', 0.5]);
  });

  it('never contradict the full table that the lists were cut from', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, counts, (opened, liquidated) => {
        const top = (list: number[]) =>
          regions.map((region, place) => ({ region, count: list[place]! })).sort((a, b) => b.count - a.count).slice(0, 3); // prettier-ignore
        for (const bound of topListBounds({ opened: top(opened), liquidated: top(liquidated), regions })) {
          const place = regions.indexOf(bound.region);
          const [o, l] = [opened[place]!, liquidated[place]!];
          if (bound.opened !== null) assert.equal(bound.opened, o);
          if (bound.liquidated !== null) assert.equal(bound.liquidated, l);
          if (bound.ratio !== null) assert.equal(bound.ratio, o / l);
          if (bound.at_least !== null) assert.ok(o / l >= bound.at_least);
          if (bound.at_most !== null) assert.ok(o / l <= bound.at_most);
        }
      }),
      { seed: 20230104, numRuns: 500 },
    );
  });

  it('are refused for lists that cannot be', () => {
    const liquidated = entries({ ALA: 2 });
    assert.throws(() => topListBounds({ opened: [], liquidated, regions }), /opened: the list is empty/);
    assert.throws(
      () => topListBounds({ opened: entries({ XXX: 2 }), liquidated, regions }),
      /region "XXX" is unknown; the known ones are AKM/,
    );
    assert.throws(() => topListBounds({ opened: entries({ AKM: 2.5 }), liquidated, regions }), /opened, AKM, firms: found 2.5/);
    const twice = [...liquidated, ...liquidated];
    assert.throws(() => topListBounds({ opened: twice, liquidated, regions }), /ALA is in the list twice/);
    const impossible = [...entries({ ALA: 3, ALM: 2 }), { region: 'ALA|ALM', count: 1 }];
    assert.throws(() => topListBounds({ opened: impossible, liquidated, regions }), /No reading/);
  });
});
