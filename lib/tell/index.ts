/*
 * What a notebook shows: sentences, tables, charts, findings. README.md in this folder explains how to write a cell.
 */
export { exercise } from './exercise';
export { findingType, holds } from './holds';
export { md, mdText } from './md';
export { placeName, sectionName } from './names';
export { d0, d1, d2, d3, d4, listed, pct, pIs, signed } from './numbers';
export { oneOf } from './one-of';
export { paperSays, printedNumberOf } from './paper-says';
export { refusal } from './refusal';
export { sameAs } from './same-as';
export { show } from './show';
export { table } from './table';
export { regionName } from '../regions';
