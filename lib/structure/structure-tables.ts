import * as aq from 'arquero';
import type { Table } from 'arquero';
import { ranks } from '../numerics/rank-correlation';
import { checkOptions, type OptionKinds } from '../numerics/read-options';
import { diversification, type Diversification } from './diversification';
import type { ActivityGroups } from './absolute-indices';
import { locationQuotients, type LocationQuotientOptions } from './location-quotients';
import { structureOfYear, structureOptionKinds, type RegionStructure, type StructureOptions } from './structure-of-year';

/** The denominators of structural coefficients: GRP and GDP ('grp', as in the paper) or the sums of the activities ('gva'). */
export type Denominator = 'grp' | 'gva';

/** The years, the denominator, and how to read the table; see `structureOfYear`. */
export type StructureTableOptions = StructureOptions & { year?: number; years?: readonly number[]; denominator?: Denominator };

const tableOptionKinds: OptionKinds<StructureTableOptions> = {
  ...structureOptionKinds,
  year: 'number',
  years: 'list',
  denominator: ['grp', 'gva'],
};

function yearsOf({ year, years = year === undefined ? [] : [year] }: StructureTableOptions): readonly number[] {
  if (years.length === 0) throw new Error('Give `year` or `years`.');
  return years;
}

/** The options that `structureOfYear` needs for one year. */
function readingOf(options: StructureTableOptions, year: number): StructureOptions & { year: number } {
  const { frame, nation, activities, total, passedOver, columns, leaveOut } = options;
  return { frame, nation, activities, total, passedOver, columns, leaveOut, year };
}

function totalsOf(denominator: Denominator, region: RegionStructure, nation: RegionStructure): LocationQuotientOptions {
  return denominator === 'gva' ? {} : { regionTotal: region.total, nationTotal: nation.total };
}

/** One structural coefficient; dimensionless. */
export interface LocationQuotientRow {
  year: number;
  region: string;
  section: string;
  coefficient: number;
}

/**
 * The matrix of structural coefficients, region by activity, in long form: the share of the activity in the region's GRP over its share
 * in GDP (the paper's methods section). An activity that the region does not have has coefficient 0; an activity that the nation does
 * not have in that year has no rows.
 *
 * @param table gross value added: region (or unit), year, item, million_tenge
 * @param options `year` or `years`; `denominator` (default 'grp'); `frame` (default '2022'), `leaveOut` and the other options of `structureOfYear`
 * @returns columns as in {@link LocationQuotientRow}; regions in the order of the frame, activities in the order of `activities`
 * @throws Error as in `structureOfYear`
 * @example
 * locationQuotientTable(loadTable('gross-value-added'), { year: 2022 }).numRows(); // 380
 */
export function locationQuotientTable(table: Table, options: StructureTableOptions): Table<LocationQuotientRow> {
  checkOptions('locationQuotientTable', options, tableOptionKinds);
  const { denominator = 'grp' } = options;
  const rows = yearsOf(options).flatMap((year) => {
    const { nation, regions } = structureOfYear(table, readingOf(options, year));
    return regions.flatMap((structure) => {
      const quotients = locationQuotients(structure.amounts, nation.amounts, totalsOf(denominator, structure, nation));
      return Object.entries(quotients).map(([section, coefficient]) => ({
        year,
        region: structure.region,
        section,
        coefficient,
      }));
    });
  });
  return aq.from(rows);
}

/** All indices of one region in one year, and the region's rank by variance in that year: 1 is the lowest variance. */
export interface DiversificationRow extends Diversification {
  year: number;
  region: string;
  rank: number;
}

/**
 * All diversification indices of every region in one or several years, one row per year and region. Tied regions share the better rank.
 *
 * @param table gross value added: region (or unit), year, item, million_tenge
 * @param options as for {@link locationQuotientTable}, and the `groups` of the activities for UV and RV
 * @returns columns as in {@link DiversificationRow}: dimensionless, entropies in nats
 * @throws Error as in `structureOfYear`
 * @example
 * diversificationTable(loadTable('gross-value-added'), { years: [2014, 2022], frame: '2010' }).numRows(); // 32
 */
export function diversificationTable(
  table: Table,
  options: StructureTableOptions & { groups?: ActivityGroups },
): Table<DiversificationRow> {
  checkOptions('diversificationTable', options, { ...tableOptionKinds, groups: 'any' });
  const { denominator = 'grp', groups } = options;
  const rows = yearsOf(options).flatMap((year): DiversificationRow[] => {
    const { nation, regions } = structureOfYear(table, readingOf(options, year));
    const indices = regions.map((structure) =>
      diversification({ region: structure.amounts, nation: nation.amounts, groups, ...totalsOf(denominator, structure, nation) }),
    );
    const variances = indices.map((index) => index.variance);
    const rank = ranks(variances, { first: 'lowest', ties: 'better' });
    return indices.map((index, place) => ({ year, region: regions[place].region, ...index, rank: rank[place] }));
  });
  return aq.from(rows);
}
