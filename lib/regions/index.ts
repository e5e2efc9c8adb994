/* Entry point of regions/: names, frames of units that tile the country, tables and growth on a frame. */
export { frameGrowth, type GrowthRule, type UnitGrowth } from './frame-growth';
export { frameUnits, type Frame, type FrameUnit } from './frames';
export { mergeToFrame, type MergeOptions } from './merge-to-frame';
export { findRegion, regionName, regions, type Language, type Region } from './regions';
export { tableInFrame, yearsInFrame, type AdditiveTable, type RowInFrame } from './table-in-frame';
export { assignToFrame, refuseDoubleCount, regionsByYear, southKazakhstanIn, territoryOf, type SouthKazakhstan } from './tiling';
