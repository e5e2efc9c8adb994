import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import type { LoadOptions } from '../data/load-table';
import type { Frame } from '../regions/frames';
import { dispersion, type DispersionRow } from './dispersion';
import { regionalAccountsSeries } from './regional-accounts';

/** What a series of dispersion is asked for. */
export interface DispersionSeriesOptions extends LoadOptions {
  /** These years and no others; all years of the frame when absent. */
  readonly years?: readonly number[];
  /** 'population' (weights Pᵣ/ΣP) or 'none' (every region counts the same, the default). */
  readonly weighting?: 'population' | 'none';
  /** Regions left out; weights and mean are computed anew. */
  readonly without?: readonly string[];
}

/**
 * Dispersion of GRP per capita over the years on one frame, one row a year; see `dispersion` for the measures.
 *
 * GRP per capita is at current prices: a measure of one year compares regions within that year, so no deflator is needed as long as
 * regional price levels are left aside. On a constant frame ('2010') the years compare; on different frames they do not, since splitting
 * a region changes the measures.
 *
 * The column `log_standard_deviation` is σ: its fall is σ-convergence (Barro & Sala-i-Martin 1992).
 *
 * @param frame '2010' for 2010-2025; see `regionalAccountsSeries`.
 * @throws Error for a year without GRP on the frame, or an unknown region to leave out.
 * @example dispersionSeries('2010', { weighting: 'population', without: ['ATY'] }).get('gini', 0)
 */
export function dispersionSeries(frame: Frame, options: DispersionSeriesOptions = {}): ColumnTable {
  const { years, weighting, without, folder, onWarning } = options;
  const accounts = regionalAccountsSeries(frame, { years, folder, onWarning }).objects() as (DispersionRow & { year: number })[];
  const present = [...new Set(accounts.map((row) => row.year))];
  return aq.from(
    present.map((year) => {
      const rows = accounts.filter((row) => row.year === year);
      return { year, ...dispersion(rows, { weighting, without }) };
    }),
  );
}
