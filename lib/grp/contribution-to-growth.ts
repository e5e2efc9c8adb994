import { positiveValues } from './positive-values';

/** What {@link contributionToGrowth} needs of one region. */
export interface ContributionInput {
  /** GRP of the year before, million tenge, on the borders of this year. */
  readonly previousGrpMillionTenge: number;
  /** GDP of the year before, million tenge. */
  readonly previousGdpMillionTenge: number;
  /** Volume index of GRP, previous year = 100. */
  readonly volumeIndex: number;
}

/**
 * Contribution of a region to the real growth of GDP, percentage points:
 * (Y_{r,t−1} / Y_{N,t−1}) · (I_{r,t} − 100), with I the volume index (previous year = 100).
 *
 * The contributions of all regions add up to the growth that the regional indices imply. It equals the published
 * national growth only up to rounding of the indices (one decimal) and the Bureau's own balancing.
 *
 * @throws Error when one of the three is not a number above zero.
 * @example contributionToGrowth({ previousGrpMillionTenge: 10, previousGdpMillionTenge: 100, volumeIndex: 105 }) // 0.5
 */
export function contributionToGrowth(input: ContributionInput): number {
  positiveValues([input.previousGrpMillionTenge], 'GRP of the year before, million tenge');
  positiveValues([input.previousGdpMillionTenge], 'GDP of the year before, million tenge');
  positiveValues([input.volumeIndex], 'volume index, previous year = 100');
  return (input.previousGrpMillionTenge / input.previousGdpMillionTenge) * (input.volumeIndex - 100);
}
