import { contentSecurityPolicy } from './content-security-policy';
import { renderContents } from './contents';
import { escapeHtml } from '../../charts/escape';
import type { Heading } from './heading-ids';
import type { PageLink, SiteFrame } from './site-frame';

/** The parts of one page. `…Html` is safe HTML; everything else is escaped here. */
export interface PageParts {
  frame: SiteFrame;
  fileName: string;
  title: { html: string; text: string };
  /** The sentence under the title. */
  leadHtml?: string;
  /** Id of the cell whose output the lead is */
  leadCell?: string;
  /** Plain text for search engines and link previews. */
  description?: string;
  /** An unobtrusive line of facts below the lead. */
  factsHtml?: string;
  bodyHtml: string;
  headings: Heading[];
  /** Style sheets and scripts of this page only, as file names in `assets/`. */
  styles?: string[];
  scripts?: string[];
  previous?: PageLink;
  next?: PageLink;
  /** Footer links of this page only. */
  footerLinks?: PageLink[];
}

/** Renders one complete HTML page. It requests only the files in the site's own `assets/`. */
export function renderLayout(parts: PageParts): string {
  const { frame, title } = parts;
  const html = parts.bodyHtml + (parts.leadHtml ?? '') + title.html;
  const documentTitle = title.text === frame.title ? frame.title : `${title.text} · ${frame.title}`;
  const contents = renderContents(parts.headings);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy(runsCode(parts, html))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(documentTitle)}</title>
${previewTags(parts, documentTitle)}<link rel="icon" type="image/svg+xml" href="assets/icon.svg">
<script src="assets/theme.js"></script>
${stylesOf(parts, html).map(styleTag).join('\n')}
${scriptsOf(parts, html).map(scriptTag).join('\n')}${reloadTag(frame.stamp)}
</head>
<body id="top"${contents === '' ? ' class="no-contents"' : ''}>
<a class="skip-link" href="#main">Skip to the text</a>
<header class="site-header">
<a class="site-title" href="index.html"${current('index.html', parts)}>${escapeHtml(frame.title)}</a>
<nav class="site-navigation" aria-label="Site">
${frame.navigation.map((link) => navigationLink(link, parts)).join('\n')}
</nav>
<button type="button" class="switch theme-switch" aria-pressed="false">Dark</button>
</header>
<div class="page">
${contents}
<main id="main" tabindex="-1">
<header class="page-header">
<h1>${title.html}</h1>
${parts.leadHtml ? `<p class="answer"${parts.leadCell ? ` data-cell="${escapeHtml(parts.leadCell)}"` : ''}>${parts.leadHtml}</p>\n` : ''}${parts.factsHtml ?? ''}
</header>
${parts.bodyHtml}
${renderNeighbours(parts)}
</main>
</div>
<footer class="site-footer">
<ul>
${[...(parts.footerLinks ?? []), ...frame.sources].map((link) => `<li>${anchor(link)}</li>`).join('\n')}
</ul>
<p>${escapeHtml(frame.licence)}</p>
</footer>
</body>
</html>
`;
}

/** Tags for search engines and link previews. A preview's picture needs a full address, so it is included only if the site has one. */
function previewTags({ frame, fileName, description }: PageParts, title: string): string {
  const named = (name: string, content: string): string => `<meta name="${name}" content="${escapeHtml(content)}">\n`;
  const graph = (property: string, content: string): string =>
    `<meta property="og:${property}" content="${escapeHtml(content)}">\n`;
  const about = description ?? `${title}.`;
  const site = frame.address?.replace(/\/*$/, '/');
  const placed = site === undefined ? '' : graph('url', site + fileName) + graph('image', `${site}assets/social.png`);
  return (
    named('description', about) +
    graph('type', 'article') +
    graph('title', title) +
    graph('description', about) +
    placed +
    named('twitter:card', 'summary_large_image')
  );
}

const styleTag = (file: string): string => `<link rel="stylesheet" href="assets/${escapeHtml(file)}">`;
const scriptTag = (file: string): string => `<script defer src="assets/${escapeHtml(file)}"></script>`;
const reloadTag = (stamp?: string): string =>
  stamp === undefined ? '' : `\n<script defer src="assets/reload.js" data-stamp="${escapeHtml(stamp)}"></script>`;
const anchor = (link: PageLink): string => `<a href="${escapeHtml(link.href)}">${escapeHtml(link.title)}</a>`;

function stylesOf(parts: PageParts, html: string): string[] {
  return [...(html.includes('class="katex') ? ['katex/katex.min.css'] : []), 'site.css', ...(parts.styles ?? [])];
}

/** True if the page compiles code: charts compile their expressions, and live cells are compiled in the page. */
const runsCode = (parts: PageParts, html: string): boolean =>
  scriptsOf(parts, html).some((name) => name === 'charts.js' || name === 'live.js');

/** A page without charts does not load the charting libraries. */
function scriptsOf(parts: PageParts, html: string): string[] {
  const charts = html.includes('class="chart-specification"')
    ? ['vega.min.js', 'vega-lite.min.js', 'vega-tooltip.min.js', 'dark-charts.js', 'charts.js']
    : [];
  return ['page.js', 'scroll-regions.js', ...(html.includes('<table') ? ['tables.js'] : []), ...charts, ...(parts.scripts ?? [])];
}

const current = (href: string, parts: PageParts): string => (href === parts.fileName ? ' aria-current="page"' : '');

function navigationLink(link: PageLink, parts: PageParts): string {
  return `<a href="${escapeHtml(link.href)}"${current(link.href, parts)}>${escapeHtml(link.title)}</a>`;
}

function renderNeighbours({ previous, next }: PageParts): string {
  if (!previous && !next) return '';
  const link = (neighbour: PageLink | undefined, name: string): string =>
    neighbour
      ? `<a class="${name}" rel="${name === 'next' ? 'next' : 'prev'}" href="${escapeHtml(neighbour.href)}"><span>${name === 'next' ? 'Next' : 'Previous'}</span> ${escapeHtml(neighbour.title)}</a>`
      : '';
  return `<nav class="neighbours" aria-label="Previous and next">${link(previous, 'previous')}${link(next, 'next')}</nav>`;
}
