import type { LedgerClaim, LedgerVerdict } from './ledger-file';

const gravestFirst: readonly LedgerVerdict[] = [
  'contradicted',
  'misread',
  'differs',
  'within-revision',
  'not-checkable',
  'reproduced',
];

/** How soon an editor should see a claim, 0 first: what changes a conclusion, then by verdict. */
export function gravity({ verdict, severity }: LedgerClaim): number {
  return gravestFirst.indexOf(verdict) + (severity === 'changes-conclusion' ? 0 : gravestFirst.length);
}

/** The claims with their places in the paper, gravest first; equally grave ones in the paper's order. */
export function gravestClaimsFirst(claims: readonly LedgerClaim[]): { claim: LedgerClaim; place: number }[] {
  return claims
    .map((claim, place) => ({ claim, place }))
    .sort((a, b) => gravity(a.claim) - gravity(b.claim) || a.place - b.place);
}
