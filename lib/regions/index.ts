/* One entry to regions/: names, frames of units that tile the country, tables and growth on a frame. */
export { frameGrowth, type UnitGrowth } from './frame-growth';
export { frameUnits, type Frame, type FrameUnit } from './frames';
export { regionName } from './region-name';
export { regions } from './regions';
export { tableInFrame, yearsInFrame } from './table-in-frame';
