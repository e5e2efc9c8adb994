import { flaggedValues } from '../data/flagged-values';
import { loadTable, type LoadOptions } from '../data/load-table';
import { assignToFrame, frameUnits, regionsByYear, southKazakhstanIn, type Frame } from '../regions';

/** A unit, year and section with a flagged published figure. */
export interface FlaggedUnitYear {
  readonly unit: string;
  readonly year: number;
  readonly section: string;
  /** The region whose row is flagged. */
  readonly region: string;
  readonly kind: string;
  readonly why: string;
}

const SUSPICIOUS: readonly string[] = ['outlier', 'level', 'swap'];

/**
 * Lists the flagged figures of gross value added by section, for the units of a frame.
 *
 * A flag counts only if its row is one of the rows that make up the unit. Turkestan's trade in 2017 is flagged, but the frame of 2010
 * uses South Kazakhstan's published row for that year, which is smooth.
 *
 * @param years The years to check.
 * @returns One row per unit, year and section, in the order of data/flags.csv.
 * @example flaggedUnitYears('2010', [2022]).map((flag) => flag.unit + flag.section) // KRG S, ALM S, VKO N, ALM R
 */
export function flaggedUnitYears(frame: Frame, years: readonly number[], options: LoadOptions = {}): FlaggedUnitYear[] {
  const units = frameUnits(frame, options);
  const flags = flaggedValues('gross-value-added', options).filter(
    (flag) => /^[A-S]$/.test(flag.item) && SUSPICIOUS.includes(flag.kind),
  );
  const codesOf = regionsByYear(loadTable('gross-value-added', options));
  const unitOf = new Map<string, string>();
  for (const year of years) {
    const where = `gross-value-added ${String(year)}`;
    const rowsOf = assignToFrame(codesOf.get(year) ?? [], year, units, 'national-accounts', southKazakhstanIn(frame), where);
    for (const [unit, members] of rowsOf) for (const code of members) unitOf.set(`${code} ${String(year)}`, unit);
  }
  return flags.flatMap((flag) =>
    years
      .filter((year) => flag.first_year <= year && year <= flag.last_year)
      .flatMap((year): FlaggedUnitYear[] => {
        const unit = unitOf.get(`${flag.region} ${String(year)}`);
        if (unit === undefined) return [];
        return [{ unit, year, section: flag.item, region: flag.region, kind: flag.kind, why: flag.why }];
      }),
  );
}
