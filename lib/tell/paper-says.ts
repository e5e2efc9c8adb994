import { display } from '../charts/display';
import { files } from '../data/files';
import { nearWords } from '../data/near-words';
import { checkClaims, type CheckedClaim } from '../paper/check-claims';
import { printedNumber } from '../paper/printed-number';
import { readClaims } from '../paper/read-claims';
import { comparisonHtml, comparisonText, type PaperComparison } from './comparison';

/** What a function gives as long as the figures are the same: a kernel or a page may get others while it runs. */
function whileFiguresStay<Value>(read: () => Value): () => Value {
  let known: { stamp: string; value: Value } | undefined;
  return () => {
    const stamp = stampOfData();
    if (known?.stamp !== stamp) known = { stamp, value: read() };
    return known.value;
  };
}

function stampOfData(): string {
  const folder = files.dataFolder();
  const folders = [folder, files.join(folder, 'raw'), files.join(folder, 'paper')];
  const paths = folders.flatMap((each) => files.list(each).map((name) => files.join(each, name)));
  return paths.map((path) => `${path} ${files.stamp(path) ?? ''}`).join('\n');
}

const ledger = whileFiguresStay((): ReadonlyMap<string, CheckedClaim> => new Map(checkClaims().map((row) => [row.id, row])));
const claims = whileFiguresStay(readClaims);

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
  const rows = ledger();
  return ids
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => {
      const row = rows.get(id);
      if (!row)
        throw new Error(
          `paperSays: the ledger has no claim "${id}"; near: ${nearWords(id, [...rows.keys()]).join(', ') || 'none'}.`,
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
  const all = claims();
  const claim = all.find((each) => each.id === id);
  if (!claim)
    throw new Error(
      `printedNumberOf: the paper has no claim "${id}"; near: ${
        nearWords(
          id,
          all.map((each) => each.id),
        ).join(', ') || 'none'
      }.`,
    );
  return printedNumber(claim.printed).value;
}
