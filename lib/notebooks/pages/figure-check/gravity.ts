import type { Verdict } from '../../../paper/claim';
import type { ListedClaim } from '../../../paper/ledger-of';

const gravestFirst: readonly Verdict[] = [
  'contradicted',
  'misread',
  'differs',
  'not-reported',
  'within-revision',
  'not-checkable',
  'consistent',
  'reproduced',
];

/** How soon an editor should see a claim, 0 first: claims that change a conclusion first, then by verdict; our own notes last. */
export function gravity({ verdict, severity, statement }: ListedClaim): number {
  const order = gravestFirst.indexOf(verdict) + (severity === 'changes-conclusion' ? 0 : gravestFirst.length);
  return order + (statement === 'ours' ? 2 * gravestFirst.length : 0);
}

/** Returns the claims with their positions in the paper, gravest first; equally grave ones in the paper's order. */
export function gravestClaimsFirst(claims: readonly ListedClaim[]): { claim: ListedClaim; place: number }[] {
  return claims
    .map((claim, place) => ({ claim, place }))
    .sort((a, b) => gravity(a.claim) - gravity(b.claim) || a.place - b.place);
}
