const replacements: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text made safe for an HTML element or a quoted attribute.
 *
 * @example
 * escapeHtml('<b> & "c"'); // '&lt;b&gt; &amp; &quot;c&quot;'
 */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => replacements[character]);
}

/**
 * A JSON value as text for `<script type="application/json">`: every `<` is written as an escape, so that no `</script` or `<!--` can
 * end or change the element, and the two line separators that older JavaScript refuses are escaped too.
 *
 * @example
 * scriptJson({ name: '</script>' }); // '{"name":"\\u003c/script>"}'
 */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<\u2028\u2029]/g,
    (character) => '\\u' + character.charCodeAt(0).toString(16).padStart(4, '0'),
  );
}
