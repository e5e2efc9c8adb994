/* What a page needs to check a paper: no figures of this project, no files but those it is given. */
export { csvText } from '../data/write-csv';
export { checkPaper, claimsOfText } from './any-paper';
export { ledgerRows } from './ledger';
export { examples, newPaper } from './new-paper';
export { looksLikeTable } from './pasted-table';
export type { PaperFiles } from './read-table';
