/**
 * What a check can conclude. `reproduced`: equal at the printed precision; `within-revision`: differs, and a later vintage
 * explains it; `differs`; `contradicted`: by another number or sentence of the paper, or by arithmetic; `misread`: the number is right,
 * its reading is not; `not-checkable`: something is missing, and it is named.
 */
export type Verdict = 'reproduced' | 'within-revision' | 'differs' | 'contradicted' | 'misread' | 'not-checkable';

export const verdicts: readonly Verdict[] = [
  'reproduced',
  'within-revision',
  'differs',
  'contradicted',
  'misread',
  'not-checkable',
];

/**
 * The two severities of statcheck (Nuijten et al. 2016). `inconsistency`: numbers or words do not fit, what is concluded from them
 * stays; `changes-conclusion`: significance at 5 %, an order, a direction or the units of study are not what the sentence says.
 */
export type Severity = 'none' | 'inconsistency' | 'changes-conclusion';

/** What a check hands back. The reason is a sentence or two made from the numbers. */
export interface Finding {
  computed: string;
  verdict: Verdict;
  reason: string;
  severity: Severity;
}

/** A number for a sentence: so many decimals, a minus sign that is one, never "-0.0". */
export function show(value: number, decimals: number): string {
  if (value === Infinity) return '∞';
  const text = value.toFixed(decimals);
  return Number(text) === 0 ? text.replace('-', '') : text.replace('-', '−');
}

/** The same with a plus sign for a positive number. */
export function showSigned(value: number, decimals: number): string {
  const text = show(value, decimals);
  return Number(text) > 0 ? `+${text}` : text;
}

/** A figure for a sentence: a whole number without decimals, any other with so many. */
export function showFigure(value: number, decimals: number): string {
  return show(value, Number.isInteger(value) ? 0 : decimals);
}

/** A probability in percent, never "0.000". */
export function showPercentOf(probability: number): string {
  return 100 * probability < 0.001 ? 'below 0.001' : show(100 * probability, 3);
}

/** "a, b and c" */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}
