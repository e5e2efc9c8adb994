import { display } from '../charts/display';
import { files } from '../data/files';
import { nearWords } from '../data/near-words';
import { checkClaims } from '../paper/check-claims';
import { printedNumber } from '../paper/printed-number';
import { readClaims } from '../paper/read-claims';
import { comparisonHtml, comparisonText, type PaperComparison } from './comparison';

/** Caches a function's result until the data files change, which may happen while a kernel or a page is running. */
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

const ledger = whileFiguresStay(() => checkClaims());
const claims = whileFiguresStay(readClaims);

/**
 * Shows the table that closes a section, "The paper says | We get | Why", from the ledger of the figure check.
 *
 * @param ids - identifiers of claims separated by spaces, in display order; or your own rows if the ledger has no such claim
 * @throws Error for an identifier that is not in the ledger, naming similar ones
 * @example
 * paperSays('R09 R10 R11');
 */
export function paperSays(ids: string | readonly PaperComparison[]): void {
  const rows = typeof ids === 'string' ? comparisons(ids) : ids;
  display({ data: { 'text/html': comparisonHtml(rows), 'text/plain': comparisonText(rows) } });
}

/** Returns the rows that {@link paperSays} shows. */
export function comparisons(ids: string): PaperComparison[] {
  const wanted = ids.split(/\s+/).filter((id) => id !== '');
  return wanted.map((id) => {
    const { location, quotation, computed, verdict, reason } = withId(id, ledger(), 'paperSays: the ledger');
    return { id, claim: `${location} (${id})`, paper: `“${quotation}”`, ours: computed || '–', verdict, why: reason };
  });
}

function withId<Row extends { id: string }>(id: string, rows: readonly Row[], where: string): Row {
  const found = rows.find((row) => row.id === id);
  if (found) return found;
  const near = nearWords(id, rows.map((row) => row.id)); // prettier-ignore
  throw new Error(`${where} has no claim "${id}"; near: ${near.join(', ') || 'none'}.`);
}

/**
 * Returns the number that a claim of the paper prints.
 *
 * @throws Error for an identifier that is not among the paper's claims, and for a claim that does not print a number
 * @example
 * printedNumberOf('R09'); // 20541.2
 */
export function printedNumberOf(id: string): number {
  return printedNumber(withId(id, claims(), 'printedNumberOf: the paper').printed).value;
}
