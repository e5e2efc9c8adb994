export { checkClaims, revisionSensitivity, type CheckClaimsOptions, type RevisionSensitivity } from './check-claims';
export {
  checkEach,
  claimsOfPaper,
  countVerdicts,
  type Basis,
  type CheckData,
  type CheckedClaim,
  type ShownInput,
} from './check-each';
export { checkPaper, claimsOfText, type CheckedPaper } from './any-paper';
export { claimsOfTable, readPastedTable } from './pasted-table';
export { newPaper } from './new-paper';
export { checks } from './checks';
export { wholeDenominators } from './checks/arithmetic';
export { balancedPanels, sharedRSquared } from './checks/goodness-of-fit';
export { starsSeen } from './checks/regression';
export {
  faultVerdicts,
  verdicts,
  type CheckDefinition,
  type Claim,
  type ClaimInput,
  type Finding,
  type InputKind,
  type InputRule,
  type Severity,
  type Verdict,
} from './claim';
export type { Fact, Facts } from './facts';
export { faults, mainFindings, tally, type MainFinding, type Tally } from './findings';
export {
  committedLedger,
  ledgerChanges,
  ledgerCsv,
  ledgerRows,
  type LedgerChange,
  type LedgerRow,
  type ResultRow,
} from './ledger';
export { displayItems, verdictOfItem, type DisplayItem } from './display-items';
export { ledgerFile, type LedgerFile } from './ledger-file';
export { movedCells, tableAligned, type PrintedTables, type TableCell, type TableLine } from './printed-table';
export { paperFolder } from './paper-folder';
export { projectFacts } from './project-facts';
export { readClaims, readPrintedTables } from './read-claims';
export { readRegressionCell, tInterval, type RegressionCell } from './regression-cell';
export { starsOf } from './statistics/stars';
export { boundInWords, revisionBounds, type Quantity } from './revisions';
export { distanceOutside, type Range } from './range';
export {
  agrees,
  contains,
  quotientInterval,
  roundingInterval,
  roundingModes,
  type RoundingInterval,
  type RoundingMode,
} from './printed-number';
export { languages, type Language, type Translated } from './text';
