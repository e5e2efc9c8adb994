import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import typescript from 'highlight.js/lib/languages/typescript';
import { escapeHtml } from '../../charts/escape';

const languages = { bash, javascript, json, python, r, typescript };
for (const [name, definition] of Object.entries(languages)) hljs.registerLanguage(name, definition);

/**
 * Returns source code as highlighted HTML; for an unknown language, as escaped text.
 *
 * @example
 * highlightCode('const a = 1;', 'typescript'); // '<span class="hljs-keyword">const</span> a = …'
 */
export function highlightCode(code: string, language: string): string {
  if (!hljs.getLanguage(language)) return escapeHtml(code);
  return withoutQuietSpans(hljs.highlight(code, { language, ignoreIllegals: true }).value);
}

const coloured = /hljs-(keyword|string|number|literal|comment|regexp|type)\b|language-/;

/** Removes the spans of names, which have the text's own colour: they are the majority in a page's code. */
function withoutQuietSpans(html: string): string {
  const open: boolean[] = [];
  return html.replace(/<span class="([^"]*)">|<\/span>/g, (tag, name: string | undefined) => {
    if (name === undefined) return open.pop() ? tag : '';
    open.push(coloured.test(name));
    return open.at(-1) ? tag : '';
  });
}
