import { studentTTwoSided } from '../../numerics/distributions';
import type { CheckContext } from '../check-context';
import { fault, fine, inputs, type CheckDefinition, type Finding, type Severity } from '../claim';
import { printedNumber, roundingInterval } from '../printed-number';
import { meet, through, type Range } from '../range';
import { regressionCell, tInterval, type RegressionCell } from '../regression-cell';
import { compareWithFact } from '../revisions';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/regression';
import { starsOfRange } from '../statistics/stars';
import { ended, ends, listed, num, plain, say, sentences } from '../text';
import { timesUnit } from '../units';
import { inStars, levelsOf, starsInWords } from './in-words';

/** The stars that a cell can have within the rounding intervals of both its numbers, compared with its printed stars. */
export interface StarsSeen {
  t: Range;
  fewest: number;
  most: number;
  agrees: boolean;
  severity: Severity;
}

/**
 * Compares a cell's stars with its t.
 *
 * @param levels significance levels in percent, one star each
 * @returns the interval of t, the stars it allows, and the severity of a wrong number of stars: it changes a conclusion if it puts the
 * cell on the other side of 5 %
 */
export function starsSeen(cell: RegressionCell, degreesOfFreedom: number, levels: readonly number[]): StarsSeen {
  const t = tInterval(cell);
  const { decision, ...stars } = starsOfRange(cell.stars, t, degreesOfFreedom, levels);
  return { t, ...stars, severity: stars.agrees ? 'none' : decision ? 'changes-conclusion' : 'inconsistency' };
}

/** Whether one star more or less would make the cell fit; a copy of the text may easily lose one. */
const oneStarOff = (cell: RegressionCell, { fewest, most }: StarsSeen): boolean =>
  cell.stars === fewest - 1 || cell.stars === most + 1;

/** Residual degrees of freedom from observations and slopes; absorbed units would change the quantiles of t by less than 0.1 %. */
const degreesOfFreedom = (context: CheckContext): number => context.number('observations') - context.number('slopes', 1) - 1;

const starsInputs = {
  observations: inputs.number,
  slopes: inputs.numberIfAny,
  level: inputs.numbersIfAny,
  copy: inputs.textIfAny,
};

/** Checks the stars of a regression cell against its t, and the estimate itself against a figure if there is one. */
export const stars: CheckDefinition = {
  printed: 'cell',
  namesMissing: true,
  inputs: { ...starsInputs, fact: inputs.factIfAny },
  run: (context): Finding => {
    const cell = regressionCell(context.printed);
    const seen = starsSeen(cell, degreesOfFreedom(context), levelsOf(context));
    const possible = starsInWords(seen);
    const computed = say(computedAs.sizeAndStars, { range: computedAs.range(seen.t, 2), stars: possible });
    const range = say(sentence.tBetween, ends(seen.t, 2));
    if (seen.severity !== 'none') {
      const reason = say(sentence.starsWrong, { range, possible, printed: inStars(cell.stars) });
      if (context.has('copy') && seen.severity !== 'changes-conclusion' && oneStarOff(cell, seen)) {
        const query = say(sentence.askStar, { printed: context.printed, possible });
        return { ...context.notCheckable(sentences(reason, sentence.starLost), computed), query };
      }
      return fault('contradicted', seen.severity, computed, reason);
    }
    const found = context.fact('fact');
    const fit = say(sentence.starsFit, { range });
    if (found === undefined) return fine('consistent', computed, fit);
    const finding = compareWithFact(context, cell.coefficient, found);
    return { ...finding, reason: sentences(fit, finding.reason) };
  },
};

