import type { Claim } from './claim';
import { checks } from './check-registry';
import { factsUnder, type Facts } from './facts';
import { showFigure } from './finding';

/** A value that a check was given, with what it stands for. */
export interface ShownInput {
  input: string;
  /** As the claim's row holds it: a number, words, the key of a fact, "=R09" */
  value: string;
  /** What a key or a reference stands for: "Almaty: 18.459", "20 figures" */
  means?: string;
  source?: string;
  /** The id of the claim that it refers to */
  claim?: string;
}

/** The inputs of a claim as a reader can follow them: facts with their values and sources, references with what is printed there. */
export function inputsShown(claim: Claim, claims: ReadonlyMap<string, Claim>, facts: Facts): ShownInput[] {
  return claim.inputs.map(({ input, value }): ShownInput => {
    if (value.startsWith('=')) {
      const other = claims.get(value.slice(1));
      return other === undefined ? { input, value } : { input, value, means: other.printed, claim: other.id };
    }
    if (checks[claim.check].inputs[input]?.kind !== 'fact') return { input, value };
    const found = factsUnder(facts, value);
    if (found.length === 0) return { input, value, means: 'not at hand' };
    const [[, fact]] = found;
    const { source } = fact;
    if (value.includes('*')) return { input, value, means: `${String(found.length)} figures`, source };
    const shown = typeof fact.value === 'number' ? showFigure(fact.value, 3) : fact.value;
    return { input, value, means: `${fact.name}: ${shown}`, source };
  });
}
