import type { CheckDefinition } from '../check-definition';
import { numberOf } from '../facts';
import { listed } from '../finding';
import { notCheckable } from '../not-checkable';
import { printedNumber } from '../printed-number';

/** The balanced panels of 5 to 30 periods that have so many rows. */
export function balancedPanels(observations: number): { units: number; periods: number }[] {
  const found = [];
  for (let periods = 5; periods <= 30; periods++) {
    if (observations % periods === 0) found.push({ units: observations / periods, periods });
  }
  return found;
}

/**
 * A number of observations against the panels that the study's units allow: a balanced one must be a multiple of a number of
 * units, and no panel can have more rows than the most units times the most periods.
 */
export const sampleSize: CheckDefinition = {
  printed: 'number',
  namesMissing: true,
  inputs: {
    units: { kind: 'fact', times: 'at least once' },
    most_periods: { kind: 'number' },
    elsewhere: { kind: 'fact', times: 'any' },
    called: { kind: 'claim', times: 'at most once' },
  },
  run: (given) => {
    const observations = printedNumber(given.printed).value;
    const units = [...new Set(given.facts('units').map(({ fact }) => numberOf(fact)))].sort((a, b) => a - b);
    if (units.length === 0) return notCheckable(given.claim);
    const periods = given.number('most_periods');
    const most = units[units.length - 1] * periods;
    const fitting = units.filter((count) => observations % count === 0 && observations / count <= periods);
    const panels = balancedPanels(observations);
    const computed = panels.map((panel) => `${String(panel.units)} × ${String(panel.periods)}`).join(', ');
    if (fitting.length > 0) {
      const fits = listed(fitting.map((count) => `${String(count)} units × ${String(observations / count)} periods`));
      return notCheckable(given.claim, `${given.printed} is consistent with ${fits}.`, computed);
    }
    const none = `${given.printed} is not ${listed(units.map(String)).replace(' and ', ' or ')} units times any number of up to ${String(periods)} years`;
    if (observations <= most)
      return notCheckable(given.claim, `${none}; an unbalanced panel could have that many rows.`, computed);
    const other = given
      .facts('elsewhere')
      .filter(({ fact }) => panels.some((panel) => panel.units === numberOf(fact)))
      .map(
        ({ fact }) =>
          ` ${String(numberOf(fact))} × ${String(observations / numberOf(fact))} is consistent with ${fact.name} (${fact.source}).`,
      );
    const [word] = given.references('called');
    const calls = word === undefined ? '' : ` The text calls the unit "${word.printed}" (${word.id}).`;
    const reason = `${none}, and ${String(units[units.length - 1])} units give at most ${String(most)} rows in ${String(periods)} years.${other.join('')}${calls}`;
    return { computed, verdict: 'contradicted', severity: 'changes-conclusion', reason };
  },
};
