export { betaConvergence, convergenceBetween } from './convergence';
export { dispersion, dispersionSeries } from './dispersion';
export { growthPerHead, populationBreak, populationBreakYear, type GrowthPerHead, type PopulationBreak } from './growth-per-head';
export { contributionToGrowth, grpPerCapita, shareInGdp, sizeOfRevision } from './grp-per-capita';
export {
  coefficientOfVariation,
  gini,
  logStandardDeviation,
  maximumToMinimum,
  theilDecomposition,
  theilL,
  theilT,
} from './inequality';
export {
  accountsOf,
  grpPerCapitaResult,
  regionalAccounts,
  regionalAccountsSeries,
  type RegionalAccount,
} from './regional-accounts';
