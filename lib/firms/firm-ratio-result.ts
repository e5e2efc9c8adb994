import type { FirmRatioRow } from './firm-ratio-row';

/** One line of the result table of firm ratios. */
export type FirmRatioResult = Pick<
  FirmRatioRow,
  'section' | 'region' | 'opened' | 'liquidated' | 'ratio' | 'low' | 'high' | 'kind'
>;

/**
 * The result table of firm ratios: one row a section and region that holds whichever way an ambiguous label is read. The rows under a
 * single reading are left out, as are the columns that follow from the counts.
 *
 * @example
 * firmRatioResult(firmRatios({ printed }, { regions: codes })).length; // 60: 3 sections, 20 regions
 */
export function firmRatioResult(rows: readonly FirmRatioRow[]): FirmRatioResult[] {
  return rows
    .filter((row) => row.reading === '')
    .map(({ section, region, opened, liquidated, ratio, low, high, kind }) => ({
      section,
      region,
      opened,
      liquidated,
      ratio,
      low,
      high,
      kind,
    }));
}
