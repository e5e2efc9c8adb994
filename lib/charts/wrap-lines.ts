/**
 * Breaks a text at spaces so that no line is longer than `longest` characters; a longer word gets a line of its own.
 *
 * @example
 * wrapLines('North Kazakhstan', 12); // ['North', 'Kazakhstan']
 */
export function wrapLines(text: string, longest: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines[lines.length - 1];
    if (last !== undefined && [...last, ...word].length + 1 <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
