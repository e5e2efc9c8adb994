import { escapeHtml } from '../../charts/escape';

/** Code inside an output, as text: the colours of a language would weigh more than they tell. */
export const highlightCode = (code: string): string => escapeHtml(code);
