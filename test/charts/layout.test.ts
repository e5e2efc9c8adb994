import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { palettePng } from '../../lib/charts/output/node/palette-png';
import { placeLabels } from '../../lib/charts/place-labels';
import { spreadLabels } from '../../lib/charts/spread-labels';
import { barDomain, ratioTicks } from '../../lib/charts/scales';
import { wrapLines } from '../../lib/charts/wrap-lines';

const rounding = 1e-6;

describe('spreadLabels', () => {
  it('moves two close labels apart by as little as needed', () => {
    assert.deepEqual(spreadLabels([10, 11], 12, 0, 100), [4.5, 16.5]);
  });

  it('leaves labels that do not touch where they are', () => {
    assert.deepEqual(spreadLabels([50, 10, 90], 12, 0, 100), [50, 10, 90]);
  });

  it('keeps distance, order and frame whatever the places', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -50, max: 450, noNaN: true }), { maxLength: 20 }), (places) => {
        const moved = spreadLabels(places, 12, 0, 400);
        const order = places.map((_, index) => index).sort((a, b) => places[a]! - places[b]! || a - b);
        order.forEach((index, place) => {
          assert.ok(moved[index]! >= -rounding && moved[index]! <= 400 + rounding);
          if (place > 0) assert.ok(moved[index]! - moved[order[place - 1]!]! >= 12 - rounding);
        });
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});

describe('placeLabels', () => {
  it('puts a lone label to the right of its point', () => {
    assert.deepEqual(placeLabels([{ x: 50, y: 50, width: 30, height: 12 }], { width: 200, height: 100 }), [{ x: 57, y: 50 }]);
  });

  it('keeps the labels of two close points apart', () => {
    const points = [50, 53].map((y) => ({ x: 50, y, width: 40, height: 12 }));
    const [first, second] = placeLabels(points, { width: 200, height: 100 });
    const apart = Math.abs(first!.y - second!.y) >= 12 || Math.abs(first!.x - second!.x) >= 40;
    assert.ok(apart, JSON.stringify([first, second]));
  });
});

describe('wrapLines', () => {
  it('breaks at spaces and never inside a word', () => {
    assert.deepEqual(wrapLines('North Kazakhstan', 12), ['North', 'Kazakhstan']);
    assert.deepEqual(wrapLines('a b c', 3), ['a b', 'c']);
    assert.deepEqual(wrapLines('Almaty', 3), ['Almaty']);
  });
});

describe('ticks', () => {
  it('of ratios stand at 1, 2 and 5 times powers of ten', () => {
    assert.deepEqual(ratioTicks([0.15, 12]), [0.2, 0.5, 1, 2, 5, 10]);
  });

  it('of bars start at zero unless a value lies below', () => {
    assert.deepEqual(barDomain([3, 10]).domain, [0, 10]);
    const [low, high] = barDomain([-5, 10]).domain as [number, number];
    assert.ok(low < -5 && high === 10);
  });
});

describe('palettePng', () => {
  it('keeps a picture of up to 256 colours exactly', () => {
    const colours = Array.from({ length: 256 }, (_, index) => [index, 255 - index, (index * 7) % 256, 255]);
    const png = palettePng(Buffer.from(colours.flat()), 16, 16);
    const palette = png.subarray(png.indexOf('PLTE') + 4, png.indexOf('PLTE') + 4 + 768);
    const found = new Set(Array.from({ length: 256 }, (_, index) => palette.subarray(3 * index, 3 * index + 3).toString('hex')));
    for (const colour of colours) assert.ok(found.has(Buffer.from(colour.slice(0, 3)).toString('hex')));
  });

  it('keeps a rare hue beside a thousand greys', () => {
    const greys = Array.from({ length: 1000 }, (_, index) => [index % 250, (index * 3) % 250, (index % 250) + 5, 255]);
    const png = palettePng(Buffer.from([...greys, ...greys, [118, 42, 131, 255]].flat()), 2001, 1);
    const palette = png.subarray(png.indexOf('PLTE') + 4, png.indexOf('PLTE') + 4 + 768);
    const distances = Array.from({ length: 256 }, (_, index) =>
      Math.hypot(...[118, 42, 131].map((part, place) => part - palette[3 * index + place]!)),
    );
    // Twenty of 255 in all three parts together cannot be told apart at the edge of a letter.
    assert.ok(Math.min(...distances) < 20, String(Math.min(...distances)));
  });

  it('refuses a buffer that does not fit the size', () => {
    assert.throws(() => palettePng(Buffer.alloc(12), 2, 2), /12 bytes for 2 by 2 pixels; expected 16/);
  });
});
