import type MarkdownIt from 'markdown-it';

const opening = /^<details(\s+open)?>\s*(?:<summary>(.*?)<\/summary>\s*)?$/;
const summaryLine = /^<summary>(.*?)<\/summary>$/;

/**
 * Allows one piece of HTML in prose: a folded block. `<details>`, `<summary>…</summary>` and `</details>` are on lines of their own (the
 * first two may share one); the content between them is Markdown. A block that is never closed stays plain text.
 */
export function detailsBlock(markdown: MarkdownIt): void {
  markdown.block.ruler.before(
    'paragraph',
    'details',
    (state, startLine, endLine, silent) => {
      const lineText = (line: number): string =>
        state.src.slice(state.bMarks[line] + state.tShift[line], state.eMarks[line]).trim();
      const start = opening.exec(lineText(startLine));
      if (!start) return false;
      const closingLine = findClosingLine(lineText, startLine + 1, endLine);
      if (closingLine === undefined) return false;
      if (silent) return true;

      let contentLine = startLine + 1;
      let summary = start[2] as string | undefined;
      if (summary === undefined && contentLine < closingLine) {
        summary = summaryLine.exec(lineText(contentLine))?.[1];
        if (summary !== undefined) contentLine++;
      }
      const open = state.push('details_open', 'details', 1);
      open.block = true;
      open.map = [startLine, closingLine + 1];
      if (start[1]) open.attrSet('open', '');
      state.push('summary_open', 'summary', 1);
      const inline = state.push('inline', '', 0);
      inline.content = summary?.trim() ?? 'Details';
      inline.children = [];
      inline.map = [startLine, contentLine];
      state.push('summary_close', 'summary', -1);
      const outerLineMax = state.lineMax;
      const outerParent = state.parentType;
      state.parentType = 'blockquote';
      state.lineMax = closingLine;
      state.md.block.tokenize(state, contentLine, closingLine);
      state.lineMax = outerLineMax;
      state.parentType = outerParent;
      state.push('details_close', 'details', -1).block = true;
      state.line = closingLine + 1;
      return true;
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  );
}

function findClosingLine(lineText: (line: number) => string, from: number, endLine: number): number | undefined {
  let depth = 1;
  let fence: string | undefined;
  for (let line = from; line < endLine; line++) {
    const text = lineText(line);
    const mark = /^(`{3,}|~{3,})/.exec(text)?.[1];
    if (fence !== undefined) {
      if (mark?.startsWith(fence)) fence = undefined;
    } else if (mark !== undefined) fence = mark;
    else if (opening.test(text)) depth++;
    else if (text === '</details>' && --depth === 0) return line;
  }
  return undefined;
}
