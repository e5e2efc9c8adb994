import { checkPaper, examples, newPaper, resultCsv } from '../../../paper/page';
import { figureCheckPage } from '../figure-check/figure-check-page';
import type { Language } from '../../../paper/text';
import type { LedgerFile } from '../../../paper/ledger-of';
import { reportOf, type Report } from '../figure-check/report';
import { reportPage } from '../figure-check/report-page';
import { gathered, type TypedRow } from './gather';
import { words, type PageWord } from './words';

declare global {
  interface Window {
    checkPaper: { version: string };
    /** Set by theme.js */
    pageSettings: { save: (name: string, content: string | Uint8Array, type: string) => void };
    /** Set by check-paper-word.js, which is loaded when a document is first requested */
    reportDocument?: (report: Report) => Promise<Uint8Array>;
  }
}

const find = <Element extends HTMLElement>(selector: string): Element => document.querySelector<Element>(selector)!;
const all = <Part extends HTMLElement>(selector: string): Part[] => Array.from(document.querySelectorAll<Part>(selector));
const { save } = window.pageSettings;
const files = new Map<string, Uint8Array>();
let language: Language = 'en';
let result: { ledger: LedgerFile; csv: string; json: string } | undefined;
const when = () => ({ date: new Date().toISOString().slice(0, 10), version: window.checkPaper.version });

function tell(text: string): void {
  find('.check-message').textContent = text;
}

function speak(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
  for (const element of all<HTMLElement>('[data-check-word]')) {
    element.textContent = words[element.dataset.checkWord as PageWord][chosen];
  }
  for (const button of all<HTMLElement>('.check-languages button')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === chosen));
  }
}

// The grid
function addRow(row: Partial<TypedRow> = {}): void {
  const body = find('.check-rows');
  const line = find<HTMLTemplateElement>('#check-row').content.cloneNode(true) as DocumentFragment;
  const [printed, given] = ['.printed', '.given'].map((name) => line.querySelector<HTMLInputElement>(name)!);
  const kind = line.querySelector<HTMLSelectElement>('.kind')!;
  const hint = (): void => {
    const example = examples.find(({ check }) => check === kind.value)!;
    printed.placeholder = example.printed;
    given.placeholder = example.given;
  };
  printed.value = row.printed ?? '';
  given.value = row.given ?? '';
  if (row.check !== undefined) kind.value = row.check;
  kind.addEventListener('change', hint);
  hint();
  body.append(line);
}
const typedRows = (): TypedRow[] =>
  all('.check-row').map((line) => {
    const value = (name: string): string => line.querySelector<HTMLInputElement | HTMLSelectElement>(name)!.value;
    return { printed: value('.printed'), check: value('.kind'), given: value('.given') };
  });

// Files
async function take(list: readonly File[]): Promise<void> {
  for (const file of list) files.set(file.name, new Uint8Array(await file.arrayBuffer()));
  find('.check-files').textContent = [...files.keys()].join(', ');
}
/** Loads a script of the site again: the script of the ledger's page works on the elements present when it is loaded. */
const load = (name: string): Promise<void> =>
  new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = `assets/${name}`;
    script.addEventListener('load', () => {
      script.remove();
      done();
    });
    script.addEventListener('error', () => {
      failed(new Error(`assets/${name} could not be loaded.`));
    });
    document.head.append(script);
  });

async function check(): Promise<void> {
  tell('');
  const title = find<HTMLInputElement>('[name="paper-title"]').value;
  const pasted = find<HTMLTextAreaElement>('[name="pasted"]').value;
  const paper = gathered({ files, pasted, rows: typedRows(), title });
  if (paper === 'empty' || paper === 'unread') {
    tell(words[paper === 'empty' ? 'nothing' : 'noTests'][language]);
    return;
  }
  const { checked, ledger } = checkPaper(paper);
  result = { ledger, csv: resultCsv(checked), json: JSON.stringify(ledger, null, 2) };
  const { bodyHtml, leadHtml = '' } = figureCheckPage(ledger, { evidence: () => undefined, downloads: {}, ...when() });
  find('.check-result').innerHTML = `<p class="answer">${leadHtml}</p>${bodyHtml}`;
  find('.check-result .figure-check').dataset.embedded = language;
  find('.check-downloads').hidden = false;
  await load('claim-list.js');
  await load('figure-check.js');
  find('.check-downloads').scrollIntoView({ behavior: 'smooth' });
}

async function act(name: string): Promise<void> {
  if (name === 'add-row') addRow();
  if (name === 'check') await check();
  if (name === 'template') for (const [file, text] of Object.entries(newPaper())) save(file, text, 'text/plain');
  if (name === 'example') {
    find<HTMLTextAreaElement>('[name="pasted"]').value = newPaper()['regression-1.txt'].replace(/^#.*\n/gm, '');
    find('.check-rows').replaceChildren();
    for (const row of examples.filter(({ given }) => given !== '' && !given.includes('fact:')).slice(0, 6)) addRow(row);
    addRow({ printed: '57.1', check: 'share', given: 'count: 62; total: 120' });
  }
  if (result === undefined) return;
  const report = (): Report => reportOf(result!.ledger, language, when());
  if (name === 'csv') save('claims.csv', `\ufeff${result.csv}`, 'text/csv');
  if (name === 'json') save('claims.json', result.json, 'application/json');
  if (name === 'report') save(`report-${language}.html`, reportPage(report()), 'text/html');
  if (name === 'document') {
    if (window.reportDocument === undefined) await load('check-paper-word.js');
    const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    save(`report-${language}.docx`, await window.reportDocument!(report()), type);
  }
}

/** Shows a reader's mistake as a message; the page keeps working. */
function safely(work: Promise<void>): void {
  work.catch((error: unknown) => {
    tell((error as Error).message);
  });
}

for (const button of all<HTMLElement>('[data-check-action]')) {
  button.addEventListener('click', () => {
    safely(act(button.dataset.checkAction!));
  });
}
for (const button of all<HTMLElement>('.check-languages button')) {
  button.addEventListener('click', () => {
    speak(button.dataset.language as Language);
  });
}
const chooser = find<HTMLInputElement>('[name="files"]');
chooser.addEventListener('change', () => {
  safely(take(Array.from(chooser.files ?? [])));
});
const zone = find('.check-form');
zone.addEventListener('submit', (event) => {
  event.preventDefault();
});
for (const event of ['dragover', 'drop']) {
  zone.addEventListener(event, (dropped) => {
    dropped.preventDefault();
    if (event === 'drop') safely(take(Array.from((dropped as DragEvent).dataTransfer?.files ?? [])));
  });
}
for (let row = 0; row < 2; row++) addRow();
const asked = new URLSearchParams(window.location.search).get('lang');
speak(asked === 'ru' || asked === 'kk' ? asked : 'en');
document.documentElement.classList.add('can-check');
