/** One region's ratio of opened to liquidated firms in one section, or what is known of it. */
export interface FirmRatioRow {
  section: string;
  region: string;
  opened: number | null;
  liquidated: number | null;
  /** opened / liquidated: for kind 'exact' only; Infinity when nothing was liquidated. */
  ratio: number | null;
  /** 'exact': the lower confidence limit. 'at-least': the bound on the ratio of the counts, no sampling interval in it. */
  low: number | null;
  /** 'exact': the upper confidence limit (Infinity when nothing was liquidated). 'at-most': the bound. */
  high: number | null;
  kind: 'exact' | 'at-least' | 'at-most' | 'unknown';
  /** (o − l) / (o + l); for kind 'exact' only. */
  net_balance: number | null;
  /** (o + ½) / (l + ½), for ranking; for kind 'exact' only. */
  shrunken_ratio: number | null;
  /** Exact test of ratio 1, and the same adjusted over all tests of the table (Holm). */
  p_value: number | null;
  p_holm: number | null;
  /** Code that an ambiguous label of a printed list was read as; empty otherwise. */
  reading: string;
  source: 'register table' | 'printed lists';
}
