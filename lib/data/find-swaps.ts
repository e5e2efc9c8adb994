import { sameBorders, sectionKey, sectionValues, type SectionValue, type SectionValues } from './section-shares';
import type { GrossValueAddedRow } from './table-rows';

/** Two regions whose values for a section and year fit better when exchanged. */
export interface Swap {
  section: string;
  year: number;
  regions: [string, string];
  /** Factor by which the worse of the two is off its neighbouring years: first as printed, then exchanged */
  timesAsPrinted: number;
  timesExchanged: number;
}

function usualShare(values: SectionValues, { region, year, section }: SectionValue): number | undefined {
  const before = values.get(sectionKey(region, year - 1, section));
  const after = values.get(sectionKey(region, year + 1, section));
  if (!before || !after || !sameBorders(region, year - 1, year + 1)) return undefined;
  return Math.sqrt(before.shareOfRepublic * after.shareOfRepublic);
}

const timesOff = (share: number, usual: number) => Math.exp(Math.abs(Math.log(share / usual)));

/**
 * Finds pairs of regions whose values look exchanged: both are off the geometric mean of the years around them by a factor of at least 2,
 * and the exchange reduces the logarithm of the worse factor to at most two thirds. This is a suspicion, not a proof: pairs may compete
 * for the same value.
 *
 * @param rows gross value added by region and section
 * @returns the pairs, the largest gain first
 * @example
 * findSwaps(loadRows('gross-value-added'))[0].regions; // ['KRG', 'ZHT']
 */
export function findSwaps(rows: GrossValueAddedRow[]): Swap[] {
  const values = sectionValues(rows);
  const odd = [...values.values()].flatMap((value) => {
    const usual = usualShare(values, value);
    return usual !== undefined && timesOff(value.shareOfRepublic, usual) >= 2 ? [{ ...value, usual }] : [];
  });
  const swaps: Swap[] = [];
  for (const [place, one] of odd.entries()) {
    for (const other of odd.slice(place + 1)) {
      if (one.section !== other.section || one.year !== other.year) continue;
      const asPrinted = Math.max(timesOff(one.shareOfRepublic, one.usual), timesOff(other.shareOfRepublic, other.usual));
      const exchanged = Math.max(timesOff(other.shareOfRepublic, one.usual), timesOff(one.shareOfRepublic, other.usual));
      if (Math.log(exchanged) > (Math.log(asPrinted) * 2) / 3) continue;
      swaps.push({
        section: one.section,
        year: one.year,
        regions: [one.region, other.region],
        timesAsPrinted: asPrinted,
        timesExchanged: exchanged,
      });
    }
  }
  return swaps.sort((one, other) => other.timesAsPrinted / other.timesExchanged - one.timesAsPrinted / one.timesExchanged);
}
