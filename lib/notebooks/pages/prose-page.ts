import type Token from 'markdown-it/lib/token.mjs';
import type { ExtraPage } from './extra-page';
import { parseMarkdown, plainText, renderMarkdown, renderTokens } from './markdown';
import { newPageState } from './page-state';

/** How lines in another language begin in the glossary. */
const languageMarks: Readonly<Record<string, string>> = { Русский: 'ru', Қазақша: 'kk' };

/**
 * Renders a page of prose from a Markdown file of notebooks/: its first heading is the title, the paragraph below it the sentence under
 * the title; each further heading has an anchor. List items that begin with a language's name in bold are marked as that language.
 *
 * @param source the text
 * @param name the name of the file, and of the page, without its extension
 * @param pageFileNames the HTML files of the site, the targets of links between notebooks
 * @throws Error if the text does not begin with a title and a paragraph
 * @example
 * prosePage('# Glossary\n\nThe terms.\n\n### GDP\n…', 'glossary').fileName; // 'glossary.html'
 */
export function prosePage(source: string, name: string, pageFileNames: readonly string[] = []): ExtraPage {
  const opening = /^\s*# (.+)\n\s*\n((?:.+\n)+)/.exec(source.replace(/\r\n/g, '\n'));
  if (opening === null) throw new Error(`${name}.md must begin with "# Title" and a paragraph.`);
  const [whole, title, lead] = opening;
  const state = newPageState(name, pageFileNames);
  const leadHtml = renderMarkdown(lead, state).replace(/^<p>|<\/p>\s*$/g, '');
  const tokens = parseMarkdown(source.replace(/\r\n/g, '\n').slice(whole.length), state);
  markLanguages(tokens);
  return {
    fileName: `${name}.html`,
    title: title.trim(),
    leadHtml,
    bodyHtml: renderTokens(tokens, state),
    headings: state.headings,
  };
}

function markLanguages(tokens: readonly Token[]): void {
  tokens.forEach((token, index) => {
    if (token.type !== 'list_item_open') return;
    const inline = tokens.slice(index).find(({ type }) => type === 'inline');
    const [first, opening, name] = inline?.children ?? [];
    const word = first?.type === 'text' && first.content === '' ? name : opening;
    const language = word ? languageMarks[plainText([word]).trim()] : undefined;
    if (language !== undefined) token.attrSet('lang', language);
  });
}
