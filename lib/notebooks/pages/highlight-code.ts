import hljs from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import r from 'highlight.js/lib/languages/r';
import typescript from 'highlight.js/lib/languages/typescript';
import { escapeHtml } from './escape-html';

const languages = { bash, javascript, json, python, r, typescript };
for (const [name, definition] of Object.entries(languages)) hljs.registerLanguage(name, definition);

/**
 * Source code as highlighted HTML; a language that is not known comes back as escaped text.
 *
 * @example
 * highlightCode('const a = 1;', 'typescript'); // '<span class="hljs-keyword">const</span> a = …'
 */
export function highlightCode(code: string, language: string): string {
  return hljs.getLanguage(language) ? hljs.highlight(code, { language, ignoreIllegals: true }).value : escapeHtml(code);
}
