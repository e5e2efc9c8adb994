/**
 * Returns the rules that the browser enforces for a page: scripts, styles, pictures and fonts come from the site's own files (also when
 * opened from a folder: `file:`) or are part of the page, and nothing is requested from a network. Whatever an output or a chart of
 * somebody else's notebook contains, it cannot send anything anywhere.
 *
 * @param runsCode true for a page with charts (Vega compiles their expressions) or with cells that run: in a worker made from the
 *   page's own text, under the same rules
 */
export function contentSecurityPolicy(runsCode: boolean): string {
  const site = "'self' file:";
  const rules: Record<string, string> = {
    'default-src': "'none'",
    'script-src': runsCode ? `${site} blob: 'unsafe-eval'` : site,
    'worker-src': runsCode ? 'blob:' : "'none'",
    // KaTeX and Vega position what they draw with inline styles.
    'style-src': `${site} 'unsafe-inline'`,
    'img-src': `${site} data: blob:`,
    'font-src': `${site} data:`,
    'connect-src': "'none'",
    'base-uri': "'none'",
    'form-action': "'none'",
  };
  return Object.entries(rules)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}
