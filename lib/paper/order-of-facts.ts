import { ranks } from '../numerics/rank-correlation';
import { numberOf, type Fact } from './facts';

/** A fact with its place among others. */
export interface Placed {
  key: string;
  name: string;
  value: number;
  rank: number;
}

/**
 * Facts in their order, the first place first; ties share the better rank.
 *
 * @param first which end has rank 1
 */
export function orderOfFacts(found: readonly { key: string; fact: Fact }[], first: 'highest' | 'lowest'): Placed[] {
  const values = found.map(({ fact }) => numberOf(fact));
  const places = ranks(values, { first, ties: 'better' });
  return found
    .map(({ key, fact }, i) => ({ key, name: fact.name, value: values[i], rank: places[i] }))
    .sort((a, b) => a.rank - b.rank);
}

/** Reads "highest" or "lowest". @throws Error for anything else */
export function firstOf(text: string): 'highest' | 'lowest' {
  if (text === 'highest' || text === 'lowest') return text;
  throw new Error(`order "${text}": expected highest or lowest.`);
}

/**
 * The largest share, in percent, by which a figure would have to pass another for one to hold the other's place: how far apart the
 * figure and the one that holds the place are, in percent of the smaller.
 */
export function gapPercent(one: number, other: number): number {
  return (100 * Math.abs(one - other)) / Math.min(Math.abs(one), Math.abs(other));
}
