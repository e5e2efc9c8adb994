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
