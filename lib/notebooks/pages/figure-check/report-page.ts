import { escapeHtml } from '../../../charts/escape';
import type { Report, ReportEntry } from './report';
import { reportWords } from './report-words';

const style = `
:root { color-scheme: light; }
body { margin: 2rem auto; padding: 0 1rem; max-width: 46rem; color: #1b1b1b; background: #fff; font: 0.95rem/1.4 Georgia, 'Times New Roman', serif; }
h1 { margin: 0; font-size: 1.15rem; font-weight: 400; }
.paper { margin: 0.1rem 0 0.5rem; font-size: 1.35rem; font-weight: 700; line-height: 1.2; }
h2 { margin: 0.9rem 0 0.2rem; font-size: 1rem; }
p, dl, ul { margin: 0.2rem 0; }
dl div { display: grid; grid-template-columns: 8rem 1fr; gap: 0 0.8rem; }
dt { color: #555; }
dd { margin: 0; overflow-wrap: anywhere; }
ul { padding-left: 1.1rem; }
li { margin: 0.15rem 0; break-inside: avoid; }
.lines { display: block; }
.dense { columns: 2; column-gap: 1.4rem; font-size: 0.82rem; line-height: 1.3; }
.tools { display: flex; gap: 1rem; margin-bottom: 1.2rem; font: 0.9rem/1.5 system-ui, sans-serif; }
.footer { margin-top: 0.9rem; color: #555; font-size: 0.85rem; }
@media (max-width: 40rem) { .dense { columns: 1; } dl div { grid-template-columns: 1fr; } }
@page { size: A4; margin: 11mm 12mm; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 8pt; line-height: 1.22; }
  .tools { display: none; }
  .paper { font-size: 12pt; }
  h1, h2 { font-size: 9.5pt; break-after: avoid; }
  h2 { margin: 5pt 0 1pt; }
  li { margin: 0.5pt 0; }
  .dense { font-size: 6.9pt; line-height: 1.16; }
}`;

const entryHtml = ({ lead, lines }: ReportEntry): string =>
  `<li><strong>${escapeHtml(lead)}</strong>${lines.map((line, place) => (place === 0 ? escapeHtml(line) : `<span class="lines">${escapeHtml(line)}</span>`)).join('')}</li>`;

/**
 * Renders the report as a separate page, to print on two sides of A4 or to save as PDF. It loads nothing.
 *
 * @param back the address of the full check; if absent, there is no link
 */
export function reportPage(report: Report, back?: string): string {
  const words = reportWords[report.language];
  const sections = report.sections.map(({ title, note, dense, entries }) => {
    const list =
      entries.length === 0
        ? `<p>${escapeHtml(words.none)}</p>`
        : `<ul${dense ? ' class="dense"' : ''}>${entries.map(entryHtml).join('\n')}</ul>`;
    return `<section><h2>${escapeHtml(title)}</h2>${note === undefined ? '' : `<p>${escapeHtml(note)}</p>`}${list}</section>`;
  });
  const facts = report.facts.map(([name, value]) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd></div>`);
  const link = back === undefined ? '' : `<a href="${escapeHtml(back)}">${escapeHtml(words.back)}</a>`;
  return `<!doctype html>
<html lang="${report.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${report.title}: ${report.paper}`)}</title>
<style>${style}
</style>
</head>
<body>
<nav class="tools">${link}<button type="button" onclick="window.print()">${escapeHtml(words.print)}</button></nav>
<main>
<h1>${escapeHtml(report.title)}</h1>
<p class="paper" lang="en">${escapeHtml(report.paper)}</p>
<dl>${facts.join('\n')}</dl>
<section><h2>${escapeHtml(words.inBrief)}</h2><p>${escapeHtml(report.summary)}</p></section>
${sections.join('\n')}
<p class="footer">${escapeHtml(report.footer)}</p>
</main>
</body>
</html>
`;
}
