import { colours, kindNames, type RegionKind } from './colours';
import type { Json, JsonObject } from './vega-lite-spec';

/** The words under which the paper's own values appear in a legend. */
export const paperLabel = 'As the paper prints it';

const order: RegionKind[] = ['oil', 'city', 'republic', 'other'];

/** The colour encoding of region kinds: only the kinds that are drawn appear in the legend, always in the same colours. */
export function kindColour(kinds: readonly RegionKind[], withPaper = false): JsonObject {
  const present = order.filter((kind) => kinds.includes(kind));
  const domain: Json[] = [...present.map((kind) => kindNames[kind]), ...(withPaper ? [paperLabel] : [])];
  const range: Json[] = [...present.map((kind) => colours[kind]), ...(withPaper ? [colours.paper] : [])];
  const legend: Json = domain.length > 1 ? { title: null, symbolType: 'circle', symbolStrokeWidth: 0 } : null;
  return { field: 'kind', type: 'nominal', scale: { domain, range }, legend };
}
