import { verdictMarks } from '../../../charts/verdicts';
import { verdicts, type Verdict } from '../../../paper/claim';
import type { Tally } from '../../../paper/findings';
import type { PageWords } from './page-words';

const meaning = (verdict: Verdict, words: PageWords): string =>
  `<span class="box-meaning" id="meaning-${verdict}">${words.html(`meaning-${verdict}`)}</span>`;

/**
 * Renders the counts as one bar, each verdict with its own hatching, mark and number; below it, a checkbox for each verdict with its
 * meaning. The bar repeats the information of the boxes, so screen readers skip it.
 */
export function verdictBar({ byVerdict }: Tally, words: PageWords): string {
  const there = verdicts.filter((verdict) => byVerdict[verdict] > 0);
  const segments = there.map(
    (verdict) =>
      `<span class="bar-part" data-verdict="${verdict}" style="flex-grow:${String(byVerdict[verdict])}">` +
      `<span>${verdictMarks[verdict]} ${String(byVerdict[verdict])}</span></span>`,
  );
  const boxes = verdicts.map(
    (verdict) =>
      `<div class="verdict-line"><label class="verdict-box"><input type="checkbox" name="verdict" value="${verdict}"${byVerdict[verdict] === 0 ? ' disabled' : ''} aria-describedby="meaning-${verdict}">` +
      `<span class="pattern" data-verdict="${verdict}" aria-hidden="true"></span>` +
      `<span class="box-count">${String(byVerdict[verdict])}</span> ` +
      `<span data-verdict="${verdict}"><span aria-hidden="true">${verdictMarks[verdict]}</span> ${words.html(`verdict-${verdict}`)}</span>` +
      `</label>${meaning(verdict, words)}</div>`,
  );
  return `<div class="verdict-bar" aria-hidden="true">${segments.join('')}</div>
<fieldset class="verdict-boxes"><legend ${words.attributes('bar-label')}>${words.english('bar-label')}</legend>
${boxes.join('\n')}
</fieldset>`;
}
