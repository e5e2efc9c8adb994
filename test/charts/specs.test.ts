import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import Ajv, { type ValidateFunction } from 'ajv';
import { load } from '../../lib/charts/output/node/load';
import { lightConfig } from '../../lib/charts/theme';
import { objectsOf, sampleCharts, words } from './sample-charts';

interface VegaLite {
  compile(spec: object, options: object): unknown;
}

describe('every kind of chart', () => {
  let valid: ValidateFunction;
  before(() => {
    const schema = JSON.parse(readFileSync(require.resolve('vega-lite/build/vega-lite-schema.json'), 'utf8')) as {
      definitions: object;
    };
    // Only what a concatenation can hold: the whole schema takes seconds to compile.
    const part = { $ref: '#/definitions/TopLevelVConcatSpec', definitions: schema.definitions };
    valid = new Ajv({ strict: false, validateFormats: false, code: { optimize: false } }).compile(part);
  });

  for (const [name, make] of Object.entries(sampleCharts)) {
    describe(name, () => {
      it("fits Vega-Lite's own schema", () => {
        const fits = valid(make());
        // A union that fails lists every branch: the deepest places are those that matter.
        const places = (valid.errors ?? [])
          .map((error) => `${error.instancePath} ${error.message}`)
          .sort((a, b) => b.length - a.length);
        assert.ok(fits, places.slice(0, 5).join('\n'));
      });

      it('compiles without a warning', () => {
        const warnings: string[] = [];
        const note = (...texts: unknown[]) => (warnings.push(texts.join(' ')), logger);
        const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
        load<VegaLite>('vega-lite').compile(make(), { logger });
        assert.deepEqual(warnings, []);
      });

      it('is plain JSON with title, subtitle, source, description and the light theme', () => {
        const spec = make();
        assert.deepEqual(JSON.parse(JSON.stringify(spec)), spec);
        assert.deepEqual(spec.title, { text: [words.title], subtitle: [words.subtitle] });
        assert.equal(spec.description, words.alt);
        assert.ok(JSON.stringify(spec).includes(`Source: ${words.source}`));
        assert.deepEqual(spec.config, lightConfig);
      });

      it('holds no place along its width in pixels where a page may draw it narrower', () => {
        const spec = make();
        if ((spec.usermeta as { narrow?: string }).narrow !== 'fit') return;
        const [drawing] = spec.vconcat as { width: number }[];
        assert.equal(typeof drawing!.width, 'number');
        const places = objectsOf(drawing!).map(({ x }) => (x as { value?: unknown } | undefined)?.value ?? x);
        assert.deepEqual(
          places.filter((place) => typeof place === 'number' && place !== 0),
          [],
        );
      });

      it('has no colour of text, page or axis outside its theme', () => {
        const drawing = { ...make(), config: {}, usermeta: {} };
        const inks = Object.entries(lightConfig.style as Record<string, Record<string, unknown>>)
          .map(([, style]) => style.color)
          .filter((colour): colour is string => typeof colour === 'string');
        for (const ink of inks) assert.ok(!JSON.stringify(drawing).includes(ink), `${ink} stands in the drawing`);
      });
    });
  }

  it('tells region, exact value, unit and rank in the tooltip of a ranking', () => {
    const titles = objectsOf(sampleCharts['ranked bars']!()).map((object) => object.title);
    for (const title of ['Region', 'GRP per capita, thousand tenge', 'Rank']) assert.ok(titles.includes(title), title);
  });
});
