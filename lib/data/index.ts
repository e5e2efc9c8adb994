/* Entry point of data/: tables with typed rows, their sources, result files. */
export { hasTable, loadRows, loadTable } from './load-table';
export { rowOf } from './row-of';
export { saveResult } from './save-table';
export { saveResultJson } from './save-json';
export { describeTable, tableList, tableSource } from './table-source';
export { wordsOf } from './columns';
export { largestDifference } from './largest-difference';
export { readRegionalCsv } from './regional-csv';
export { readBureauWorkbook } from './bureau-workbook';
export { checkIdentities } from './check-identities';
export { findLoneLevels } from './find-lone-levels';
export { findSpikes } from './find-spikes';
export { findSwaps } from './find-swaps';
export { flaggedValues } from './flagged-values';
export { vintageChanges } from './vintage-changes';
export { vintageReport } from './vintage-report';
export { workbooksAtHand } from './workbooks-at-hand';
