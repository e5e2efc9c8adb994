/** A parsed style: the part of postcss's result that sanitize-html uses. */
interface ParsedStyle {
  nodes: { selector: string; nodes: { prop: string; value: string; important: boolean }[] }[];
}

/**
 * Returns the declarations of `name {property: value; …}`. The browser's own parser reads them on an element that is not in the
 * document: what it does not understand is dropped before the rules are checked.
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
