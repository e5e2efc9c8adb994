export {
  betaConvergence,
  convergenceBetween,
  sigmaConvergence,
  type BetaConvergence,
  type SigmaConvergence,
} from './convergence';
export {
  dispersion,
  dispersionSeries,
  type Dispersion,
  type DispersionOptions,
  type DispersionSeriesOptions,
} from './dispersion';
export { growthPerHead, populationBreak, populationBreakYear, type GrowthPerHead, type PopulationBreak } from './growth-per-head';
export {
  contributionToGrowth,
  grpPerCapita,
  shareInGdp,
  sizeOfRevision,
  type ContributionInput,
  type Revision,
} from './grp-per-capita';
export {
  coefficientOfVariation,
  gini,
  logStandardDeviation,
  maximumToMinimum,
  theilDecomposition,
  theilL,
  theilT,
  type TheilDecomposition,
  type TheilGroup,
} from './inequality';
export {
  accountsOf,
  grpPerCapitaResult,
  regionalAccounts,
  regionalAccountsSeries,
  type AccountTables,
  type RegionalAccount,
} from './regional-accounts';
