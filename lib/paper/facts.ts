import { ranks } from '../numerics/rank-correlation';
import { translated, type Translated } from './text';

/** A figure that the paper's figures are checked against. */
export interface Fact {
  value: number | string;
  /** What or whom it is about, for sentences: "Atyrau" */
  name: string;
  /** The name in every language, where it is known */
  names?: Translated;
  /** Where it comes from */
  source: string;
  /** True for a whole that ranks leave out (the republic among its regions) */
  aggregate?: boolean;
  /** Said after the figure: "preliminary results", "reported for 2021" */
  note?: string;
  /**
   * How far the source carries: `abstract` when only an abstract was read, `report` when it is a report in the press. A difference from either is
   * no finding against a paper: the work or the statistics behind it would have to be seen.
   */
  reach?: 'abstract' | 'report';
}

/** Figures by key, such as "grp-per-capita/ATY/2022". */
export type Facts = ReadonlyMap<string, Fact>;

/** Whom or what a fact is about, in every language. */
export const nameOf = (fact: Fact): Translated => fact.names ?? translated(fact.name);

/**
 * The facts under a key, or under every key that fits a pattern with "*" for one part; wholes are left out of a pattern.
 *
 * @example
 * factsUnder(facts, 'grp-per-capita/*\/2022').length; // 20
 */
export function factsUnder(facts: Facts, pattern: string): [string, Fact][] {
  if (!pattern.includes('*')) {
    const fact = facts.get(pattern);
    return fact ? [[pattern, fact]] : [];
  }
  const parts = pattern.split('/');
  return [...facts].filter(([key, fact]) => {
    const own = key.split('/');
    return !fact.aggregate && own.length === parts.length && parts.every((part, i) => part === '*' || part === own[i]);
  });
}

/** The value of a fact that must be a number. */
export function numberOf(fact: Fact): number {
  if (typeof fact.value !== 'number') throw new Error(`${fact.name}: "${fact.value}", expected a fact that is a number.`);
  return fact.value;
}

/** A fact with its place among others. */
export interface Placed {
  key: string;
  name: string;
  names: Translated;
  value: number;
  rank: number;
}

/**
 * Facts in their order, the first place first; ties share the better rank.
 *
 * @param order which end has rank 1
 * @throws Error for another word than highest or lowest
 */
export function orderOfFacts(found: readonly { key: string; fact: Fact }[], order: string): Placed[] {
  if (order !== 'highest' && order !== 'lowest') throw new Error(`order "${order}": expected highest or lowest.`);
  const values = found.map(({ fact }) => numberOf(fact));
  const places = ranks(values, { first: order, ties: 'better' });
  return found
    .map(({ key, fact }, i) => ({ key, name: fact.name, names: nameOf(fact), value: values[i], rank: places[i] }))
    .sort((a, b) => a.rank - b.rank);
}

/**
 * The largest share, in percent, by which a figure would have to change to take the place of another: how far apart the
 * two are, in percent of the smaller.
 */
export function gapPercent(one: number, other: number): number {
  return (100 * Math.abs(one - other)) / Math.min(Math.abs(one), Math.abs(other));
}
