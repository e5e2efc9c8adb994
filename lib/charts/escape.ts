const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Escapes a text for HTML, in an element or a quoted attribute.
 *
 * @example
 * escapeHtml('<b> & "c"'); // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/**
 * Escapes a text for Markdown: characters that could start emphasis, links, code, formulas, tables, headings or
 * HTML are escaped, and line breaks become spaces.
 *
 * @example
 * escapeMarkdown('a*b_c'); // 'a\\*b\\_c'
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~$^]/g, '\\$&')
    .replace(/[&<>]/g, (character) => entities[character]!)
    .replace(/^(\s*)([-=])/, '$1\\$2')
    .replace(/^(\s*\d+)\./, '$1\\.');
}
