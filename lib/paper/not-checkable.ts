import type { Claim } from './claim';
import type { Finding } from './finding';

/**
 * The finding for a claim whose source is missing: the source is named, after what could be seen without it.
 *
 * @param claim the claim; its `missing` names the source
 * @param seen a sentence on what the paper's own numbers allow, or the empty text
 * @param computed what was computed on the way
 */
export function notCheckable(claim: Claim, seen = '', computed = ''): Finding {
  const missing = claim.missing === '' ? 'a source' : claim.missing;
  const before = seen === '' ? '' : `${seen} `;
  return { computed, verdict: 'not-checkable', severity: 'none', reason: `${before}Missing: ${missing}.` };
}
