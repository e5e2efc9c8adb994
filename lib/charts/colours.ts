import type { Json, JsonObject } from './vega-lite-spec';

/** The kind of a region; each kind has the same colour in every chart. */
export type RegionKind = 'oil' | 'city' | 'republic' | 'other';

/**
 * The colours that have a meaning, from Okabe & Ito's palette for colour-blind readers (2008), plus a grey: each has a contrast of
 * 3:1 or more on the white page and on the dark page.
 */
export const colours = {
  oil: '#D55E00',
  city: '#0072B2',
  republic: '#009E73',
  other: '#7F7F7F',
  paper: '#CC79A7',
} as const;

/** The labels of the legends, in order. */
export const kindNames: Record<RegionKind, string> = {
  oil: 'Oil regions',
  city: 'Cities',
  republic: 'Republic',
  other: 'Other regions',
};

const oilRegions = ['ATY', 'MNG', 'ZKO', 'AKT', 'KZL'];
const cities = ['AST', 'ALA', 'SHM'];

/**
 * Returns the kind of a region by its code: oil regions are Atyrau, Mangystau, West Kazakhstan, Aktobe and Kyzylorda; cities
 * are Astana, Almaty and Shymkent; KAZ is the republic; everything else is other.
 *
 * @example
 * regionKind('ATY'); // 'oil'
 */
export function regionKind(region: string): RegionKind {
  if (oilRegions.includes(region)) return 'oil';
  if (cities.includes(region)) return 'city';
  return region === 'KAZ' ? 'republic' : 'other';
}

/** Returns the colour encoding of region kinds: the legend shows only the kinds that are drawn, always in the same colours. */
export function kindColour(kinds: readonly RegionKind[]): JsonObject {
  const present = (Object.keys(kindNames) as RegionKind[]).filter((kind) => kinds.includes(kind));
  const domain = present.map((kind) => kindNames[kind]);
  const range = present.map((kind) => colours[kind]);
  const legend: Json = domain.length > 1 ? { title: null, symbolType: 'circle', symbolStrokeWidth: 0 } : null;
  return { field: 'kind', type: 'nominal', scale: { domain, range }, legend };
}
