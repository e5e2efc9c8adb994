/* Entry point of regions/: names, frames of units that tile the country, tables and growth on a frame. */
export { frameGrowth, type UnitGrowth } from './frame-growth';
export { frameUnits, type Frame } from './frames';
export { mergeToFrame } from './merge-to-frame';
export { findRegion, regionName, regions } from './regions';
export { tableInFrame, yearsInFrame, type AdditiveTable } from './table-in-frame';
export { assignToFrame, refuseDoubleCount, regionsByYear, southKazakhstanIn, territoryOf } from './tiling';
