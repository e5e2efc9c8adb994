import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';

/** Works cited in the text against the list of references, both ways. */
export const citations: CheckDefinition = {
  printed: 'text',
  inputs: { cited: { kind: 'text', times: 'at least once' }, reference: { kind: 'text', times: 'at least once' } },
  run: (given) => {
    const cited = new Set(given.texts('cited'));
    const references = new Set(given.texts('reference'));
    const lacking = [...cited].filter((work) => !references.has(work));
    const idle = [...references].filter((work) => !cited.has(work));
    const computed = `${String(cited.size)} cited, ${String(references.size)} listed`;
    if (lacking.length + idle.length === 0)
      return { computed, verdict: 'reproduced', severity: 'none', reason: `${computed}, the same works.` };
    const parts = [
      lacking.length > 0 ? `cited and not listed: ${listed(lacking)}` : '',
      idle.length > 0 ? `listed and not cited: ${listed(idle)}` : '',
    ].filter(Boolean);
    return { computed, verdict: 'contradicted', severity: 'inconsistency', reason: `${computed}; ${parts.join('; ')}.` };
  },
};
