import type { CheckDefinition } from '../check-definition';
import { listed } from '../finding';
import { notCheckable } from '../not-checkable';

/** A method, model or variable that the paper announces: it can be checked only where the paper prints something of it. */
export const announced: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { result: { kind: 'claim', times: 'any' } },
  run: (given) => {
    const results = given.references('result');
    if (results.length === 0) return notCheckable(given.claim, 'The paper prints nothing that it could be held against.');
    const computed = results.map(({ id }) => id).join(', ');
    return {
      computed,
      verdict: 'reproduced',
      severity: 'none',
      reason: `Printed in ${listed(results.map(({ id, location }) => `${id} (${location})`))}.`,
    };
  },
};
