import type { CheckDefinition, InputRule } from '../check-definition';
import { compareWithFact } from '../compare-with-fact';
import { show, type Finding, type Severity } from '../finding';
import type { Given } from '../given';
import { notCheckable } from '../not-checkable';
import { regressionCell, starsOf, tInterval, type RegressionCell } from '../regression-cell';

/** The stars that a cell can carry over the rounding intervals of both its numbers, beside those that it has. */
export interface StarsSeen {
  t: { low: number; high: number };
  fewest: number;
  most: number;
  agrees: boolean;
  severity: Severity;
}

/**
 * Holds a cell's stars against its t.
 *
 * @param levels significance levels in percent, one star each
 * @returns the interval of t, the stars it allows, and how severe a wrong number of stars is: it changes a conclusion when it puts
 * the cell on the other side of 5 %
 */
export function starsSeen(cell: RegressionCell, degreesOfFreedom: number, levels: readonly number[]): StarsSeen {
  const t = tInterval(cell);
  const fewest = starsOf(t.low, degreesOfFreedom, levels);
  const most = starsOf(t.high, degreesOfFreedom, levels);
  const agrees = cell.stars >= fewest && cell.stars <= most;
  const atFive = levels.filter((level) => level >= 5).length;
  const claimed = cell.stars >= atFive;
  const possible = [fewest, most].map((stars) => stars >= atFive);
  const decision = possible[0] === possible[1] && possible[0] !== claimed;
  return { t, fewest, most, agrees, severity: agrees ? 'none' : decision ? 'changes-conclusion' : 'inconsistency' };
}

const inStars = (count: number): string => (count === 0 ? 'no star' : '*'.repeat(count));

export const starsInWords = ({ fewest, most }: StarsSeen): string =>
  fewest === most ? inStars(most) : `${inStars(fewest)} to ${inStars(most)}`;

/** Residual degrees of freedom of a model with so many observations and slopes; absorbed units move t's quantiles by less than 0.1 %. */
export function degreesOfFreedom(given: Given): number {
  return given.number('observations') - (given.has('slopes') ? given.number('slopes') : 1) - 1;
}

export const levelsOf = (given: Given): number[] =>
  given.has('level') ? given.texts('level').map((text) => Number(text)) : [1, 5, 10];

export const starsInputs: Record<string, InputRule> = {
  observations: { kind: 'number' },
  slopes: { kind: 'number', times: 'at most once' },
  level: { kind: 'number', times: 'any' },
};

/** The stars of a regression cell against its t; the estimate itself against a figure where one is at hand. */
export const stars: CheckDefinition = {
  printed: 'cell',
  namesMissing: true,
  inputs: { ...starsInputs, fact: { kind: 'fact', times: 'at most once' } },
  run: (given): Finding => {
    const cell = regressionCell(given.printed);
    const seen = starsSeen(cell, degreesOfFreedom(given), levelsOf(given));
    const computed = `|t| ${show(seen.t.low, 2)} to ${show(seen.t.high, 2)}, ${starsInWords(seen)}`;
    const range = `|t| lies between ${show(seen.t.low, 2)} and ${show(seen.t.high, 2)}`;
    if (!seen.agrees) {
      const reason = `${range}, which carries ${starsInWords(seen)}, not ${inStars(cell.stars)}, whatever was rounded off.`;
      return { computed, verdict: 'contradicted', severity: seen.severity, reason };
    }
    const [found] = given.facts('fact');
    const fit = `The stars fit: ${range}.`;
    if (found === undefined) return notCheckable(given.claim, `${fit} The estimate itself cannot be computed anew.`, computed);
    const finding = compareWithFact(cell.coefficient, found.fact);
    return { ...finding, reason: `${fit} ${finding.reason}` };
  },
};
