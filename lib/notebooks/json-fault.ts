const blanks = /[ \t\n\r]*/y;
const scalar =
  /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Where a text stops being JSON: the index of the first character that does not belong there, or the text's length when it ends too
 * early. V8's own messages give a position for some faults only. Undefined when the text is JSON.
 *
 * @example
 * jsonFault('{"a": oops}'); // 6
 */
export function jsonFault(text: string): number | undefined {
  let position = 0;
  // What closes the lists and objects that are open, the innermost last.
  const open: string[] = [];
  const skip = (pattern: RegExp): boolean => {
    pattern.lastIndex = position;
    if (!pattern.test(text)) return false;
    position = pattern.lastIndex;
    return true;
  };
  const next = (): string => {
    skip(blanks);
    return text.charAt(position);
  };
  const take = (character: string): boolean => next() === character && ++position > 0;
  /** A key and its colon; what follows an opening brace, or a comma in an object. */
  const key = (): boolean => next() === '"' && skip(scalar) && take(':');

  for (;;) {
    // A value.
    if (take('[')) {
      open.push(']');
      if (next() !== ']') continue;
    } else if (take('{')) {
      open.push('}');
      if (next() !== '}') {
        if (!key()) return position;
        continue;
      }
    } else if (!skip(scalar)) return position;
    // What may follow it: the ends of what is open, then a comma.
    while (open.length > 0 && take(open.at(-1)!)) open.pop();
    if (open.length === 0) return next() === '' ? undefined : position;
    if (!take(',') || (open.at(-1) === '}' && !key())) return position;
  }
}
