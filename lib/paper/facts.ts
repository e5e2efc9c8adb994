/** A figure that the paper's figures are held against. */
export interface Fact {
  value: number | string;
  /** What or whom it is about, for sentences: "Atyrau" */
  name: string;
  /** Where it comes from */
  source: string;
  /** True for a whole that ranks leave out (the republic among its regions) */
  aggregate?: boolean;
  /** Said after the figure: "preliminary results", "reported for 2021" */
  note?: string;
}

/** Figures by key, such as "grp-per-capita/ATY/2022". */
export type Facts = ReadonlyMap<string, Fact>;

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
