import type { Identifier, Label } from '../numerics/identifiers';
import { pickRows } from '../numerics/identifiers';
import { levelTotals } from './level-sums';

/** Levels of the effects with only one row, and the rows that remain without them. */
export interface SingletonSearch {
  /** Labels, in the order found. */
  singletons: Label[];
  /** Numbers of the remaining rows, or undefined when all rows remain. */
  kept: Int32Array | undefined;
}

/**
 * Finds units (and periods) that have only one row. Their own effect fits that row exactly, so it has no information about the slopes,
 * and counting it gives standard errors that are too small or too many degrees of freedom (Correia 2015). Dropping a row may leave
 * another level with a single row, so the search is repeated until there are none.
 *
 * @param sets the sets of effects
 */
export function findSingletons(sets: readonly Identifier[]): SingletonSearch {
  const singletons: Label[] = [];
  let kept: Int32Array | undefined;
  let current = [...sets];
  while (current.length > 0) {
    const alone = current.map(({ codes, labels }) => {
      const totals = levelTotals(codes, labels.length);
      labels.forEach((label, code) => {
        if (totals[code] === 1) singletons.push(label);
      });
      return totals;
    });
    const stays = (row: number): boolean => current.every(({ codes }, set) => alone[set]![codes[row]!] !== 1);
    if (alone.every((totals) => !totals.includes(1))) return { singletons, kept };
    const places = Int32Array.from({ length: current[0]!.codes.length }, (_, row) => row).filter(stays);
    const before = kept;
    kept = before ? places.map((place) => before[place]!) : places;
    if (kept.length === 0) return { singletons, kept };
    current = sets.map((set) => pickRows(set, kept!));
  }
  return { singletons, kept };
}
