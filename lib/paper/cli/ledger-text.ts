import type { CheckedClaim } from '../check-each';
import { verdicts } from '../claim';
import type { Tally } from '../findings';

/** Wide enough for most values, so that the reasons fit next to them on a screen of 160 columns. */
const WIDEST = { printed: 28, computed: 34 };

const cut = (text: string, width: number): string => (text.length > width ? `${text.slice(0, width - 1)}…` : text);

/** Returns the ledger for a terminal: counts by verdict and distinct faults, then one line per claim; our own notes are marked with an asterisk. */
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
