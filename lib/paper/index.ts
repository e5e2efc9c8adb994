export { checkClaims, countVerdicts, type Basis, type CheckClaimsOptions, type CheckedClaim } from './check-claims';
export { checks } from './check-registry';
export type { CheckDefinition, InputKind, InputRule } from './check-definition';
export type { Claim, ClaimInput } from './claim';
export type { Fact, Facts } from './facts';
export { verdicts, type Finding, type Severity, type Verdict } from './finding';
export { committedLedger, ledgerChanges, ledgerCsv, ledgerRows, type LedgerChange, type LedgerRow } from './ledger';
export { displayItems, verdictOfItem, type DisplayItem } from './display-items';
export { mainFindings, type MainFinding } from './main-findings';
export { revisionSensitivity, type RevisionSensitivity } from './revision-sensitivity';
export { movedCells, tableAligned, tableInCopy, type TableLine } from './table-layout';
export { ledgerFile, type LedgerFile } from './ledger-file';
export type { ShownInput } from './shown-input';
export type { PrintedTables, TableCell } from './printed-table';
export { projectFacts } from './project-facts';
export { quotientInterval, type Range } from './quotient-interval';
export { paperFolder, readClaims, readPrintedTables } from './read-claims';
export { readRegressionCell, starsOf, tInterval, type RegressionCell } from './regression-cell';
export { boundInWords, revisionBounds, type Quantity } from './revision-bounds';
export {
  agrees,
  contains,
  distanceOutside,
  roundingInterval,
  roundingModes,
  type RoundingInterval,
  type RoundingMode,
} from './rounding-interval';
