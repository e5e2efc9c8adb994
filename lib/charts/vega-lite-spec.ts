/** Anything that survives `JSON.stringify` unchanged. */
export type Json = string | number | boolean | null | Json[] | { [property: string]: Json };

/** A plain JSON object. */
// This is an interface because a type alias cannot refer to itself through Record.
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style
export interface JsonObject {
  [property: string]: Json;
}

/**
 * A Vega-Lite v5 specification as plain JSON. The type is deliberately loose: Vega-Lite's own types slow a notebook's type-check by
 * seconds. The tests check every chart against Vega-Lite's JSON schema instead.
 */
export interface VegaLiteSpec extends JsonObject {
  $schema: string;
  /** What the chart shows and its finding, for a reader who cannot see it. */
  description: string;
  title: JsonObject;
  config: JsonObject;
}

export const vegaLiteSchema = 'https://vega.github.io/schema/vega-lite/v5.json';
