/**
 * Returns a JSON value as text for `<script type="application/json">`: every `<` is escaped, so that no `</script` or `<!--` can end or
 * change the element, and so are the two line separators that older JavaScript rejects.
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
