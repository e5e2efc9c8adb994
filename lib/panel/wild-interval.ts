import type { PanelRows } from '../numerics/table-columns';
import type { WildBootstrapOptions } from './wild-bootstrap';
import { checkWildOptions, prepareWild, wildOptionKinds } from './wild-bootstrap';
import { exceedingCounter } from './wild-count';

/** The confidence set of a coefficient: the values that the wild cluster bootstrap does not reject. */
export interface WildInterval {
  /** Ends of the piece that contains the estimate; null where no end was found within the range searched. */
  low: number | null;
  high: number | null;
  /** All pieces found, ascending. The p-value need not fall monotonically on both sides of the estimate, so there may be several. */
  pieces: [number | null, number | null][];
  /** Lowest and highest value tested. */
  searched: [number, number];
  confidenceLevel: number;
  draws: number;
  enumerated: boolean;
  seed: number | null;
}

/** Hypotheses are tested up to this many CR0 standard errors from the estimate, in steps of a quarter. */
const REACH = 15;
const STEP = 0.25;
/** Ends are located to within this share of a standard error. */
const PRECISION = 1e-6;

/**
 * Confidence set of a coefficient by inverting the wild cluster bootstrap test: it contains every hypothesis with p > 1 − level.
 * The same draws are used for all hypotheses. Pieces or gaps narrower than a quarter of a standard error may be missed.
 *
 * @throws as `wildClusterBootstrap`
 * @example wildInterval(rows, { outcome: 'inv', regressors: ['value', 'capital'], unit: 'firm', term: 'value' }).pieces
 */
export function wildInterval(rows: PanelRows, options: WildBootstrapOptions): WildInterval {
  checkWildOptions('wildInterval', options, { ...wildOptionKinds, nullValue: { unused: 'it looks at all of them' } });
  const { confidenceLevel = 0.95 } = options;
  if (!(confidenceLevel > 0 && confidenceLevel < 1)) {
    throw new Error(`confidenceLevel is ${confidenceLevel}; expected a number between 0 and 1.`);
  }
  const { wild, draws, total, enumerated, seed } = prepareWild(rows, options);
  const count = exceedingCounter(wild, draws);
  const { estimate, standardError } = wild;
  const limit = (1 - confidenceLevel) * (1 + 1e-12);
  const accepted = (distance: number): boolean => count(estimate + distance * standardError) / total > limit;

  /** Finds by bisection where acceptance changes between two hypotheses. */
  const border = (left: number, right: number, leftAccepted: boolean): number => {
    while (right - left > PRECISION) {
      const middle = (left + right) / 2;
      if (accepted(middle) === leftAccepted) left = middle;
      else right = middle;
    }
    return estimate + ((left + right) / 2) * standardError;
  };

  const pieces: [number | null, number | null][] = [];
  let before = accepted(-REACH);
  let open: number | null = null;
  for (let place = -REACH + STEP; place <= REACH; place += STEP) {
    const now = accepted(place);
    if (now !== before) {
      const edge = border(place - STEP, place, before);
      if (before) pieces.push([open, edge]);
      else open = edge;
    }
    before = now;
  }
  if (before) pieces.push([open, null]);
  const around = pieces.find(([low, high]) => (low ?? -Infinity) <= estimate && estimate <= (high ?? Infinity));
  return {
    low: around ? around[0] : null,
    high: around ? around[1] : null,
    pieces,
    searched: [estimate - REACH * standardError, estimate + REACH * standardError],
    confidenceLevel,
    draws: total,
    enumerated,
    seed,
  };
}
