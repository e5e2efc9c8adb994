import { comparisonHtml, comparisonText, type PaperComparison } from '../charts/paper-says';
import { display } from '../charts/display';
import { nearWords } from '../data/near-words';
import { checkClaims, type CheckedClaim } from '../paper/check-claims';
import { printedNumber } from '../paper/printed-number';
import { readClaims } from '../paper/read-claims';

let checked: ReadonlyMap<string, CheckedClaim> | undefined;

/**
 * Shows the table that closes a section: "The paper says | We get | Why", from the ledger of the figure check.
 *
 * @param ids - identifiers of claims between spaces, in the order wanted; or your own rows, where the ledger has no claim
 * @throws Error for an identifier that the ledger does not have, with the near ones
 * @example
 * paperSays('R09 R10 R11');
 */
export function paperSays(ids: string | readonly PaperComparison[]): void {
  const rows = typeof ids === 'string' ? comparisons(ids) : ids;
  display({ data: { 'text/html': comparisonHtml(rows), 'text/plain': comparisonText(rows) } });
}

/** The rows that {@link paperSays} shows. */
export function comparisons(ids: string): PaperComparison[] {
  checked ??= new Map(checkClaims().map((row) => [row.id, row]));
  const ledger = checked;
  return ids
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => {
      const row = ledger.get(id);
      if (!row)
        throw new Error(
          `paperSays: the ledger has no claim "${id}"; near: ${nearWords(id, [...ledger.keys()]).join(', ') || 'none'}.`,
        );
      const { location, quotation, computed, verdict, reason } = row;
      return { id, claim: `${location} (${id})`, paper: `“${quotation}”`, ours: computed || '–', verdict, why: brief(reason) };
    });
}

/** A reason without what the row and the page say already: both figures, and the bounds of revisions. */
function brief(reason: string): string {
  const revision = /; a (revision of .+?), and up to [^;]* is taken for one\.$/.exec(reason);
  return revision ? `A ${revision[1]}.` : reason.replace(/; Bureau of National Statistics.*$/, '.');
}

/**
 * The number that a claim of the paper prints.
 *
 * @throws Error for an identifier that the paper's claims do not have, and for a claim that prints no number
 * @example
 * printedNumberOf('R09'); // 20541.2
 */
export function printedNumberOf(id: string): number {
  const claims = readClaims();
  const claim = claims.find((each) => each.id === id);
  if (!claim)
    throw new Error(
      `printedNumberOf: the paper has no claim "${id}"; near: ${
        nearWords(
          id,
          claims.map((each) => each.id),
        ).join(', ') || 'none'
      }.`,
    );
  return printedNumber(claim.printed).value;
}
