import { boundsUnderEveryReading, topListBounds } from '../../firms';
import { studentTTwoSided } from '../../numerics/distributions';
import { spearmanPermutation } from '../../numerics/rank-correlation';
import { sum } from '../../numerics/weighted';
import type { CheckContext } from '../check-context';
import { fault, fine, inputs, type CheckDefinition, type Finding } from '../claim';
import { nameOf, numberOf, type Fact } from '../facts';
import { printedNumber } from '../printed-number';
import * as computedAs from '../sentences/computed';
import * as sentence from '../sentences/methods';
import { beside, listed, num, plain, pText, say, sentences, type Words } from '../text';

// A key such as "grp-per-capita/ULT/2022" begins with the measure, followed by the unit.
const measureOf = (key: string): string => key.split('/')[0];
const unitOf = (key: string): string => key.split('/')[1];

/** Checks that two measures of the same thing order the units alike: counts the discordant pairs and shows the widest one. */
export const orderedAlike: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { first: inputs.fact, second: inputs.fact, first_name: inputs.text, second_name: inputs.text },
  run: (context) => {
    const second = new Map(context.facts('second').map(({ key, fact }) => [unitOf(key), numberOf(fact)]));
    const units = context.facts('first').flatMap(({ key, fact }) => {
      const other = second.get(unitOf(key));
      return other === undefined ? [] : [{ fact, first: numberOf(fact), second: other }];
    });
    if (units.length < 2) return context.notCheckable();
    const pairs = units.flatMap((one, i) =>
      units.slice(i + 1).map((other) => (one.first > other.first ? { one, other } : { one: other, other: one })),
    );
    const against = pairs.filter(({ one, other }) => one.second < other.second);
    const [all, wrong] = [pairs.length, against.length];
    const computed = computedAs.some(wrong, all);
    const names = { first: context.words('first_name')[0], second: context.words('second_name')[0], all };
    if (wrong === 0) return fine('reproduced', computed, say(sentence.orderedAlike, names));
    const gap = ({ one, other }: (typeof pairs)[number]) => other.second - one.second;
    const widest = against.reduce((most, pair) => (gap(pair) > gap(most) ? pair : most));
    const told = (of: { fact: Fact; first: number; second: number }, name: string): [string, Words][] => [
      [name, nameOf(of.fact)],
      [`${name}First`, num(of.first, 2)],
      [`${name}Second`, num(of.second, 2)],
    ];
    const example = say(sentence.pairExample, Object.fromEntries([...told(widest.one, 'one'), ...told(widest.other, 'other')]));
    return fault('contradicted', 'changes-conclusion', computed, say(sentence.pairsOrdered, { ...names, wrong, example }));
  },
};

/** Returns the pairs of x and y over the units that have both, for each quantity that y may mean. */
function pairsByMeasure(context: CheckContext): [number, number][][] {
  const x = new Map(context.facts('x').map(({ key, fact }) => [unitOf(key), numberOf(fact)]));
  return context.texts('y').map((pattern) =>
    context.facts('y').flatMap(({ key, fact }): [number, number][] => {
      const own = x.get(unitOf(key));
      return measureOf(key) !== measureOf(pattern) || own === undefined ? [] : [[own, numberOf(fact)]];
    }),
  );
}

const mean = (values: readonly number[]): number => sum(values) / values.length;

/** Returns Pearson's correlation and its two-sided p value from t with n − 2 degrees of freedom. */
function pearson(x: readonly number[], y: readonly number[]): { r: number; p: number } {
  const [mx, my] = [mean(x), mean(y)];
  const product = (a: readonly number[], ma: number, b: readonly number[], mb: number) =>
    a.reduce((sum, value, i) => sum + (value - ma) * (b[i] - mb), 0);
  const r = product(x, mx, y, my) / Math.sqrt(product(x, mx, x, mx) * product(y, my, y, my));
  const df = x.length - 2;
  return { r, p: r * r < 1 ? studentTTwoSided(Math.abs(r) * Math.sqrt(df / (1 - r * r)), df) : 0 };
}

/** Runs the three tests that "significant" may mean: on ranks, values and logarithms (values that are not all positive stay as they are). */
function threeTests(pairs: readonly [number, number][]) {
  const [x, y] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
  const logs = (values: number[]) => (values.every((value) => value > 0) ? values.map(Math.log) : values);
  const { rho, pValue } = spearmanPermutation(x, y);
  return { ranks: { r: rho, p: pValue }, values: pearson(x, y), logs: pearson(logs(x), logs(y)) };
}

/**
 * Checks a sentence that two quantities are (or are not) significantly associated over all units, by three tests: Spearman's rank correlation
 * with its permutation p, Pearson's correlation, and Pearson's correlation of logarithms. If the words may mean more than one quantity, one
 * reading that fits is enough; if the tests disagree, the sentence cannot be checked as written.
 */