/** Checks a legend of significance levels against every cell that it covers. It repeats the faults of cells that are claims themselves. */
export const starsOfTable: CheckDefinition = {
  printed: 'text',
  inputs: { ...starsInputs, cell: inputs.cells },
  run: (context) => {
    const cells = context
      .cells('cell')
      .map(({ id, cell }) => ({ id, cell, seen: starsSeen(cell, degreesOfFreedom(context), levelsOf(context)) }));
    const wrong = cells.filter(({ seen }) => !seen.agrees);
    const [fitting, all] = [cells.length - wrong.length, cells.length];
    const computed = computedAs.some(fitting, all);
    const fit = say(sentence.cellsFit, { fit: fitting, all });
    if (wrong.length === 0) return fine('reproduced', computed, ended(fit));
    const list = listed(
      wrong.map(({ id, cell, seen }) => {
        const printed = `${cell.coefficient}${'*'.repeat(cell.stars)}`;
        return say(sentence.cellWrong, { id, printed, possible: starsInWords(seen) });
      }),
    );
    const severity = wrong.some(({ seen }) => seen.severity === 'changes-conclusion') ? 'changes-conclusion' : 'inconsistency';
    const reason = say(sentence.cellsWrong, { fit, list });
    return {
      ...fault('contradicted', severity, computed, reason),
      repeats: wrong.map(({ id }) => id).filter((id) => id !== context.claim.id),
    };
  },
};

/** Checks a sentence that calls a coefficient significant at a level, in percent, against the p value that its cell allows. */
export const significance: CheckDefinition = {
  printed: 'number',
  inputs: { observations: starsInputs.observations, slopes: starsInputs.slopes, cell: inputs.cell },
  run: (context) => {
    const [{ id, cell }] = context.cells('cell');
    const level = printedNumber(context.printed).value;
    const t = tInterval(cell);
    const [low, high] = [t.high, t.low].map((size) => 100 * studentTTwoSided(size, degreesOfFreedom(context)));
    const p = high < 0.001 ? sentence.pTiny : say(sentence.pRange, ends({ low, high }, 3));
    const reason = say(sentence.pOfCell, { id, ...ends(t, 2), p });
    const computed = say(computedAs.pValue, { p });
    if (low < level) return fine('reproduced', computed, reason);
    return fault('contradicted', level <= 5 && low >= 5 ? 'changes-conclusion' : 'inconsistency', computed, reason);
  },
};

const percentOf = (coefficient: number): number => 100 * Math.expm1(coefficient);

/** Up to this size 100·b and 100(e^b − 1) differ by about a twentieth at most, and the first is commonly printed for the second. */
const SMALL = 0.1;

/** A value that is ten times too small or too large is not a rounding error: it changes what a reader concludes. */
const GRAVE_FACTOR = 10;

/** Checks the percentage that a sentence derives from a coefficient if the outcome is a logarithm: 100(e^b − 1) for one unit. */
export const logLevelReading: CheckDefinition = {
  printed: 'number',
  inputs: { cell: inputs.cell },
  run: (context) => {
    const [{ id, cell }] = context.cells('cell');
    const b = printedNumber(cell.coefficient).value;
    const interval = roundingInterval(cell.coefficient);
    const fits = (of: (coefficient: number) => number) => meet(roundingInterval(context.printed), through(interval, of));
    const percent = percentOf(b);
    const computed = plain(percent, 1);
    const means = say(sentence.logMeans, { coefficient: cell.coefficient, id, percent: num(percent, 1) });
    const words = { means, printed: context.printed };
    if (fits(percentOf)) return fine('reproduced', computed, ended(means));
    if (Math.abs(b) <= SMALL && fits((size) => 100 * size)) return fine('reproduced', computed, say(sentence.logNear, words));
    const magnitude = Math.abs(percent / printedNumber(context.printed).value);
    const severity = magnitude >= GRAVE_FACTOR || magnitude <= 1 / GRAVE_FACTOR ? 'changes-conclusion' : 'inconsistency';
    if (fits((size) => size)) {
      const told = { ...words, factor: num(magnitude, 0), times: num(magnitude, 0, { unit: timesUnit }) };
      return { ...fault('misread', severity, computed, say(sentence.logMisread, told)), magnitude };
    }
    return { ...fault('differs', severity, computed, say(sentence.logDiffers, words)), magnitude };
  },
};
