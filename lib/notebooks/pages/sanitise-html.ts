import { escapeHtml } from './escape-html';
import type { UniqueIds } from './heading-ids';
import { isSafeLink } from './safe-link';

const allowedElements = new Set(
  (
    'table caption colgroup col thead tbody tfoot tr th td div span p br hr strong b em i u s sub sup small code pre kbd abbr ' +
    'a ul ol li dl dt dd h2 h3 h4 h5 h6 figure figcaption details summary section blockquote mark time data'
  ).split(' '),
);
const voidElements = new Set(['br', 'hr', 'col']);
/** Elements whose content goes with them. */
const droppedWithContent =
  /<(script|style|template|iframe|object|embed|noscript|svg|math|textarea|title|select)\b[^>]*>[\s\S]*?(<\/\1\s*>|$)/gi;
const allowedAttribute =
  /^(class|title|lang|dir|scope|colspan|rowspan|abbr|span|open|role|aria-[a-z]+|data-[a-z0-9-]+|datetime|value)$/;
const allowedStyle =
  /^(text-align|vertical-align|white-space|font-weight|font-style|padding-left|width|min-width)\s*:\s*[\w\s.%-]+$/;
const tag = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<!--[\s\S]*?(?:-->|$)|<[!?][^>]*>/gi;
const attributePattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/g;

/**
 * HTML written by a cell, rebuilt from an allow-list: elements of text and tables, harmless attributes, links that
 * {@link isSafeLink} accepts, and a few plain style declarations. Scripts, event handlers, addresses in styles, frames and forms are
 * left out; unknown tags go, their text stays; elements that were left open are closed.
 *
 * @param ids gives every `id` a name that is unique on the page
 * @example
 * sanitiseHtml('<td onclick="x()">1<script>y()</script></td>', new UniqueIds()); // '<td>1</td>'
 */
export function sanitiseHtml(html: string, ids: UniqueIds): string {
  const source = html.replace(/<!--[\s\S]*?(?:-->|$)/g, '').replace(droppedWithContent, '');
  const open: string[] = [];
  let result = '';
  let position = 0;
  for (const match of source.matchAll(tag)) {
    result += escapeText(source.slice(position, match.index));
    position = match.index! + match[0].length;
    const name = (match[2] as string | undefined)?.toLowerCase();
    if (name === undefined || !allowedElements.has(name)) continue;
    if (match[1] === '/') {
      const depth = open.lastIndexOf(name);
      if (depth >= 0) result += closing(open.splice(depth));
    } else {
      result += `<${name}${attributes(match[3], name, ids)}>`;
      if (!voidElements.has(name)) open.push(name);
    }
  }
  return result + escapeText(source.slice(position)) + closing(open);
}

const closing = (names: string[]): string =>
  names
    .reverse()
    .map((name) => `</${name}>`)
    .join('');

/** Text between tags: entities stay as they are, everything else that could be markup is escaped. */
function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);)/gi, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

// What the site's style sheet says of every cell need not stand in each one.
const cellStyle = /(text-align:\s*left|font-variant-numeric:[^;]*)\s*(;|$)/gi;
const numberStyle = /(text-align:\s*right|white-space:\s*nowrap)\s*(;|$)/gi;

function attributes(source: string, element: string, ids: UniqueIds): string {
  const isNumber = /\bclass="[^"]*\bnumber\b/.test(source);
  let result = '';
  const seen = new Set<string>();
  for (const [, rawName, double, single, bare] of source.matchAll(attributePattern)) {
    const name = rawName.toLowerCase();
    const given = decodeEntities((double ?? single ?? bare ?? '') as string);
    const implied = name === 'style' && (element === 'td' || element === 'th');
    const value = implied ? given.replace(cellStyle, '').replace(isNumber ? numberStyle : /$^/, '') : given;
    const kept = seen.has(name) ? '' : keptValue(name, value, element, ids);
    if (kept === '' && value !== '') continue;
    if (kept === '' && !allowedAttribute.test(name)) continue;
    seen.add(name);
    result += ` ${name}="${escapeHtml(kept)}"`;
  }
  return result;
}

/** The value as it may stand on the page; empty when it may not. */
function keptValue(name: string, value: string, element: string, ids: UniqueIds): string {
  if (name === 'href') return element === 'a' && isSafeLink(value) ? value : '';
  if (name === 'style') return safeStyle(value);
  if (name === 'id') return value === '' ? '' : ids.take(value);
  if (name === 'data-sort-value') return sortValue(value);
  return allowedAttribute.test(name) ? value : '';
}

/** Seven digits put rows in the same order as seventeen, and weigh half. */
function sortValue(value: string): string {
  const number = Number(value);
  return value.length > 9 && Number.isFinite(number) && !Number.isInteger(number) ? String(Number(number.toPrecision(7))) : value;
}

function safeStyle(style: string): string {
  return style
    .split(';')
    .map((declaration) => declaration.trim().toLowerCase())
    .filter((declaration) => allowedStyle.test(declaration))
    .join('; ');
}

const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  colon: ':',
  tab: '\t',
  newline: '\n',
  nbsp: '\u00a0',
};

/** Attribute values are decoded before they are judged, so that `java&#115;cript:` hides nothing. */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));?/gi, (whole, hex, decimal, name) => {
    const code = hex ? parseInt(hex as string, 16) : decimal ? Number(decimal) : undefined;
    if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : '';
    return named[(name as string).toLowerCase()] ?? whole;
  });
}
