/* What a page needs to check a paper, without this project's figures and without files other than those it is given. */
export { checkPaper, claimsOfText } from './any-paper';
export { resultCsv } from './ledger';
export { examples, newPaper } from './new-paper';
export { looksLikeTable } from './pasted-table';
export type { PaperFiles } from './read-table';
