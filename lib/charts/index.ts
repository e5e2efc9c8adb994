/* Charts: functions that turn tables into Vega-Lite specs. A column's title, unit and source come from the dictionary of columns. */
export { heatMap } from './heat-map';
export { rankedBars } from './ranked';
export { scatterLabelled } from './scatter-labelled';
export { tileMap } from './tile-map';
export { timeLines } from './time-lines';
export { yearSlider } from './pickers';
export { colours, kindNames, regionKind } from './colours';
