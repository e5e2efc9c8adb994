import { colours, kindNames, type RegionKind } from './colours';
import type { Json, JsonObject } from './vega-lite-spec';

const order: RegionKind[] = ['oil', 'city', 'republic', 'other'];

/** The colour encoding of region kinds: only the kinds that are drawn appear in the legend, always in the same colours. */
export function kindColour(kinds: readonly RegionKind[]): JsonObject {
  const present = order.filter((kind) => kinds.includes(kind));
  const domain = present.map((kind) => kindNames[kind]);
  const range = present.map((kind) => colours[kind]);
  const legend: Json = domain.length > 1 ? { title: null, symbolType: 'circle', symbolStrokeWidth: 0 } : null;
  return { field: 'kind', type: 'nominal', scale: { domain, range }, legend };
}
