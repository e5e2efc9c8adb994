import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadTable } from '../../lib/data/load-table';
import { diversificationTable, rankByIndex, type DiversificationRow, type RankedIndex } from '../../lib/structure';

const rows = diversificationTable(loadTable('gross-value-added'), { year: 2022 }).objects() as DiversificationRow[];
const rankOf = (index: RankedIndex) => rankByIndex(rows, index).map(({ rank }) => rank);

describe('ranks by one index', () => {
  it('are those of the table for the variance', () => {
    assert.deepEqual(rankOf('variance'), rows.map((row) => row.rank)); // prettier-ignore
  });

  it('put the same region first on an index that falls with diversification and on its mirror that rises', () => {
    assert.deepEqual(rankOf('hachman'), rankOf('weighted_variance'));
    assert.deepEqual(rankOf('ogive'), rankOf('herfindahl'));
  });

  it('give rank 1 to the even region and the last to the one with a single activity, on every absolute index', () => {
    const even = { region: 'even', herfindahl: 0.25, entropy: Math.log(4), ogive: 0 };
    const single = { region: 'single', herfindahl: 1, entropy: 0, ogive: 3 };
    for (const index of ['herfindahl', 'entropy', 'ogive'] as const) {
      assert.deepEqual(rankByIndex([single, even], index).map(({ rank }) => rank), [2, 1], index); // prettier-ignore
    }
  });

  it('share the better rank between ties', () => {
    const tied = [0.2, 0.1, 0.2].map((variance, place) => ({ region: `${place}`, variance }));
    assert.deepEqual(rankByIndex(tied, 'variance').map(({ rank }) => rank), [2, 1, 2]); // prettier-ignore
  });

  it('are refused for an unknown index and for one that a region lacks', () => {
    assert.throws(() => rankByIndex(rows, 'gdp' as RankedIndex), /index: "gdp" is unknown; expected one of variance/);
    assert.throws(() => rankByIndex([{ region: 'ATY', uv: undefined }], 'uv'), /"uv" of ATY is undefined/);
  });
});