export const association: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: { x: inputs.fact, y: inputs.facts, y_name: inputs.texts, units: inputs.fact, claimed: inputs.text },
  run: (context) => {
    const readings = pairsByMeasure(context);
    const units = context.fact('units');
    const fewest = Math.min(...readings.map((pairs) => pairs.length));
    if (units === undefined || fewest < numberOf(units)) {
      const of = units === undefined ? '' : say(sentence.ofUnits, { all: numberOf(units) });
      return context.notCheckable(say(sentence.unitsAtHand, { count: fewest, of }));
    }
    const tests = readings.map(threeTests);
    const texts = tests.map(({ ranks, values, logs }, i) =>
      say(sentence.testsSay, {
        count: fewest,
        name: context.words('y_name')[i],
        rho: num(ranks.r, 2),
        pRanks: pText(ranks.p),
        r: num(values.r, 2),
        pPearson: pText(values.p),
        rLog: num(logs.r, 2),
        pLog: pText(logs.p),
      }),
    );
    const computed = beside(
      tests.map(({ ranks, values, logs }) =>
        say(computedAs.threeTests, { ranks: plain(ranks.p, 3), values: plain(values.p, 3), logs: plain(logs.p, 3) }),
      ),
    );
    const claimed = context.text('claimed') === 'yes';
    const fits = tests.map((each) => [each.ranks, each.values, each.logs].filter(({ p }) => p < 0.05 === claimed).length);
    if (fits.includes(3)) return fine('reproduced', computed, sentences(...texts));
    if (fits.every((count) => count === 0)) return fault('differs', 'changes-conclusion', computed, sentences(...texts));
    const query = say(sentence.askTest, { printed: context.translate(context.printed) });
    return { ...context.notCheckable(sentences(...texts, sentence.dependsOnTest), computed), query };
  },
};

/**
 * Checks a chart of ratios against the register table, if the reader has supplied it: lists every region's ratio and compares the printed
 * counts with the register's. A printed name that may mean several regions may match any of them.
 */
function byRegister(context: CheckContext): Finding | undefined {
  const counts = (event: string) =>
    new Map(
      context
        .facts(`${event}_register`)
        .map(({ key, fact }) => [key.split('/')[2], { name: nameOf(fact), count: numberOf(fact) }]),
    );
  const [opened, liquidated] = [counts('opened'), counts('liquidated')];
  const ratios = [...opened].flatMap(([region, { name, count }]) => {
    const closed = liquidated.get(region)?.count ?? 0;
    return closed > 0 ? [{ name, ratio: count / closed }] : [];
  });
  if (ratios.length === 0) return undefined;
  const inOrder = ratios
    .sort((one, other) => other.ratio - one.ratio)
    .map(({ name, ratio }) => beside([name, num(ratio, 2)], ' '));
  const others = (['opened', 'liquidated'] as const).flatMap((event) => {
    const register = event === 'opened' ? opened : liquidated;
    const names = context.texts(`${event}_name`);
    return context.texts(event).flatMap((text, place) => {
      const meant = names[place].split('|').flatMap((region) => register.get(region) ?? []);
      const same = meant.length === 0 || meant.some(({ count }) => count === printedNumber(text).value);
      return same ? [] : [beside([meant[0].name, ` ${text} → `, meant[0].count], '')];
    });
  });
  const list = say(sentence.ratiosOfRegister, { list: listed(inOrder) });
  const computed = beside(inOrder);
  if (others.length === 0) return fine('reproduced', computed, sentences(sentence.listsAsInRegister, list));
  const differ = say(sentence.listsOtherInRegister, { list: listed(others) });
  return fault('differs', 'inconsistency', computed, sentences(differ, list));
}

/** Checks a chart of ratios whose picture is missing: derives bounds from the two printed lists of the largest counts. */
export const ratioBounds: CheckDefinition = {
  printed: 'text',
  namesMissing: true,
  inputs: {
    units: inputs.fact,
    opened: inputs.numbers,
    opened_name: inputs.texts,
    liquidated: inputs.numbers,
    liquidated_name: inputs.texts,
    opened_register: inputs.factsIfAny,
    liquidated_register: inputs.factsIfAny,
  },
  run: (context) => {
    const register = byRegister(context);
    if (register) return register;
    const list = (event: string) =>
      context.texts(event).map((text, i) => ({ region: context.texts(`${event}_name`)[i], count: printedNumber(text).value }));
    const units = context.facts('units');
    const names = new Map(units.map(({ key, fact }) => [unitOf(key), nameOf(fact)]));
    const regions = units.map(({ key }) => unitOf(key));
    const bounds = boundsUnderEveryReading(topListBounds({ opened: list('opened'), liquidated: list('liquidated'), regions }));
    const known = bounds.flatMap((bound) => {
      const region = names.get(bound.region) ?? bound.region;
      if (bound.kind === 'exact' && bound.ratio !== null) return [beside([region, num(bound.ratio, 2)], ' ')];
      if (bound.kind === 'at-least') return [beside([region, '≥', num(bound.at_least!, 2)], ' ')];
      if (bound.kind === 'at-most') return [beside([region, '≤', num(bound.at_most!, 2)], ' ')];
      return [];
    });
    const counts = { unknown: bounds.length - known.length, all: bounds.length };
    return context.notCheckable(say(sentence.boundsKnown, { list: listed(known), ...counts }), beside(known));
  },
};
