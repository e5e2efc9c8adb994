import { escapeHtml } from '../../charts/escape';

/** Code inside an output, as plain text: the highlighter is too large for what it would add. */
export const highlightCode = (code: string): string => escapeHtml(code);
