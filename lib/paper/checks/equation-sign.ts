import type { CheckDefinition } from '../check-definition';

/** A printed equation needs an equals sign. */
export const equationSign: CheckDefinition = {
  printed: 'text',
  inputs: {},
  run: (given) => {
    if (given.printed.includes('='))
      return { computed: '=', verdict: 'reproduced', severity: 'none', reason: 'The equation has its equals sign.' };
    const [left, ...right] = given.printed.split(' ');
    const reason = `Nothing stands between "${left}" and "${right[0] ?? ''}": the equals sign is missing, in the print or in the copy of the text.`;
    return { computed: 'no =', verdict: 'contradicted', severity: 'inconsistency', reason };
  },
};
