import { describe } from './rows';
import type { Json, JsonObject } from './vega-lite-spec';

/** A range of years to shade, with a label. */
export interface YearBand {
  from: number;
  to: number;
  label: string;
}

/** A year to mark with a line, such as a change of borders. */
export interface YearRule {
  year: number;
  label: string;
}

/**
 * Returns layers for a chart over years: shaded bands (half a year wider at either end) and dashed rules, each with its label at the top.
 *
 * @param scale - the chart's year scale
 * @throws Error naming a year that is not a number, or a band that ends before it begins
 */
export function yearMarks(
  bands: readonly YearBand[],
  rules: readonly YearRule[],
  scale: JsonObject,
  where: string,
): { behind: Json[]; front: Json[] } {
  for (const band of bands) {
    if (!(Number.isFinite(band.from) && Number.isFinite(band.to) && band.from <= band.to)) {
      throw new Error(`${where}: band from ${describe(band.from)} to ${describe(band.to)}; expected two years in order.`);
    }
  }
  for (const rule of rules) {
    if (!Number.isFinite(rule.year)) throw new Error(`${where}: rule at year ${describe(rule.year)}; expected a number.`);
  }
  const x = (field: string): JsonObject => ({ field, type: 'quantitative', scale, title: null });
  const label = (text: string, align: string, dx: number): JsonObject => ({
    mark: { type: 'text', style: 'quiet', align, baseline: 'top', dx, y: 2, fontSize: 10, lineBreak: '\n', tooltip: false },
    encoding: { x: x('place'), text: { field: text, type: 'nominal' } },
  });
  const behind: Json[] = [];
  const front: Json[] = [];
  if (bands.length > 0) {
    const values = bands.map((band) => ({
      start: band.from - 0.5,
      end: band.to + 0.5,
      place: (band.from + band.to) / 2,
      label: band.label,
    }));
    behind.push({
      data: { values },
      mark: { type: 'rect', style: 'band', tooltip: false, clip: true },
      encoding: { x: x('start'), x2: { field: 'end' } },
    });
    front.push({ data: { values }, ...label('label', 'center', 0) });
  }
  if (rules.length > 0) {
    const values = rules.map((rule) => ({ place: rule.year, label: rule.label }));
    behind.push({ data: { values }, mark: { type: 'rule', style: 'reference', tooltip: false }, encoding: { x: x('place') } });
    front.push({ data: { values }, ...label('label', 'left', 4) });
  }
  return { behind, front };
}
