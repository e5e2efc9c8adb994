import { ranks } from '../numerics/rank-correlation';
import { translated, type Translated } from './text';

/** A figure that the paper's figures are checked against. */
export interface Fact {
  value: number | string;
  /** What or whom it is about, for sentences: "Atyrau" */
  name: string;
  /** The name in every language, if known */
  names?: Translated;
  /** Where it comes from */
  source: string;
  /** True for an aggregate that ranks leave out (the republic among its regions) */
  aggregate?: boolean;
  /** A remark printed after the figure: "preliminary results", "reported for 2021" */
  note?: string;
  /**
   * How reliable the source is: `abstract` if only an abstract was read, `report` if it is a press report. A difference from either is not
   * a finding against a paper: one would first have to see the work or the statistics behind it.
   */
  reach?: 'abstract' | 'report';
}

/** Figures by key, such as "grp-per-capita/ATY/2022". */
export type Facts = ReadonlyMap<string, Fact>;

/** Returns whom or what a fact is about, in every language. */
export const nameOf = (fact: Fact): Translated => fact.names ?? translated(fact.name);

/**
 * Returns the facts under a key, or under every key that matches a pattern with "*" for one part; patterns leave out aggregates.
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

/** Returns the value of a fact that must be a number. */
export function numberOf(fact: Fact): number {
  if (typeof fact.value !== 'number') throw new Error(`${fact.name}: "${fact.value}", expected a fact that is a number.`);
  return fact.value;
}

/** A fact with its rank among others. */
export interface Placed {
  key: string;
  name: string;
  names: Translated;
  value: number;
  rank: number;
}

/**
 * Sorts facts by rank, rank 1 first; ties share the better rank.
 *
 * @param order which end has rank 1
 * @throws Error for any word other than highest or lowest
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
 * Returns how far apart two figures are, in percent of the smaller: the most by which either would have to change to take the
 * place of the other.
 */
export function gapPercent(one: number, other: number): number {
  return (100 * Math.abs(one - other)) / Math.min(Math.abs(one), Math.abs(other));
}
