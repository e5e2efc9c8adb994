import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

type Json = Record<string, unknown>;
interface DarkCharts {
  darkSpecification(specification: Json, inks: Record<string, string>): Json;
}

// The script is written for a browser: it is run as it stands, with a window of its own.
const path = join(__dirname, '..', '..', '..', 'lib', 'notebooks', 'pages', 'assets', 'dark-charts.js');
const window: { darkCharts?: DarkCharts } = {};
runInNewContext(readFileSync(path, 'utf8'), { window });
const inks = { ink: 'INK', muted: 'MUTED', line: 'LINE', background: 'PAGE' };
// What comes from another context has other prototypes.
const dark = (specification: Json): Json =>
  JSON.parse(JSON.stringify(window.darkCharts!.darkSpecification(specification, inks))) as Json;

describe('a chart in the dark theme', () => {
  it('has light axes and titles on a clear ground', () => {
    const { background, config } = dark({ mark: 'bar', config: { axis: { labelColor: '#333', labelFontSize: 11 } } }) as {
      background: string;
      config: { axis: Json };
    };
    assert.equal(background, 'transparent');
    assert.deepEqual([config.axis.labelColor, config.axis.titleColor, config.axis.labelFontSize], ['INK', 'MUTED', 11]);
  });

  it('turns neutral inks and keeps the colours of data', () => {
    const layer = [{ mark: { type: 'rule', color: 'black' } }, { mark: { type: 'bar', fill: '#0072B2', stroke: '#ffffff' } }];
    assert.deepEqual(dark({ layer }).layer, [
      { mark: { type: 'rule', color: 'INK' } },
      { mark: { type: 'bar', fill: '#0072B2', stroke: 'PAGE' } },
    ]);
    assert.deepEqual(dark({ encoding: { color: { value: '#555' } } }).encoding, { color: { value: 'MUTED' } });
  });

  it('keeps white words white', () => {
    const mark = { type: 'text', color: 'white' };
    assert.deepEqual(dark({ mark }).mark, mark);
  });

  it('leaves scales, conditions and data alone', () => {
    const specification = {
      data: { values: [{ color: 'black' }] },
      mark: 'rect',
      encoding: {
        color: { field: 'x', scale: { range: ['#000', '#fff'] } },
        stroke: { condition: { test: 'true', value: 'black' }, value: 'white' },
      },
    };
    const { data, encoding } = dark(specification);
    assert.deepEqual({ data, encoding }, { data: specification.data, encoding: specification.encoding });
  });

  it('follows the colours that the chart names itself, in scales too', () => {
    const usermeta = { dark: { colours: { '#f7f7f7': '#2a2d31' }, config: { axis: { gridColor: 'red' } } } };
    const result = dark({ usermeta, encoding: { color: { scale: { range: ['#762a83', '#f7f7f7'] } } } }) as {
      encoding: Json;
      config: { axis: Json };
    };
    assert.deepEqual(result.encoding, { color: { scale: { range: ['#762a83', '#2a2d31'] } } });
    assert.equal(result.config.axis.gridColor, 'red');
  });
});
