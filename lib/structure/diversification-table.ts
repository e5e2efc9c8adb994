import { ranks } from '../numerics/rank-correlation';
import { diversification, type Diversification } from './diversification';
import type { GrossValueAddedTable } from './structure-of-year';
import { structureWith, totalsFor, type StructureOptions } from './structure-options';

/** All indices of one region in one year, and its rank by the variance among the regions of that year: 1 is the lowest. */
export interface DiversificationRow extends Diversification {
  year: number;
  region: string;
  rank: number;
}

/**
 * All diversification indices of every region in one year or several, on one frame. Ties in rank share the better rank.
 *
 * @param table - gross value added: region (or unit), year, item, million_tenge.
 * @param options - `year` or `years`; `frame` ('2022'), `denominator` of the unweighted variance ('grp' by default), `leaveOut`.
 * @returns one row a year and region; pure numbers, entropies in nats.
 * @throws Error as in `structureOfYear`, or when no year is given.
 * @example
 * diversificationTable(loadTable('gross-value-added'), { years: [2014, 2022], frame: '2010' }).length; // 32
 */
export function diversificationTable(
  table: GrossValueAddedTable,
  options: StructureOptions & { year?: number; years?: readonly number[] },
): DiversificationRow[] {
  const { denominator = 'grp' } = options;
  const years = options.years ?? (options.year === undefined ? [] : [options.year]);
  if (years.length === 0) throw new Error('Give `year` or `years`.');
  return years.flatMap((year) => {
    const { nation, regions } = structureWith(table, year, options);
    const indices = regions.map((structure) =>
      diversification({
        region: structure.gva_million_tenge,
        nation: nation.gva_million_tenge,
        ...totalsFor(denominator, structure, nation),
      }),
    );
    const rank = ranks(indices.map((index) => index.variance), { first: 'lowest', ties: 'better' }); // prettier-ignore
    return indices.map((index, place) => ({ year, region: regions[place]!.region, ...index, rank: rank[place]! }));
  });
}
