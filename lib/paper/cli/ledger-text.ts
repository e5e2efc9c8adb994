import type { CheckedClaim } from '../check-each';
import { verdicts } from '../claim';
import type { Tally } from '../findings';

/** Wide enough for most printed values, so that reasons are beside them on a screen of 160 columns. */
const WIDEST = { printed: 28, computed: 34 };

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/** The ledger for a terminal: the counts by verdict and the distinct faults, then one line a claim; notes of ours are marked with an asterisk. */
export function ledgerText(checked: readonly CheckedClaim[], counts: Tally): string {
  const width = Math.max(...verdicts.map((verdict) => verdict.length));
  const head = [
    `${String(counts.claims)} claims, ${String(counts.notes)} notes of ours (*), ${String(counts.findings)} distinct faults, ${String(counts.grave)} of which change a conclusion`,
    ...verdicts.map((verdict) => `  ${verdict.padEnd(width)}  ${String(counts.byVerdict[verdict]).padStart(3)}`),
  ];
  const lines = checked.map((row) => {
    const printed = cut(row.printed, WIDEST.printed);
    const computed = cut(row.computed, WIDEST.computed);
    const id = `${row.id}${row.statement === 'ours' ? '*' : ' '}`;
    return [id, row.verdict.padEnd(width), printed.padEnd(WIDEST.printed), computed.padEnd(WIDEST.computed), row.reason].join(
      '  ',
    );
  });
  const titles = [
    'id  ',
    'verdict'.padEnd(width),
    'printed'.padEnd(WIDEST.printed),
    'computed'.padEnd(WIDEST.computed),
    'reason',
  ];
  return [...head, '', titles.join('  '), ...lines].join('\n');
}
