import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { heatMap, rankedBars, scatterLabelled, tileMap, timeLines } from '../../lib/charts';
import { findSpikes, loadTable, saveResult } from '../../lib/data';
import * as grp from '../../lib/grp';
import { mergeToFrame, regionName, tableInFrame, frameGrowth } from '../../lib/regions';
import { episodeResilience, kazakhstanPanel } from '../../lib/resilience';
import { exercise, show, table } from '../../lib/tell';

const wrong = { misspelt: 1 } as never;
const regions = loadTable('regions');
const axes = { x: {}, y: {} };

/** Every function that takes options, called with one that it does not have. */
const calls: Record<string, () => unknown> = {
  loadTable: () => loadTable('population', wrong),
  'loadTable (regionName)': () => regionName('ATY', 'en', wrong),
  saveResult: () => saveResult('ranks', [{ a: 1 }], wrong),
  findSpikes: () => findSpikes([], wrong),
  frameGrowth: () => frameGrowth('2010', wrong),
  tableInFrame: () => tableInFrame('population', '2010', wrong),
  mergeToFrame: () => mergeToFrame(loadTable('population'), '2010', wrong),
  regionalAccountsSeries: () => grp.regionalAccountsSeries('2010', wrong),
  dispersion: () => grp.dispersionSeries('2010', wrong),
  populationBreak: () => grp.populationBreak('2010', wrong),
  convergenceBetween: () => grp.convergenceBetween('2010', 2010, 2021, wrong),
  theilDecomposition: () => grp.theilDecomposition([1, 2], ['a', 'b'], wrong),
  episodeResilience: () => episodeResilience(wrong),
  kazakhstanPanel: () => kazakhstanPanel(wrong),
  rankedBars: () => rankedBars(regions, wrong),
  timeLines: () => timeLines(regions, wrong),
  tileMap: () => tileMap(regions, wrong),
  heatMap: () => heatMap(regions, wrong),
  scatterLabelled: () => scatterLabelled(regions, wrong),
  'scatterLabelled (x.misspelt)': () => scatterLabelled(regions, { ...axes, title: 't', x: wrong } as never),
  table: () => table([{ a: 1 }], 'a', wrong),
  'table (columns.a.misspelt)': () => table([{ a: 1 }], 'a', { columns: { a: wrong } }),
  exercise: () => exercise(1, wrong),
};

describe('an option that a function does not have', () => {
  for (const [name, call] of Object.entries(calls)) {
    it(`is refused by ${name}`, () => {
      const [method, path] = name.replace(')', '').split(' (');
      const option = path?.includes('.') ? path : 'misspelt';
      assert.throws(call, { message: new RegExp(`^${method!}: unknown option "${option}"; the options are `) });
    });
  }

  it('is refused by show', async () => {
    await assert.rejects(show({ mark: 'bar' }, wrong), /^Error: show: unknown option "misspelt"; the options are title/);
  });
});

describe('a table in place of a file', () => {
  it('is used by every function that reads the table', () => {
    const population = loadTable('population');
    const doubled = { instead: { population: population.derive({ persons: (d) => 2 * d.persons }) } };
    const [before, after] = [{}, doubled].map((options) => grp.regionalAccounts(2022, '2022', options));
    for (const [place, people] of before!.array('population_persons').entries()) {
      assert.equal(after!.get('population_persons', place), 2 * people);
    }
    const weighted = [{}, doubled].map((options) => grp.dispersionSeries('2022', { ...options, years: [2022] }));
    assert.equal(weighted[1]!.get('mean_thousand_tenge', 0), weighted[0]!.get('mean_thousand_tenge', 0) / 2);
  });
});
