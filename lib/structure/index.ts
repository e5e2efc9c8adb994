export { activityShares, alignAmounts, type ActivityAmounts, type AlignedAmounts } from './activity-amounts';
export { entropy, herfindahl, ogive, variety, type ActivityGroups, type Variety } from './absolute-indices';
export { sectionGroups, sections } from './activities';
export { diversification, type Diversification, type DiversificationInput } from './diversification';
export {
  locationQuotients,
  varianceOfCoefficients,
  type LocationQuotientOptions,
  type VarianceOptions,
} from './location-quotients';
export { hachman, krugman, theil, weightedVariance } from './relative-indices';
export { correspondence, seriation, type Correspondence, type Seriation } from './seriation';
export {
  leaveOutActivities,
  structureOfYear,
  type RegionStructure,
  type StructureOptions,
  type YearStructure,
} from './structure-of-year';
export {
  diversificationTable,
  locationQuotientTable,
  type Denominator,
  type DiversificationRow,
  type LocationQuotientRow,
  type StructureTableOptions,
} from './structure-tables';
