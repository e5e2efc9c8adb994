export { fitBetaPrior, shrinkRatio } from './beta-binomial';
export {
  drawableRatio,
  firmRatioResult,
  firmRatios,
  type FirmRatioOptions,
  type FirmRatioRow,
  type PrintedCountRow,
} from './firm-ratios';
export { percentageBases } from './percentage-bases';
export { ratioInterval, type IntervalMethod } from './ratio-interval';
export { registerTable } from './register-table';
export { boundsUnderEveryReading, topListBounds, type TopListEntry } from './top-list-bounds';
export { demographyRates, netBalance, rankByShrunkenRatio, ratioTest, ratioTests, shrunkenRatio } from './two-counts';
export type { FirmsRow as RegisterRow } from '../data/table-rows';
