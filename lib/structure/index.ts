export { activityShares, alignAmounts } from './activity-amounts';
export { entropy, herfindahl, ogive, variety, type Variety } from './absolute-indices';
export { sectionGroups, sections } from './activities';
export { diversification, type Diversification } from './diversification';
export { locationQuotients, varianceOfCoefficients } from './location-quotients';
export { hachman, krugman, theil, weightedVariance } from './relative-indices';
export { correspondence, seriation } from './seriation';
export { leaveOutActivities, structureOfYear, type RegionStructure, type YearStructure } from './structure-of-year';
export {
  diversificationTable,
  locationQuotientTable,
  type DiversificationRow,
  type StructureTableOptions,
} from './structure-tables';
