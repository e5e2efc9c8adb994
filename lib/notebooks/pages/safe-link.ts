import { posix } from 'node:path';

/**
 * Returns true if a link is allowed on a page: http, https, mailto, or an address without a scheme. Scripts, data and protocol-relative
 * addresses are not allowed.
 *
 * @example
 * isSafeLink('javascript:alert(1)'); // false
 */
export function isSafeLink(href: string): boolean {
  // Browsers skip control characters and blanks when they look for the scheme; so does this.
  const bare = Array.from(href, (character) => (character.charCodeAt(0) <= 32 ? '' : character)).join('');
  if (/^[\\/]{2}/.test(bare)) return false;
  return !/^[^/?#]*:/.test(bare) || /^(https?|mailto):/i.test(bare);
}

/** Returns true if the link leads away from the site (it has a scheme). */
export function isExternalLink(href: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(href);
}

/**
 * Rewrites a link that works from the notebooks' folder so that it works on the site, in `build/site/`: a link to a notebook or page of
 * the set leads to its HTML page; any other file of the project is reached from `build/site/`; `#fragments` and external links stay.
 *
 * @param href the link as written in the notebook
 * @param pageFileNames the HTML files of the site
 * @example
 * siteLink('02-grp.ipynb#ranking', ['02-grp.html']); // '02-grp.html#ranking'
 * siteLink('../data/README.md', []); // '../../data/README.md'
 */
export function siteLink(href: string, pageFileNames: readonly string[]): string {
  if (href === '' || href.startsWith('#') || href.startsWith('/') || isExternalLink(href)) return href;
  const [, path, rest] = /^([^?#]*)(.*)$/s.exec(href)!;
  const page = path.replace(/^.*\//, '').replace(/\.(ipynb|md|html)$/, '') + '.html';
  const besideNotebooks = /^(\.\/|(\.\.\/)build\/site\/|(\.\.\/)notebooks\/)?[^/]+\.(ipynb|md|html)$/.test(path);
  if (besideNotebooks && pageFileNames.includes(page)) return page + rest;
  return posix.relative('build/site', posix.join('notebooks', path)) + rest;
}
