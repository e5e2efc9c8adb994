import sanitizeHtml from 'sanitize-html';
import type { UniqueIds } from './heading-ids';
import { isSafeLink } from './safe-link';

const elements =
  'table caption colgroup col thead tbody tfoot tr th td div span p br hr strong b em i u s sub sup small code pre kbd abbr ' +
  'a ul ol li dl dt dd h2 h3 h4 h5 h6 figure figcaption details summary section blockquote mark time data';

/** The classes that an output may have. Those of the page's own parts are excluded, so that an output cannot imitate one. */
const classes =
  'figures number unit note total prose verdicts printed verdict ' +
  'reproduced within-revision differs contradicted misread not-checkable';

const attributes =
  'id class style title lang dir scope colspan rowspan abbr span open role aria-label aria-hidden datetime value ' +
  'data-sort-value data-verdict data-claim';

/** Elements that are removed together with their content. */
const dropped = 'script style template iframe object embed noscript noembed svg math textarea option select title xmp plaintext';

const plainValue = [/^[\w\s.%-]+$/];
const styles = Object.fromEntries(
  'text-align vertical-align white-space font-weight font-style padding-left width min-width'
    .split(' ')
    .map((property) => [property, plainValue]),
);

/**
 * Makes HTML written by a cell harmless, with the package sanitize-html. It keeps text and table elements, links that {@link isSafeLink}
 * accepts, the classes that tables need, and a few plain style declarations. Every id gets the prefix `output-`, so that no output can
 * use a name of the page or its scripts; links within the output are updated.
 *
 * @param ids makes every `id` unique on the page
 * @example
 * sanitiseHtml('<td onclick="x()">1<script>y()</script></td>', new UniqueIds()); // '<td>1</td>'
 */
export function sanitiseHtml(html: string, ids: UniqueIds): string {
  const renamed = new Map<string, string>();
  const prepared = (tagName: string, attribs: sanitizeHtml.Attributes): sanitizeHtml.Tag => {
    const { id, href, style, ...rest } = attribs;
    const kept: sanitizeHtml.Attributes = rest;
    if (id) {
      kept.id = ids.take(`output-${id}`);
      if (!renamed.has(id)) renamed.set(id, kept.id);
    }
    if (href !== undefined && tagName === 'a' && isSafeLink(href)) kept.href = href;
    const shorter = style && withoutImplied(style, tagName, (attribs.class ?? '').split(' '));
    if (shorter) kept.style = shorter;
    if (kept['data-sort-value']) kept['data-sort-value'] = sortValue(kept['data-sort-value']);
    return { tagName, attribs: kept };
  };
  const clean = sanitizeHtml(html, {
    allowedTags: elements.split(' '),
    nonTextTags: dropped.split(' '),
    allowedAttributes: { '*': attributes.split(' '), a: ['href'] },
    allowedClasses: { '*': classes.split(' ') },
    allowedStyles: { '*': styles },
    // isSafeLink has already checked every address; sanitize-html's simpler check takes any name before a colon for a scheme.
    allowedSchemes: ['http', 'https', 'mailto'],
    allowProtocolRelative: false,
    selfClosing: ['br', 'hr', 'col'],
    transformTags: { '*': prepared },
  });
  return clean
    .replace(/<(br|hr|col)([^<>]*) \/>/g, '<$1$2>')
    .replace(/href="#([^"]*)"/g, (whole, id: string) => (renamed.has(id) ? `href="#${renamed.get(id)!}"` : whole));
}

// Styles that the site's style sheet sets for every table cell need not be repeated in each one.
const cellStyle = /(text-align:\s*left|font-variant-numeric:[^;]*)\s*(;|$)/gi;
const numberStyle = /(text-align:\s*right|white-space:\s*nowrap)\s*(;|$)/gi;

function withoutImplied(style: string, element: string, itsClasses: readonly string[]): string {
  if (element !== 'td' && element !== 'th') return style;
  const shorter = style.replace(cellStyle, '');
  return itsClasses.includes('number') ? shorter.replace(numberStyle, '') : shorter;
}

/** Seven digits sort rows in the same order as seventeen, at half the size. */
function sortValue(value: string): string {
  const number = Number(value);
  return value.length > 9 && Number.isFinite(number) && !Number.isInteger(number) ? String(Number(number.toPrecision(7))) : value;
}
