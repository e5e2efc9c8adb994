import type { Heading } from './heading-ids';

/** A page with fewer sections than this needs no table of contents. */
const fewestSections = 2;

/**
 * Renders the table of contents: sections (second level) and their parts (third level). It stays next to the text on wide screens; on
 * narrow ones a button unfolds it.
 */
export function renderContents(headings: readonly Heading[]): string {
  const shown = headings.filter((heading) => heading.level <= 3);
  if (shown.filter((heading) => heading.level === 2).length < fewestSections) return '';
  let html = '';
  let depth = 1;
  for (const heading of shown) {
    // A third-level heading before any section goes on the first level of the list.
    const level = heading.level === 3 && html !== '' ? 2 : 1;
    if (level > depth) html += '\n<ol>';
    else if (html !== '') html += '</li>' + (level < depth ? '\n</ol></li>' : '');
    html += `\n<li><a href="#${heading.id}">${heading.html}</a>`;
    depth = level;
  }
  html += depth === 2 ? '</li>\n</ol></li>' : '</li>';
  return `<nav class="contents" id="contents" aria-label="Contents">
<button type="button" class="contents-button" aria-expanded="false" aria-controls="contents-list">Contents</button>
<ol id="contents-list">${html}
</ol>
</nav>`;
}
