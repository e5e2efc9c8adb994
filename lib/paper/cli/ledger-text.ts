import type { CheckedClaim } from '../check-claims';
import type { Verdict } from '../finding';

/** Wide enough for most printed values, so that reasons stay beside them on a screen of 160 columns. */
const WIDEST = { printed: 28, computed: 34 };

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/** The ledger for a terminal: the counts by verdict, then one line a claim. */
export function ledgerText(checked: readonly CheckedClaim[], counts: readonly { verdict: Verdict; count: number }[]): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const width = Math.max(...counts.map(({ verdict }) => verdict.length));
  const head = [
    `${String(total)} claims`,
    ...counts.map(({ verdict, count }) => `  ${verdict.padEnd(width)}  ${String(count).padStart(3)}`),
  ];
  const lines = checked.map((row) => {
    const printed = cut(row.printed, WIDEST.printed);
    const computed = cut(row.computed, WIDEST.computed);
    return [row.id, row.verdict.padEnd(width), printed.padEnd(WIDEST.printed), computed.padEnd(WIDEST.computed), row.reason].join(
      '  ',
    );
  });
  return [
    ...head,
    '',
    `${'id '}  ${'verdict'.padEnd(width)}  ${'printed'.padEnd(WIDEST.printed)}  ${'computed'.padEnd(WIDEST.computed)}  reason`,
    ...lines,
  ].join('\n');
}
