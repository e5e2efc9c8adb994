import * as aq from 'arquero';
import type { Table } from 'arquero';
import { figuresAt } from '../data/figures-at';
import { loadOptionKinds, type LoadOptions } from '../data/load-table';
import { yearsBetween } from '../data/years-between';
import { checkOptions } from '../numerics/read-options';
import { frameGrowth } from '../regions';
import { compoundGrowth } from './compound-growth';
import { episodeNamed, episodes, type Phase } from './episodes';
import { expectedChange, recoverability, resistance } from './resistance';

/** Resilience of one region in one episode. */
export interface EpisodeResilience {
  readonly unit: string;
  readonly episode: string;
  /** Real growth over the downturn, percent. */
  readonly downturn_growth_percent: number;
  readonly downturn_national_growth_percent: number;
  /** Martin et al. 2016: above 0 means better than the nation. Dimensionless. */
  readonly resistance: number;
  /** Real growth over the recovery, percent. */
  readonly recovery_growth_percent: number;
  readonly recovery_national_growth_percent: number;
  /** Martin et al. 2016: above 0 means better than the nation. Dimensionless. */
  readonly recoverability: number;
}

/**
 * Resistance and recoverability of every region in the named episodes (Martin, Sunley, Gardiner & Tyler 2016).
 *
 * Real GRP before a phase is set to 1. The change is then the region's growth g = Π(1 + g_t) − 1, the expected change is the nation's
 * growth g_N, and the index is (g − g_N) / |g_N|. g_N is the published rate. In most years the regions' own growth adds up to slightly
 * more than that, so the regions are not centred on 0.
 *
 * In 2015-16 the national economy slowed down but did not shrink. Its two-year growth is close to 0, which makes the index large.
 *
 * @param options `episodes`: names (default: all); the data folder.
 * @returns Columns as in {@link EpisodeResilience}, episodes in the order asked for, units in the order of the classifier.
 * @throws Error for an unknown episode, a year without growth figures, or national growth of 0.
 * @example episodeResilience({ episodes: ['2020'] }).numRows() // 16
 */
export function episodeResilience(
  options: LoadOptions & { readonly episodes?: readonly string[] } = {},
): Table<EpisodeResilience> {
  checkOptions('episodeResilience', options, { ...loadOptionKinds, episodes: 'texts' });
  const { episodes: names, ...source } = options;
  const asked = (names ?? episodes.map((episode) => episode.name)).map(episodeNamed);
  const years = ({ firstYear, lastYear }: Phase) => yearsBetween(firstYear, lastYear);
  const wanted = [...new Set(asked.flatMap((episode) => [...years(episode.downturn), ...years(episode.recovery)]))];
  const growth = frameGrowth('2010', { ...source, years: wanted, nation: true });
  const growthOf = figuresAt(growth, 'real_growth', ['unit', 'year']);
  const over = (unit: string, phase: Phase) => compoundGrowth(years(phase).map((year) => growthOf(unit, year)!));
  const units = [...new Set(growth.array('unit'))].filter((unit) => unit !== 'KAZ');
  const rows = asked.flatMap((episode) => {
    const nation = { downturn: over('KAZ', episode.downturn), recovery: over('KAZ', episode.recovery) };
    return units.map((unit): EpisodeResilience => {
      const downturn = over(unit, episode.downturn);
      const recovery = over(unit, episode.recovery);
      return {
        unit,
        episode: episode.name,
        downturn_growth_percent: 100 * downturn,
        downturn_national_growth_percent: 100 * nation.downturn,
        resistance: resistance({ change: downturn, expectedChange: expectedChange(1, nation.downturn) }),
        recovery_growth_percent: 100 * recovery,
        recovery_national_growth_percent: 100 * nation.recovery,
        recoverability: recoverability({ change: recovery, expectedChange: expectedChange(1, nation.recovery) }),
      };
    });
  });
  return aq.from(rows);
}
