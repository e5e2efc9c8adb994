/** A style as sanitize-html looks at it: the part of postcss that it uses. */
interface ParsedStyle {
  nodes: { selector: string; nodes: { prop: string; value: string; important: boolean }[] }[];
}

/**
 * The declarations of `name {property: value; …}`, read by the browser's own parser on an element that stands nowhere: what it does not
 * understand is gone before the rules look at it.
 */
export function parse(text: string): ParsedStyle {
  const [, selector = '', body = ''] = /^\s*([^{]*?)\s*\{([^]*)\}\s*$/.exec(text) ?? [];
  const { style } = document.createElement('span');
  style.cssText = body;
  const nodes = Array.from(style, (prop) => ({
    prop,
    value: style.getPropertyValue(prop),
    important: style.getPropertyPriority(prop) !== '',
  }));
  return { nodes: [{ selector, nodes }] };
}
