import type { CheckDefinition } from '../check-definition';
import { sizeOfRevision } from '../../grp';
import { numberOf } from '../facts';
import { showSigned } from '../finding';
import { notCheckable } from '../not-checkable';
import { printedNumber } from '../printed-number';
import { agrees } from '../rounding-interval';

/** A warning that figures may still change, against the later figures: did they? */
export const revisionsHappened: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { earlier: { kind: 'number', times: 'at least once' }, later: { kind: 'fact', times: 'at least once' } },
  run: (given) => {
    const later = given.facts('later');
    const earlier = given.texts('earlier');
    if (later.length !== earlier.length) return notCheckable(given.claim);
    const changes = earlier.map((text, i) => ({
      changed: !agrees(text, numberOf(later[i].fact)),
      percent: sizeOfRevision(printedNumber(text).value, numberOf(later[i].fact)).percent,
    }));
    const changed = changes.filter((change) => change.changed);
    const sizes = changes.map(({ percent }) => percent);
    const computed = `${String(changed.length)} of ${String(changes.length)} changed`;
    const reason = `${computed}, by ${showSigned(Math.min(...sizes), 2)} to ${showSigned(Math.max(...sizes), 2)} %.`;
    if (changed.length > 0) return { computed, verdict: 'reproduced', severity: 'none', reason };
    return { computed, verdict: 'differs', severity: 'none', reason: `${computed}.` };
  },
};
