import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colours, regionKind } from '../../lib/charts/colours';
import { darkChanges, darkConfig, lightConfig } from '../../lib/charts/theme';
import type { JsonObject } from '../../lib/charts/vega-lite-spec';

/** Contrast ratio of two colours by WCAG 2.1. */
function contrast(first: string, second: string): number {
  const luminance = (colour: string): number => {
    const [red, green, blue] = [1, 3, 5].map((place) => {
      const part = parseInt(colour.slice(place, place + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
  };
  const [low, high] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (high! + 0.05) / (low! + 0.05);
}

const themes: [string, JsonObject][] = [
  ['light', lightConfig],
  ['dark', darkConfig],
];
const styleColour = (config: JsonObject, style: string): string =>
  ((config.style as JsonObject)[style] as JsonObject).color as string;

describe('contrast', () => {
  it('is measured as WCAG measures it', () => {
    assert.equal(contrast('#000000', '#ffffff'), 21);
    // WCAG's own boundary example: #767676 is the lightest grey that passes 4.5 on white.
    assert.ok(contrast('#767676', '#ffffff') >= 4.5 && contrast('#777777', '#ffffff') < 4.5);
  });

  for (const [name, config] of themes) {
    const page = config.background as string;

    it(`of every colour of meaning is at least 3 on the ${name} page`, () => {
      for (const [meaning, colour] of Object.entries(colours)) {
        assert.ok(contrast(colour, page) >= 3, `${meaning}: ${contrast(colour, page).toFixed(2)}`);
      }
    });

    it(`of text is at least 4.5 on the ${name} page`, () => {
      for (const style of ['on-faint', 'quiet', 'source']) assert.ok(contrast(styleColour(config, style), page) >= 4.5, style);
      assert.ok(contrast((config.title as JsonObject).color as string, page) >= 7);
    });

    it(`of the text on each part of a stacked bar is at least 3 in the ${name} theme`, () => {
      const tints = (config.range as JsonObject).ordinal as string[];
      assert.equal(tints.length, 7);
      tints.forEach((tint, place) => {
        const text = styleColour(config, place < 3 ? 'on-strong' : 'on-faint');
        assert.ok(contrast(text, tint) >= 3, `${tint}: ${contrast(text, tint).toFixed(2)}`);
      });
    });
  }
});

describe('regionKind', () => {
  it('knows oil regions, cities, the republic and the others', () => {
    assert.deepEqual(['ATY', 'MNG', 'ZKO', 'AKT', 'KZL', 'AST', 'ALA', 'SHM', 'KAZ', 'ALM'].map(regionKind), [
      ...new Array<string>(5).fill('oil'),
      ...new Array<string>(3).fill('city'),
      'republic',
      'other',
    ]);
  });
});

describe('the dark theme', () => {
  it('is the light one with the changes that each chart carries', () => {
    const merge = (base: JsonObject, over: JsonObject): JsonObject => {
      const isObject = (value: unknown): value is JsonObject =>
        typeof value === 'object' && value !== null && !Array.isArray(value);
      const result = { ...base };
      for (const [key, value] of Object.entries(over)) {
        const before = result[key];
        result[key] = isObject(value) && isObject(before) ? merge(before, value) : value;
      }
      return result;
    };
    assert.deepEqual(merge(lightConfig, darkChanges), darkConfig);
    assert.ok(JSON.stringify(darkChanges).length < JSON.stringify(darkConfig).length / 1.5);
  });
});
