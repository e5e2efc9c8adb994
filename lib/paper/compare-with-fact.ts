import { numberOf, type Fact } from './facts';
import { show, showFigure, showSigned, type Finding } from './finding';
import { readPrintedNumber } from './printed-number';
import { boundInWords, isRevision, revisionBounds, type Quantity } from './revision-bounds';
import { agrees, distanceOutside, roundingInterval } from './rounding-interval';

/** How a comparison may explain a difference by the vintage of the figures. */
export interface VintageRule {
  quantity: Quantity;
  /** Which of the two figures is marked preliminary at its source */
  preliminary: 'printed' | 'computed';
  /** False when the later vintage also changes an order that the paper builds on */
  sameOrder: boolean;
  /** The bound multiplied by so much; 1 when absent */
  times?: number;
}

/** "−567.1 or −2.76 %", "+0.6 percentage points"; where the rounding of the printed figure is a large part of it, what remains without. */
function sizeInWords(printed: number, computed: number, distance: number, decimals: number, quantity: Quantity): string {
  const change = computed - printed;
  if (revisionBounds[quantity].of === 'points') return `${showSigned(change, decimals)} percentage points`;
  const percent = (size: number) => (100 * size) / Math.abs(printed);
  const beyond = percent(Math.sign(change) * distance);
  const rounding = Math.abs(percent(change) - beyond) > 0.1 ? `, ${showSigned(beyond, 2)} % beyond its rounding` : '';
  return `${showSigned(change, decimals)} or ${showSigned(percent(change), 2)} %${rounding}`;
}

/**
 * Holds a printed number against a figure. Equal at the printed precision: reproduced. Otherwise, where one of the two is preliminary, in
 * the same place of the order and not farther off than the bound for its kind: within-revision, with the size. Otherwise: differs.
 *
 * @param printed the printed number
 * @param fact the figure
 * @param vintage the rule for revisions; without it every difference is one
 */
export function compareWithFact(printed: string, fact: Fact, vintage?: VintageRule): Finding {
  const value = numberOf(fact);
  const { value: printedValue, decimals } = readPrintedNumber(printed)!;
  const shown = showFigure(value, decimals + 1);
  const note = fact.note === undefined ? '' : ` (${fact.note})`;
  const from = `${fact.source}${note}`;
  if (agrees(printed, value)) {
    return { computed: shown, verdict: 'reproduced', severity: 'none', reason: `${shown} is printed as ${printed}; ${from}.` };
  }
  if (vintage === undefined) {
    const by = `${show(Math.abs(value - printedValue), decimals)} ${value > printedValue ? 'above' : 'below'}`;
    return {
      computed: shown,
      verdict: 'differs',
      severity: 'inconsistency',
      reason: `The figure at hand is ${shown}, ${by} the printed ${printed}; ${from}.`,
    };
  }
  const distance = distanceOutside(value, roundingInterval(printed));
  const size = sizeInWords(printedValue, value, distance, decimals + 1, vintage.quantity);
  const bound = boundInWords(vintage.quantity, vintage.times);
  const within = isRevision(distance, printedValue, vintage.quantity, vintage.times);
  if (within && vintage.sameOrder) {
    const which =
      vintage.preliminary === 'printed'
        ? `the printed figure is an earlier, preliminary one and the later one moves it by ${size}`
        : `the figure at hand is a preliminary one, ${size} from the printed one`;
    return {
      computed: shown,
      verdict: 'within-revision',
      severity: 'none',
      reason: `${shown} instead of ${printed}: ${which} (up to ${bound} is taken for a revision); ${from}.`,
    };
  }
  const why = within ? 'the order changes with it' : `more than the ${bound} that are taken for a revision`;
  return {
    computed: shown,
    verdict: 'differs',
    severity: within ? 'changes-conclusion' : 'inconsistency',
    reason: `${shown} instead of ${printed}: ${size}, ${why}; ${from}.`,
  };
}
