export { fitBetaPrior, shrinkRatio, type BetaPrior, type FirmCounts } from './beta-binomial';
export {
  drawableRatio,
  firmRatioResult,
  firmRatios,
  type FirmRatioOptions,
  type FirmRatioRow,
  type PrintedCountRow,
  type RegisterRow,
} from './firm-ratios';
export { percentageBases, type PercentageBase } from './percentage-bases';
export { ratioInterval, type IntervalMethod, type RatioInterval, type RatioIntervalOptions } from './ratio-interval';
export { registerTable } from './register-table';
export { boundsUnderEveryReading, topListBounds, type TopListBound, type TopListEntry } from './top-list-bounds';
export { demographyRates, netBalance, rankByShrunkenRatio, ratioTest, ratioTests, shrunkenRatio } from './two-counts';
