import { checkNumber } from '../numerics/check-number';

/**
 * Gross regional product (GRP) per capita: y = 1000 · Y / P. The Bureau of National Statistics divides by the average population of
 * the year, as its table for 2022 shows.
 *
 * @param grpMillionTenge Y, GRP at current prices, million tenge.
 * @param populationPersons P, average population of the year, persons.
 * @returns Thousand tenge per person (million tenge / persons = 1000 thousand tenge).
 * @throws Error when either argument is not a number above zero.
 * @example grpPerCapita(2000, 1_000_000) // 2 thousand tenge
 */
export function grpPerCapita(grpMillionTenge: number, populationPersons: number): number {
  checkNumber(grpMillionTenge, 'GRP, million tenge', 'a number above zero');
  checkNumber(populationPersons, 'average population, persons', 'a number above zero');
  return (1000 * grpMillionTenge) / populationPersons;
}

/**
 * Share of a region in gross domestic product (GDP), percent: 100 · Yᵣ / Y_N, both at current prices of the same year.
 *
 * @throws Error when either argument is not a number above zero.
 * @example shareInGdp(25, 200) // 12.5 percent
 */
export function shareInGdp(grpMillionTenge: number, gdpMillionTenge: number): number {
  checkNumber(grpMillionTenge, 'GRP, million tenge', 'a number above zero');
  checkNumber(gdpMillionTenge, 'GDP, million tenge', 'a number above zero');
  return (100 * grpMillionTenge) / gdpMillionTenge;
}

/** The input of {@link contributionToGrowth} for one region. */
export interface ContributionInput {
  /** GRP of the previous year, million tenge, within this year's borders. */
  readonly previousGrpMillionTenge: number;
  /** GDP of the previous year, million tenge. */
  readonly previousGdpMillionTenge: number;
  /** Volume index of GRP, previous year = 100. */
  readonly volumeIndex: number;
}

/**
 * Contribution of a region to the real growth of GDP, percentage points:
 * (Y_{r,t−1} / Y_{N,t−1}) · (I_{r,t} − 100), with I the volume index (previous year = 100).
 *
 * The contributions of all regions add up to the growth implied by the regional indices. This sum equals published national
 * growth except for the rounding of the indices (one decimal) and the Bureau's own balancing.
 *
 * @throws Error when one of the three inputs is not a number above zero.
 * @example contributionToGrowth({ previousGrpMillionTenge: 10, previousGdpMillionTenge: 100, volumeIndex: 105 }) // 0.5
 */
export function contributionToGrowth(input: ContributionInput): number {
  const { previousGrpMillionTenge, previousGdpMillionTenge, volumeIndex } = input;
  checkNumber(previousGrpMillionTenge, 'GRP of the year before, million tenge', 'a number above zero');
  checkNumber(previousGdpMillionTenge, 'GDP of the year before, million tenge', 'a number above zero');
  checkNumber(volumeIndex, 'volume index, previous year = 100', 'a number above zero');
  return (previousGrpMillionTenge / previousGdpMillionTenge) * (volumeIndex - 100);
}

/** The difference between a later figure and an earlier one. */
export interface Revision {
  /** final − earlier, in the unit of the figures. */
  readonly absolute: number;
  /** 100 · (final − earlier) / |earlier|, percent of the earlier figure. */
  readonly percent: number;
}

/**
 * Size of the revision from an earlier (preliminary, printed) figure to the final one. The earlier figure is the base, since it is
 * the one that readers saw first (OECD guidelines on revisions analysis).
 *
 * @throws Error when a figure is not finite, or the earlier one is zero.
 * @example sizeOfRevision(20, 19) // { absolute: -1, percent: -5 }
 */
export function sizeOfRevision(earlier: number, final: number): Revision {
  checkNumber(earlier, 'revision, earlier figure');
  checkNumber(final, 'revision, final figure');
  if (earlier === 0) throw new Error('revision: the earlier figure is 0, so no percentage of it exists');
  const absolute = final - earlier;
  return { absolute, percent: (100 * absolute) / Math.abs(earlier) };
}
