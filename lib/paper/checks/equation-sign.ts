import type { CheckDefinition } from '../check-definition';
import { notCheckable } from '../not-checkable';

/** A printed equation needs an equals sign. A copy of the text loses such a sign easily, so its absence is left open until the page is seen. */
export const equationSign: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {},
  run: (given) => {
    if (given.printed.includes('='))
      return { computed: '=', verdict: 'reproduced', severity: 'none', reason: 'The equation has its equals sign.' };
    const [left, ...right] = given.printed.split(' ');
    const seen = `Nothing stands between "${left}" and "${right[0] ?? ''}": the equals sign is missing, in the print or in the copy of the text.`;
    return notCheckable(given.claim, seen, 'no =');
  },
};
