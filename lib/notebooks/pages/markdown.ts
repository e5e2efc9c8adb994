import katex from '@vscode/markdown-it-katex';
import MarkdownIt from 'markdown-it';
import type Token from 'markdown-it/lib/token.mjs';
import { detailsBlock } from './details-block';
import { escapeHtml } from '../../charts/escape';
import { slug } from './heading-ids';
import { highlightCode } from './highlight-code';
import type { PageState } from './page-state';
import { isExternalLink, isSafeLink, siteLink } from './safe-link';
import { closeScrollRegion, openScrollRegion } from './scroll-region';

/** The content of markdown-it's `env`, for the renderer's rules. */
interface Environment {
  state: PageState;
}

const markdown = new MarkdownIt({ html: false, linkify: true, highlight: highlightCode });
markdown.use(katex, { throwOnError: false, trust: false, strict: false });
markdown.use(detailsBlock);
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = isSafeLink;

const rules = markdown.renderer.rules;
const stateOf = (env: unknown): PageState => (env as Environment).state;

rules.heading_open = (tokens, index, options, env) => {
  const state = stateOf(env);
  const inline = tokens[index + 1].children ?? [];
  const text = plainText(inline);
  const level = headingLevel(tokens[index]);
  const id = state.ids.take(slug(text));
  const withoutLinks = inline.filter((token) => token.type !== 'link_open' && token.type !== 'link_close');
  state.headings.push({ level, id, text, html: markdown.renderer.renderInline(withoutLinks, options, env) });
  return `<div class="heading"><h${level} id="${id}">`;
};
rules.heading_close = (tokens, index, _options, env) => {
  const { id, text } = stateOf(env).headings.at(-1)!;
  const label = escapeHtml(`Link to the section “${text}”`);
  return `</h${headingLevel(tokens[index])}><a class="anchor" href="#${id}" aria-label="${label}">#</a></div>\n`;
};
rules.table_open = (_tokens, _index, _options, env) =>
  openScrollRegion(`Table ${++stateOf(env).tables}`) + '<table class="prose">\n';
rules.table_close = () => `</table>${closeScrollRegion}\n`;
rules.link_open = (tokens, index, options, env, self) => {
  tokens[index].attrSet('href', pageLink(tokens[index].attrGet('href') ?? '', stateOf(env)));
  return self.renderToken(tokens, index, options);
};
rules.image = (tokens, index) => {
  const source = tokens[index].attrGet('src') ?? '';
  const alt = escapeHtml(plainText(tokens[index].children ?? []));
  // The site requests nothing from the network: an external picture becomes a link to it.
  if (isExternalLink(source)) return `<a href="${escapeHtml(source)}">${alt || 'picture'}</a>`;
  return `<img src="${escapeHtml(siteLink(source, []))}" alt="${alt}">`;
};

/** Within a page, both `#Some-Heading`, as Jupyter writes it, and `#some-heading` find the heading. */
function pageLink(href: string, state: PageState): string {
  const link = siteLink(href, state.pageFileNames);
  const [, path, fragment] = /^([^#]*)(#.*)?$/s.exec(link)!;
  const toPage = path === '' || state.pageFileNames.includes(path);
  return fragment && toPage && !isExternalLink(link) ? `${path}#${slugOfFragment(fragment.slice(1))}` : link;
}

function slugOfFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment).includes(' ')
      ? slug(decodeURIComponent(fragment))
      : slugWords(decodeURIComponent(fragment));
  } catch {
    return fragment;
  }
}

// A claim's number (#R15) is already an id; a link to a heading has several words.
const slugWords = (fragment: string): string => (fragment.includes('-') ? slug(fragment) : fragment);

/** A page's only first-level heading is its title; any other becomes a section. */
const headingLevel = (token: Token): number => Math.max(2, Number(token.tag.slice(1)));

/** Returns the text of inline tokens without markup. */
export function plainText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => (token.type === 'softbreak' ? ' ' : token.children ? plainText(token.children) : token.content))
    .join('');
}

/** Parses Markdown into tokens that {@link renderTokens} turns into HTML. */
export function parseMarkdown(source: string, state: PageState): Token[] {
  return markdown.parse(source, { state } satisfies Environment);
}

export function renderTokens(tokens: Token[], state: PageState): string {
  return markdown.renderer.render(tokens, markdown.options, { state } satisfies Environment);
}

export function renderInline(token: Token, state: PageState): string {
  return markdown.renderer.renderInline(token.children ?? [], markdown.options, { state } satisfies Environment);
}

/**
 * Renders prose as HTML: CommonMark with tables, formulas between dollar signs, folded blocks; any other HTML is shown as text. Headings
 * and tables are counted in `state`.
 */
export function renderMarkdown(source: string, state: PageState): string {
  return renderTokens(parseMarkdown(source, state), state);
}
