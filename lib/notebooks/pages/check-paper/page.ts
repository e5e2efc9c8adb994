import { escapeHtml } from '../../../charts/escape';
import type { ExtraPage } from '../extra-page';
import { examples } from '../../../paper/page';
import { languageButtons } from '../figure-check/figure-check-page';
import { words, type PageWord } from './words';

const word = (name: PageWord): string => `<span data-check-word="${name}">${escapeHtml(words[name].en)}</span>`;
const button = (action: string, name: PageWord): string =>
  `<button type="button" class="action" data-check-action="${action}">${word(name)}</button>`;

/** Renders the page "Check another paper": the form, and placeholders for the ledger that its script makes. */
export function checkPaperPage(): ExtraPage {
  const kinds = [...new Map(examples.map((example) => [example.check, example])).values()];
  const options = kinds.map(
    ({ check, about }) => `<option value="${escapeHtml(check)}">${escapeHtml(`${check}: ${about}`)}</option>`,
  );
  const bodyHtml = `<div class="check-paper">
<div class="language-switch check-languages" role="group" aria-label="Language">${languageButtons()}</div>
<noscript><p class="notice">This page computes in the browser and needs JavaScript. Without it: npm run check -- --new mypaper</p></noscript>
<form class="check-form">
<label>${word('paper')} <input type="text" name="paper-title" autocomplete="off"></label>
<label>${word('paste')} <textarea name="pasted" rows="9" spellcheck="false"></textarea></label>
<fieldset><legend>${word('rows')}</legend>
<div class="check-grid"><div class="check-heads" aria-hidden="true">${word('printed')}${word('kind')}${word('given')}</div><div class="check-rows"></div></div>
<template id="check-row"><div class="check-row"><input class="printed" aria-label="Printed"><select class="kind" aria-label="Kind">${options.join('')}</select><input class="given" aria-label="Given"></div></template>
${button('add-row', 'addRow')}
</fieldset>
<label>${word('files')} <input type="file" name="files" multiple accept=".csv,.txt,.tsv"></label>
<p class="check-files" role="status"></p>
<p class="check-actions">${button('check', 'check')} ${button('example', 'example')} ${button('template', 'template')}</p>
<p class="check-message" role="alert"></p>
</form>
<p class="check-downloads" hidden>${button('report', 'report')} ${button('document', 'document')} ${button('csv', 'csv')} ${button('json', 'json')}</p>
<div class="check-result"></div>
</div>`;
  return { fileName: 'check-paper.html', title: words.title.en, leadHtml: word('lead'), bodyHtml };
}
