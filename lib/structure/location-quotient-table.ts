import { locationQuotients } from './location-quotients';
import type { GrossValueAddedTable } from './structure-of-year';
import { structureWith, totalsFor, type StructureOptions } from './structure-options';

/** One structural coefficient; a pure number. */
export interface LocationQuotientRow {
  year: number;
  region: string;
  section: string;
  coefficient: number;
}

/**
 * The matrix of structural coefficients, region by section, in long form: the share of the section in the region's GRP over its share in
 * GDP (the paper's section on methods). A section that the region does not have has coefficient 0; one that the republic does not
 * have in that year has no rows.
 *
 * @param table - gross value added: region (or unit), year, item, million_tenge.
 * @param options - `year`; `frame` ('2022'), `denominator` ('grp' or 'gva', 'grp' by default), `leaveOut`.
 * @returns one row a region and section, regions in the order of the frame, sections A to S.
 * @throws Error as in `structureOfYear`.
 * @example
 * locationQuotientTable(loadTable('gross-value-added'), { year: 2022 }).length; // 380
 */
export function locationQuotientTable(
  table: GrossValueAddedTable,
  options: StructureOptions & { year: number },
): LocationQuotientRow[] {
  const { year, denominator = 'grp' } = options;
  const { nation, regions } = structureWith(table, year, options);
  return regions.flatMap((structure) => {
    const totals = totalsFor(denominator, structure, nation);
    const quotients = locationQuotients(structure.gva_million_tenge, nation.gva_million_tenge, totals);
    return Object.entries(quotients).map(([section, coefficient]) => ({ year, region: structure.region, section, coefficient }));
  });
}
