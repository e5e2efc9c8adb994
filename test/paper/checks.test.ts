import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkClaims, checks, type Claim, type PrintedTables, type TableCell } from '../../lib/paper';
import { wholeDenominators } from '../../lib/paper/checks/arithmetic';
import { claim, facts } from './claims-of';

type Inputs = Record<string, string | string[]>;
type Values = Record<string, number | string>;

const seenVerdicts = new Map<string, Set<string>>();

/** One claim's row; other claims may stand beside it for it to refer to. */
function run(check: string, printed: string, inputs: Inputs, values: Values = {}, others: Claim[] = [], tables?: PrintedTables) {
  const claims = [claim({ check, printed, inputs }), ...others];
  const [row] = checkClaims({ claims, facts: facts(values), ...(tables === undefined ? {} : { tables }) });
  seenVerdicts.set(check, (seenVerdicts.get(check) ?? new Set()).add(row.verdict));
  return row;
}
const verdict = (...given: Parameters<typeof run>) => run(...given).verdict;
const income = { 'income/Ash/1': 90, 'income/Birch/1': 50, 'income/Cedar/1': 49, 'income/Dogwood/1': 20 };
const cell = (column: number, term: string, printed: string, more: Partial<TableCell> = {}): TableCell => ({
  scan_line: 1, scan_label: term, column, place_in_cell: 1, printed, term, part: 'coefficient', ...more,
}); // prettier-ignore

describe('figure', () => {
  const amount = { fact: 'income/Ash/1', quantity: 'amount' };
  it('is reproduced at the printed precision, and differs beyond it', () => {
    assert.equal(verdict('figure', '90.0', { fact: 'income/Ash/1' }, { 'income/Ash/1': 90.04 }), 'reproduced');
    assert.equal(verdict('figure', '90.0', { fact: 'income/Ash/1' }, { 'income/Ash/1': 90.06 }), 'differs');
  });
  it('is within revision up to the bound, counted from the rounding interval, with its size', () => {
    const near = run('figure', '100', amount, { 'income/Ash/1': 105.4 });
    assert.equal(near.verdict, 'within-revision');
    assert.match(near.reason, /a revision of at least \+4\.9 \(\+4\.90 %\), within the 5\s% allowed for one/);
    assert.equal(verdict('figure', '100', amount, { 'income/Ash/1': 105.6 }), 'differs');
    assert.equal(verdict('figure', '2.6', { fact: 'g/a', quantity: 'growth' }, { 'g/a': 3.14 }), 'within-revision');
    assert.equal(verdict('figure', '2.6', { fact: 'g/a', quantity: 'growth' }, { 'g/a': 3.2 }), 'differs');
  });
  it('differs, and changes a conclusion, when the revision costs the place that the paper gives it', () => {
    const inputs = { fact: 'income/Cedar/1', quantity: 'amount', among: 'income/*/1', place: '2' };
    const row = run('figure', '51', inputs, income);
    assert.deepEqual([row.verdict, row.severity], ['differs', 'changes-conclusion']);
    assert.equal(verdict('figure', '51', inputs, { ...income, 'income/Cedar/1': 50.4 }), 'within-revision');
  });
  it('is not checkable without the figure, and names the source and what is reported nearby', () => {
    const row = run('figure', '9', { fact: 'x/a/2', neighbour: 'x/a/1' }, { 'x/a/1': 8 });
    assert.equal(row.verdict, 'not-checkable');
    assert.match(row.reason, /Nearest figures at hand: 8 .* Missing: the register of villages\./);
    assert.equal(row.basis, 'not possible');
  });
  it('takes either figure where the text is ambiguous', () => {
    assert.equal(verdict('figure', '7', { fact: ['x/city', 'x/region'] }, { 'x/city': 3, 'x/region': 7 }), 'reproduced');
  });
});

describe('printed-twice', () => {
  it('names the other place of the number and still does not call it wrong', () => {
    const other = claim({ id: 'X2', printed: '410', inputs: { fact: 'x/b' } });
    const row = run('printed-twice', '410', { fact: 'x/a', other: '=X2' }, {}, [other]);
    assert.equal(row.verdict, 'not-checkable');
    assert.match(row.reason, /same number is printed in X2/);
    assert.doesNotMatch(run('printed-twice', '411', { fact: 'x/a', other: '=X2' }, {}, [other]).reason, /same number/);
    assert.equal(verdict('printed-twice', '410', { fact: 'x/a', other: '=X2' }, { 'x/a': 400 }, [other]), 'differs');
  });
});

describe('rank', () => {
  const of = (name: string) => ({ of: `income/${name}/1`, among: 'income/*/1', order: 'highest' });
  it('is reproduced as a number or as a word, and differs otherwise', () => {
    assert.equal(verdict('rank', '3', of('Cedar'), income), 'reproduced');
    assert.equal(verdict('rank', 'last', of('Dogwood'), income), 'reproduced');
    assert.equal(verdict('rank', 'largest', of('Ash'), income), 'reproduced');
    assert.equal(verdict('rank', '2', of('Cedar'), income), 'differs');
  });
  it('is within revision where a small move of preliminary figures makes the difference', () => {
    assert.equal(verdict('rank', '2', { ...of('Cedar'), preliminary: 'printed' }, income), 'within-revision');
    assert.equal(verdict('rank', '1', { ...of('Cedar'), preliminary: 'printed' }, income), 'differs');
  });
  it('is contradicted by a list of the paper that puts another in the same place', () => {
    const list = claim({
      id: 'X2',
      check: 'places',
      printed: 'Ash; Birch',
      inputs: { among: 'income/*/1', order: 'highest', from: '1' },
    });
    const row = run('rank', '2', { ...of('Cedar'), preliminary: 'printed', list: '=X2', name: 'Cedar' }, income, [list]);
    assert.deepEqual([row.verdict, row.severity], ['contradicted', 'changes-conclusion']);
    assert.match(row.reason, /Birch in place 2 \(X2\); .* Cedar is number 3 of 4/);
  });
  it('leaves wholes out of the order', () => {
    const all = facts({ ...income });
    all.set('income/Country/1', { value: 60, name: 'Country', source: '', aggregate: true });
    const [row] = checkClaims({ claims: [claim({ check: 'rank', printed: '2', inputs: of('Birch') })], facts: all });
    assert.equal(row.verdict, 'reproduced');
  });
});

describe('places and leaders', () => {
  const among = { among: 'income/*/1', order: 'highest' };
  it('hold a list against the places from one on', () => {
    assert.equal(verdict('places', 'Ash; Birch', { ...among, from: '1' }, income), 'reproduced');
    assert.equal(verdict('places', 'Cedar; Dogwood', { ...among, from: '3' }, income), 'reproduced');
    assert.equal(verdict('places', 'Ash; Cedar', { ...among, from: '1' }, income), 'differs');
    assert.equal(verdict('places', 'Ash; Cedar', { ...among, from: '1', preliminary: 'printed' }, income), 'within-revision');
    assert.equal(verdict('places', 'Ash; Dogwood', { ...among, from: '1', preliminary: 'printed' }, income), 'differs');
  });
  it('ask that leaders fill the first places', () => {
    const of = (...names: string[]) => ({ ...among, of: names.map((name) => `income/${name}/1`) });
    assert.equal(verdict('leaders', 'the two', of('Birch', 'Ash'), income), 'reproduced');
    const row = run('leaders', 'the two', of('Ash', 'Dogwood'), income);
    assert.equal(row.verdict, 'differs');
    assert.match(row.reason, /Dogwood is number 4/);
  });
});

describe('arithmetic of printed numbers', () => {
  it('list-order finds the number that stands too low', () => {
    assert.equal(verdict('list-order', 'a list', { number: ['150', '136', '132'] }), 'reproduced');
    const row = run('list-order', 'a list', { number: ['150', '132', '136'] });
    assert.deepEqual([row.verdict, row.computed], ['not-checkable', '150, 136, 132']);
    assert.match(row.words.query!.en, /150, 132, 136/);
  });
  it('percentage-base names the base that gives the printed rounding', () => {
    assert.match(run('percentage-base', '8', { closing: '514,907', change: '37,703' }).reason, /477\u202f204/);
    assert.equal(verdict('percentage-base', '10', { closing: '110', change: '10' }), 'reproduced');
    assert.equal(verdict('percentage-base', '12', { closing: '110', change: '10' }), 'contradicted');
  });
  it('sum-of-parts holds parts against the whole and against the figures', () => {
    const part = ['0.9', '0.6'];
    assert.equal(verdict('sum-of-parts', '0.9 + 0.6', { part, whole: '1.2' }), 'contradicted');
    assert.equal(verdict('sum-of-parts', '0.9 + 0.6', { part, whole: '1.4' }), 'reproduced', 'parts may be 1.4 unrounded');
    const inputs = { part, fact: ['c/a', 'c/b'], quantity: 'contribution' };
    assert.equal(verdict('sum-of-parts', '0.9 + 0.6', inputs, { 'c/a': 0.9, 'c/b': 0.62 }), 'reproduced');
    assert.equal(verdict('sum-of-parts', '0.9 + 0.6', inputs, { 'c/a': 0.9, 'c/b': 0.75 }), 'within-revision');
    assert.equal(verdict('sum-of-parts', '0.9 + 0.6', inputs, { 'c/a': 0.9, 'c/b': 1.2 }), 'differs');
  });
  it('ratio holds the paper against itself before it holds it against figures', () => {
    const own = { numerator: '120', denominator: '10' };
    const figures = { numerator_fact: 'x/a', denominator_fact: 'x/b' };
    assert.equal(verdict('ratio', '12', own), 'reproduced');
    assert.equal(verdict('ratio', '15', own), 'contradicted');
    assert.equal(verdict('ratio', '12', { ...own, ...figures }, { 'x/a': 130, 'x/b': 10 }), 'within-revision');
    assert.equal(verdict('ratio', '12', figures, { 'x/a': 119, 'x/b': 10 }), 'reproduced');
    assert.equal(verdict('ratio', '12', figures, { 'x/a': 130, 'x/b': 10 }), 'differs');
    assert.equal(verdict('ratio', '12', figures), 'not-checkable');
  });
  it('grim-ratio knows which whole numbers can have given a ratio of counts', () => {
    const row = run('grim-ratio', '2.5', { count: '54', fact: 'n/a' });
    assert.deepEqual([row.verdict, row.computed], ['not-checkable', 'n = 22']);
    assert.equal(verdict('grim-ratio', '2.6', { count: '4' }), 'contradicted', '4 / 1, 4 / 2, 4 / 3 … are 4, 2, 1.3 …');
    assert.equal(verdict('grim-ratio', '2.5', { count: '54', fact: 'n/a' }, { 'n/a': 22 }), 'reproduced');
    assert.equal(verdict('grim-ratio', '2.5', { count: '54', fact: 'n/a' }, { 'n/a': 25 }), 'differs');
  });
  it('comparison asks which of two is higher', () => {
    assert.equal(verdict('comparison', 'a above b', { higher: 'x/a', lower: 'x/b' }, { 'x/a': 2, 'x/b': 1 }), 'reproduced');
    assert.equal(verdict('comparison', 'a above b', { higher: 'x/a', lower: 'x/b' }, { 'x/a': 1, 'x/b': 2 }), 'differs');
    assert.equal(verdict('comparison', 'a above b', { higher: 'x/a', lower: 'x/b' }, { 'x/a': 1 }), 'not-checkable');
    assert.equal(verdict('comparison', 'a above b', { higher_printed: '0.4', lower_printed: '0.8' }), 'contradicted');
  });
  it('equal-cells compares numbers, and tells of formats', () => {
    assert.deepEqual(run('equal-cells', 'N', { number: ['36', '36'] }).severity, 'none');
    const row = run('equal-cells', 'N', { number: ['36', '36.00'] });
    assert.deepEqual([row.verdict, row.severity], ['reproduced', 'inconsistency']);
    assert.equal(verdict('equal-cells', 'N', { number: ['36', '37'] }), 'contradicted');
  });
  it('revisions-happened compares earlier numbers with later ones', () => {
    const inputs = { earlier: ['10', '20'], later: ['x/a', 'x/b'] };
    assert.match(
      run('revisions-happened', 'may change', inputs, { 'x/a': 10, 'x/b': 21 }).reason,
      /1 of 2 changed, by 0\.00 to \+5\.00 %/,
    );
    assert.equal(verdict('revisions-happened', 'may change', inputs, { 'x/a': 10, 'x/b': 20 }), 'differs');
    assert.equal(verdict('revisions-happened', 'may change', inputs), 'not-checkable');
  });
});

describe('limits of the checks, each just inside and just outside', () => {
  it('ratio: the printed quotient is asked of the rounding intervals of all three numbers', () => {
    // 12.0 / 1.0 lies between 11.95 / 1.05 = 11.38 and 12.05 / 0.95 = 12.68, so 11.4 and 12.7 may be printed of it, 11.3 and 12.8 not.
    const own = { numerator: '12.0', denominator: '1.0' };
    const found = (printed: string) => run('ratio', printed, own);
    assert.deepEqual(['11.3', '11.4', '12.7', '12.8'].map((printed) => found(printed).verdict), ['contradicted', 'reproduced', 'reproduced', 'contradicted']); // prettier-ignore
    assert.equal(found('11.3').computed, '', 'without figures there is none to compute');
    const figures = { ...own, numerator_fact: 'x/a', denominator_fact: 'x/b' };
    assert.equal(run('ratio', '11.3', figures, { 'x/a': 24, 'x/b': 2 }).computed, '12.000');
    assert.match(
      run('ratio', '12', { ...figures }, { 'x/a': 26, 'x/b': 2 }).reason,
      /own 12\.0 \/ 1\.0 is 12\.00\. The figures give 13\.00, printed 12\. .* of an earlier date/,
    );
  });
  it('grim-ratio: says one quotient or all of them, and compares the count at hand', () => {
    const two = run('grim-ratio', '1.5', { count: '30', fact: 'n/a' });
    assert.equal(two.computed, 'n = 20');
    const several = run('grim-ratio', '1.0', { count: '30', fact: 'n/a' });
    assert.equal(several.computed, 'n = 29, 30, 31');
    assert.match(several.reason, /Only 30 \/ 29 = 1\.03, 30 \/ 30 = 1\.00 and 30 \/ 31 = 0\.97 is printed as 1\.0/);
    const found = run('grim-ratio', '1.5', { count: '30', fact: 'n/a' }, { 'n/a': 20 });
    assert.deepEqual([found.verdict, found.computed], ['reproduced', '1.50']);
    assert.match(run('grim-ratio', '1.5', { count: '30', fact: 'n/a' }, { 'n/a': 25 }).reason, /the count at hand is 25\./);
  });
  it('leaders: a unit beyond the places, near enough to be a revision or not', () => {
    const among = { among: 'income/*/1', order: 'highest', whole: 'income/All/1' };
    const of = (...names: string[]) => ({ ...among, of: names.map((name) => `income/${name}/1`) });
    const all = facts(income);
    all.set('income/All/1', { value: 60, name: 'Country', source: '', aggregate: true });
    const seen = (inputs: Inputs) =>
      checkClaims({ claims: [claim({ check: 'leaders', printed: 'two', inputs })], facts: all })[0];
    const near = seen({ ...of('Ash', 'Cedar'), preliminary: 'printed' });
    assert.deepEqual([near.verdict, near.computed], ['within-revision', 'Ash 1, Cedar 3']);
    assert.equal(seen(of('Ash', 'Cedar')).verdict, 'differs', 'figures that are not preliminary are not revised');
    assert.equal(seen({ ...of('Ash', 'Dogwood'), preliminary: 'printed' }).verdict, 'differs');
    // Birch has the last of the two places: 50, and 47.6 is 4.8 % below it, but only 2.9 % below Cedar's 49.
    all.set('income/Dogwood/1', { ...all.get('income/Dogwood/1')!, value: 47.2 });
    assert.equal(seen({ ...of('Ash', 'Dogwood'), preliminary: 'printed' }).verdict, 'differs', '5.6 % below the second place');
    assert.match(near.reason, /The first 2 are Ash and Birch\. Cedar is number 3 of 4 \(49\); Country as a whole has 60\./);
    assert.equal(seen({ ...of('Ash', 'Elm') }).verdict, 'not-checkable');
  });
  it('same-table: a cell is the same only in its column, row and part', () => {
    const own = [cell(1, 'DIV', '0.4'), cell(2, 'DIV', '0.5'), cell(3, 'DIV', '(0.1)', { part: 'standard error' })];
    const against = (...other: TableCell[]) =>
      run('same-table', 'own', { table: 'own', other: 'other', whose: 'Someone' }, {}, [], new Map([['own', own], ['other', other]])).computed; // prettier-ignore
    assert.equal(against(cell(2, 'DIV', '0.4')), '0 of 3 cells equal');
    assert.equal(against(cell(1, 'size', '0.4')), '0 of 3 cells equal');
    assert.equal(against(cell(3, 'DIV', '(0.1)')), '0 of 3 cells equal');
    assert.equal(against(cell(1, 'DIV', '0.4'), cell(3, 'DIV', '(0.1)', { part: 'standard error' })), '2 of 3 cells equal');
  });
  it('same-table: half of the cells alike is not most of them', () => {
    const own = [cell(1, 'DIV', '0.4'), cell(2, 'DIV', '0.5')];
    const row = run('same-table', 'own', { table: 'own', other: 'other', whose: 'Someone' }, {}, [], new Map([['own', own], ['other', [own[0]]]])); // prettier-ignore
    assert.deepEqual([row.verdict, row.severity], ['differs', 'inconsistency']);
  });
  it('ratio: what is computed is the quotient of the figures where there are any', () => {
    const both = { numerator: '12.0', denominator: '1.0', numerator_fact: 'n/a', denominator_fact: 'n/b' };
    const figures = { 'n/a': 26, 'n/b': 2 };
    assert.equal(run('ratio', '12', both, figures).computed, '13.00');
    assert.equal(run('ratio', '12', { numerator: '12.0', denominator: '1.0' }, {}).computed, '12.00');
  });
  it('grim-ratio: every whole number that the rounding allows, also below 1', () => {
    const byHand = Array.from({ length: 500 }, (_, i) => i + 1).filter((n) => Math.abs(5 / n - 0.1) <= 0.05 + 1e-12);
    assert.deepEqual(wholeDenominators(5, '0.1'), byHand);
    assert.deepEqual(wholeDenominators(54, '2.5'), [22]);
    // A ratio that rounds to 0 is followed to ten times the count.
    assert.deepEqual([wholeDenominators(2, '0')[0], wholeDenominators(2, '0').at(-1)], [4, 20]);
  });
  it('total: parts may miss it by their rounding and by no more', () => {
    const row = run('total', '100', { part: ['33.3', '33.3', '33.3'] });
    assert.deepEqual([row.verdict, row.computed], ['reproduced', '99.9']);
    assert.equal(verdict('total', '100', { part: ['33.3', '33.3', '32.7'] }), 'contradicted');
  });
  it('r-squared-floor: columns that share controls imply one R² of the controls', () => {
    // t = 5 with 100 degrees of freedom explains 0.2 of what the controls leave: 0.6 = r + 0.2 (1 − r) gives r = 0.5.
    const inputs = {
      cell: '0.50000 (0.10000)', observations: '111', slopes: '1', absorbed: 'units/a',
      column_cell: ['0.50000 (0.10000)', '0.50000 (0.10000)'], column_r_squared: ['0.60000', '0.60000'],
    }; // prettier-ignore
    const row = run('r-squared-floor', '0.60000', inputs, { 'units/a': 10 });
    assert.match(
      row.reason,
      /With effects for 10 units, the 2 columns imply the same R² for the controls alone, 0\.5000 to 0\.5000\./,
    );
    const apart = { ...inputs, column_r_squared: ['0.60000', '0.30000'] };
    assert.doesNotMatch(run('r-squared-floor', '0.60000', apart, { 'units/a': 10 }).reason, /imply/);
  });
});

describe('checks of a regression table', () => {
  it('significance holds a sentence against p', () => {
    const inputs = (cellText: string) => ({ cell: cellText, observations: '500' });
    assert.equal(verdict('significance', '1', inputs('0.40*** (0.10)')), 'reproduced');
    const row = run('significance', '5', inputs('0.10** (0.10)'));
    assert.deepEqual([row.verdict, row.severity], ['contradicted', 'changes-conclusion']);
    // p is 5.6 to 6.0 %: not significant at 5 %. Between 1 and 5 % a claim of 1 % is only inconsistent.
    assert.equal(run('significance', '5', inputs('0.190* (0.100)')).severity, 'changes-conclusion');
    assert.equal(run('significance', '1', inputs('0.220** (0.100)')).severity, 'inconsistency');
  });
  it('r-squared-identity: with one regressor R² gives t', () => {
    // t² = R² df / (1 − R²): R² = 0.20 and 102 observations give t = 5 with df = 100.
    assert.equal(verdict('r-squared-identity', '0.20', { cell: '0.50*** (0.10)', observations: '102' }), 'consistent');
    const other = { cell: '0.50*** (0.25)', observations: '102' };
    const row = run('r-squared-identity', '0.20', other);
    assert.equal(row.verdict, 'not-checkable', 'clustered standard errors could explain it');
    assert.match(row.words.query!.en, /which standard errors/);
    assert.equal(verdict('r-squared-identity', '0.20', { ...other, errors: 'classical' }), 'contradicted');
  });
  it('r-squared-floor: R² is at least what one regressor explains, and no less than that of a smaller model', () => {
    const inputs = { cell: '1.00*** (0.10)', observations: '100' };
    assert.equal(verdict('r-squared-floor', '0.60', inputs), 'consistent');
    assert.equal(verdict('r-squared-floor', '0.30', inputs), 'contradicted');
    assert.equal(verdict('r-squared-floor', '0.60', { ...inputs, smaller: '0.70' }), 'contradicted');
  });
  it('nested-models: a standard error cannot fall further than the residual variance', () => {
    const inputs = (larger: string) => ({
      smaller: '0.50 (0.100)', larger, r_squared_smaller: '0.20', r_squared_larger: '0.40',
    }); // prettier-ignore
    // √(0.60 / 0.80) = 0.866
    assert.equal(verdict('nested-models', 'se', inputs('0.50 (0.090)')), 'consistent');
    assert.equal(verdict('nested-models', 'se', inputs('0.50 (0.080)')), 'not-checkable');
    assert.equal(verdict('nested-models', 'se', { ...inputs('0.50 (0.080)'), errors: 'classical' }), 'contradicted');
  });
  it('sample-size: what the units allow, and what they do not', () => {
    const inputs = { units: ['units/new', 'units/old'], most_periods: '30', elsewhere: 'units/abroad' };
    const units = { 'units/new': 20, 'units/old': 16, 'units/abroad': 243 };
    assert.match(run('sample-size', '160', inputs, units).reason, /160 is 16 units × 10 periods and 20 units × 8 periods/);
    assert.match(run('sample-size', '161', inputs, units).reason, /unbalanced/);
    const row = run('sample-size', '3645', inputs, units);
    assert.deepEqual([row.verdict, row.severity], ['contradicted', 'changes-conclusion']);
    assert.match(row.reason, /243 × 15 is consistent with/);
    assert.doesNotMatch(row.reason, /prove/);
  });
  it('log-level-reading: a coefficient is no percentage', () => {
    assert.equal(verdict('log-level-reading', '0.424', { cell: '0.424*** (0.140)' }), 'misread');
    assert.equal(verdict('log-level-reading', '52.8', { cell: '0.424*** (0.140)' }), 'reproduced');
    const near = run('log-level-reading', '42.4', { cell: '0.424*** (0.140)' });
    assert.deepEqual([near.verdict, near.severity, near.computed], ['differs', 'inconsistency', '52.8']);
    const far = run('log-level-reading', '0.424', { cell: '0.424*** (0.140)' });
    assert.equal(far.severity, 'changes-conclusion', 'a factor of 125 is no small inconsistency');
    assert.ok(Math.abs(far.magnitude! - 124.5) < 0.1);
    assert.equal(verdict('log-level-reading', '2.0', { cell: '0.020 (0.010)' }), 'reproduced');
  });
  const table = [cell(1, 'DIV', '0.4***'), cell(2, 'DIV', '0.5***'), cell(2, 'size', '-0.3***', { scan_line: 2 })];
  const tables = new Map([['own', table], ['other', [] as TableCell[]], ['moved', [cell(1, 'UV', '(0.1)', { scan_label: 'size' })]]]); // prettier-ignore
  const seen = (...given: [string, string, Inputs]) => run(...given, {}, [], tables);
  it('columns-have-terms looks into the table', () => {
    assert.equal(seen('columns-have-terms', 'column 2', { table: 'own', column: '2', term: 'size' }).verdict, 'reproduced');
    assert.equal(
      seen('columns-have-terms', 'columns 1-2', { table: 'own', column: ['1', '2'], term: 'size' }).verdict,
      'contradicted',
    );
  });
  it('term-of-coefficient finds the row that a number stands in', () => {
    const inputs = { table: 'own', coefficient: '0.4', term: ['DIV: diversification', 'size: market size'] };
    assert.equal(seen('term-of-coefficient', 'diversification', inputs).verdict, 'reproduced');
    assert.equal(seen('term-of-coefficient', 'market size', inputs).verdict, 'misread');
  });
  it('row-alignment counts the numbers beside another label, and leaves open who moved them', () => {
    assert.equal(seen('row-alignment', 'rows', { table: 'own' }).verdict, 'reproduced');
    const row = seen('row-alignment', 'rows', { table: 'moved' });
    assert.equal(row.verdict, 'not-checkable');
    assert.match(row.reason, /1 of 1 .*copy of the text may be at fault/);
  });
  it('same-table compares cell by cell, says when there is nothing to compare, and never says proven', () => {
    const against = (other: TableCell[]) =>
      run('same-table', 'own result', { table: 'own', other: 'other', whose: 'Someone (2020)' }, {}, [], new Map([['own', table], ['other', other]])); // prettier-ignore
    assert.match(against([]).reason, /Someone \(2020\) is not filled in/);
    assert.equal(against([]).verdict, 'not-checkable');
    const alike = against(table.map((each) => ({ ...each, printed: each.printed.replace('-', '−') })));
    assert.deepEqual([alike.verdict, alike.computed], ['contradicted', '3 of 3 cells equal']);
    assert.match(alike.reason, /consistent with .* not a proof/);
    assert.equal(against(table.slice(0, 1)).verdict, 'differs');
    assert.equal(against([cell(1, 'DIV', '9')]).verdict, 'reproduced');
  });
});

describe('words and sources', () => {
  it('one-name finds two names for one thing', () => {
    assert.equal(verdict('one-name', 'city', { thing: 'The unit', other: 'region' }), 'contradicted');
    assert.equal(verdict('one-name', 'Region', { thing: 'The unit', other: 'region' }), 'reproduced');
  });
  it('one-name leaves marks on letters to the copy, and calls two names for what is studied grave', () => {
    const copied = { thing: 'An author', other: 'Petrackos', copy: 'changed a letter' };
    assert.equal(verdict('one-name', 'Petraçkos', copied), 'not-checkable');
    assert.equal(verdict('one-name', 'Petrakos', copied), 'contradicted');
    const [row] = checkClaims({
      claims: [claim({ check: 'one-name', printed: 'city', kind: 'design', inputs: { thing: 'The unit', other: 'region' } })],
      facts: facts({}),
    });
    assert.deepEqual([row.verdict, row.severity, row.computed], ['contradicted', 'changes-conclusion', 'region']);
  });
  it('a record that is an abstract, and a figure that is a report in the press, are no findings against a paper', () => {
    const known = facts({ 'finding/a': 'unrelated', 'schools/a': 52 });
    for (const [key, reach] of [['finding/a', 'abstract'], ['schools/a', 'report']] as const) known.set(key, { ...known.get(key)!, reach }); // prettier-ignore
    const rows = checkClaims({
      claims: [
        claim({ id: 'A', check: 'record', printed: 'related', inputs: { fact: 'finding/a' } }),
        claim({ id: 'B', check: 'figure', printed: '54', inputs: { fact: 'schools/a' } }),
        claim({ id: 'C', check: 'figure', printed: '52', inputs: { fact: 'schools/a' } }),
      ],
      facts: known,
    });
    assert.deepEqual(rows.map((row) => row.verdict), ['not-checkable', 'not-checkable', 'reproduced']); // prettier-ignore
    assert.deepEqual(rows.map((row) => row.computed), ['unrelated', '52', '52']); // prettier-ignore
  });
  it('citation-form counts authors; once-only and numbered-note read an entry and a note', () => {
    const reference = 'Williams N., Vorley T. and Ketikidis P.H. (2014)';
    const row = run('citation-form', 'Williams (2014)', { reference });
    assert.deepEqual([row.verdict, row.computed], ['contradicted', '1 of 3']);
    assert.equal(verdict('citation-form', 'Williams et al., 2014', { reference }), 'reproduced');
    assert.equal(
      verdict('citation-form', 'Simmie and Martin, 2010', { reference: 'Simmie J. and Martin R. (2010)' }),
      'reproduced',
    );
    assert.equal(verdict('once-only', 'Boschma R. (2015). – Boschma R. Towards', { word: 'Boschma R.' }), 'contradicted');
    assert.equal(verdict('once-only', 'Boschma R. (2015). Towards', { word: 'Boschma R.' }), 'reproduced');
    assert.equal(verdict('numbered-note', 'stars; 2. Standard errors in parentheses', {}), 'not-checkable');
    assert.equal(verdict('numbered-note', '1. Stars; 2. Standard errors', {}), 'reproduced');
  });
  it('record holds words against a record', () => {
    assert.equal(verdict('record', '96–515', { fact: 'pages/a' }, { 'pages/a': '496-515' }), 'differs');
    assert.equal(verdict('record', '496–515', { fact: 'pages/a' }, { 'pages/a': '496-515' }), 'reproduced');
    assert.equal(verdict('record', '496–515', { fact: 'pages/a' }), 'not-checkable');
  });
  it('equation-sign and symbol read an equation', () => {
    assert.equal(verdict('equation-sign', 'y a + b x', {}), 'not-checkable', 'the copy of the text may have lost the sign');
    assert.equal(verdict('equation-sign', 'y = a + b x', {}), 'reproduced');
    assert.equal(verdict('symbol', 'ie', { symbol: ['y', 'e'] }), 'not-checkable');
    const needs = ['μi', 'αi'];
    assert.equal(verdict('symbol', 'fixed-effect model', { symbol: ['y', 'e'], needs }), 'contradicted');
    assert.equal(verdict('symbol', 'fixed-effect model', { symbol: ['y', 'αi', 'e'], needs }), 'reproduced');
    assert.equal(verdict('symbol', 'e', { symbol: ['y', 'e'] }), 'reproduced');
  });
  it('announced waits for a result', () => {
    const result = claim({ id: 'X2', check: 'equation-sign', printed: 'y = x' });
    const row = run('announced', 'a method', {});
    assert.deepEqual(
      [row.verdict, row.words.query?.en],
      ['not-reported', 'Could the authors please report the register of villages?'],
    );
    assert.equal(verdict('announced', 'a method', { result: '=X2' }, {}, [result]), 'reproduced');
  });
  it('supported waits for a test and reads its p', () => {
    assert.equal(verdict('supported', 'an effect', { test: 'test/a' }), 'not-checkable');
    assert.equal(verdict('supported', 'an effect', { test: 'test/a' }, { 'test/a': 0.01 }), 'reproduced');
    assert.equal(verdict('supported', 'an effect', { test: 'test/a' }, { 'test/a': 0.4 }), 'differs');
    const sizes = { test: 'test/a', higher_printed: '0.8', lower_printed: '0.4' };
    assert.equal(verdict('supported', 'one is stronger', sizes), 'consistent');
    assert.equal(verdict('supported', 'one is stronger', { ...sizes, lower_printed: '0.9' }), 'not-checkable');
  });
  it('needs-source names what is lost', () => {
    assert.match(run('needs-source', 'Figure 2', {}).reason, /^Missing: the register of villages\.$/);
  });
  it('citations go both ways', () => {
    assert.equal(verdict('citations', 'works', { cited: ['a', 'b'], reference: ['b', 'a'] }), 'reproduced');
    assert.match(
      run('citations', 'works', { cited: ['a', 'c'], reference: ['a', 'b'] }).reason,
      /not listed: c; listed and not cited: b/,
    );
  });
  it('reading tells which of two quantities a number is', () => {
    const inputs = {
      read_as: 'share/a',
      read_as_name: 'share',
      instead: 'part/a',
      instead_name: 'part of growth',
      quantity: 'contribution',
    };
    assert.equal(verdict('reading', '0.91', inputs, { 'share/a': 18.5, 'part/a': 0.89 }), 'misread');
    assert.equal(verdict('reading', '18.5', inputs, { 'share/a': 18.5, 'part/a': 0.89 }), 'reproduced');
    assert.equal(verdict('reading', '5.0', inputs, { 'share/a': 18.5, 'part/a': 0.89 }), 'differs');
  });
});

describe('methods', () => {
  it('ordered-alike: counts the pairs that two measures order against each other, and shows the widest', () => {
    const inputs = { first: 'variance/*/1', second: 'distance/*/1', first_name: 'Variance', second_name: 'distance' };
    const measure = (name: string, values: number[]) =>
      Object.fromEntries(values.map((value, i) => [`${name}/${['Ash', 'Birch', 'Cedar'][i]}/1`, value]));
    const row = run('ordered-alike', 'a rule', inputs, {
      ...measure('variance', [3, 2, 1]),
      ...measure('distance', [0.1, 0.5, 0.3]),
    });
    assert.deepEqual([row.verdict, row.computed], ['contradicted', '2 of 3']);
    assert.match(
      row.reason,
      /Ash has the higher variance \(3\.00 against 2\.00\) and is nearer to the nation \(0\.10 against 0\.50\) than Birch/,
    );
    const alike = { ...measure('variance', [3, 2, 1]), ...measure('distance', [0.5, 0.3, 0.1]) };
    assert.equal(verdict('ordered-alike', 'a rule', inputs, alike), 'reproduced');
    assert.equal(verdict('ordered-alike', 'a rule', inputs, measure('variance', [3, 2, 1])), 'not-checkable');
  });
  it('association: three tests over all units, or nothing', () => {
    const inputs = { x: 'x/*/1', y: 'y/*/1', y_name: 'height', units: 'units/all', claimed: 'yes' };
    const pairs = (ys: number[]) => Object.fromEntries(ys.flatMap((y, i) => [[`x/${String(i)}/1`, i], [`y/${String(i)}/1`, y]])); // prettier-ignore
    assert.equal(verdict('association', 'goes with', inputs, { ...pairs([1, 2, 3, 4, 5, 6]), 'units/all': 6 }), 'reproduced');
    assert.equal(verdict('association', 'goes with', inputs, { ...pairs([2, 6, 1, 5, 3, 4]), 'units/all': 6 }), 'differs');
    const split = run('association', 'goes with', inputs, { ...pairs([0.1, 0.2, 0.3, 0.4, 0.5, 1000]), 'units/all': 6 });
    assert.equal(split.verdict, 'not-checkable', split.reason);
    assert.match(split.reason, /The answer depends on the test/);
    assert.equal(
      verdict('association', 'does not', { ...inputs, claimed: 'no' }, { ...pairs([2, 6, 1, 5, 3, 4]), 'units/all': 6 }),
      'reproduced',
    );
    assert.equal(verdict('association', 'goes with', inputs, { ...pairs([1, 2, 3]), 'units/all': 6 }), 'not-checkable');
    const other = Object.fromEntries([1, 2, 3, 4, 5, 6].map((z, i) => [`z/${String(i)}/1`, z]));
    const both = { ...inputs, y: ['y/*/1', 'z/*/1'], y_name: ['height', 'weight'] };
    const row = run('association', 'goes with', both, { ...pairs([2, 6, 1, 5, 3, 4]), ...other, 'units/all': 6 });
    assert.equal(row.verdict, 'reproduced', 'one of two readings fits');
    assert.match(row.reason, /with weight: ranks 1\.00 \(p = 0\.003\), Pearson 1\.00 \(p < 0\.001\)/);
  });
  it('ratio-bounds: what two lists of the largest say of a lost picture', () => {
    const inputs = {
      units: 'people/*/1', opened: ['20', '10'], opened_name: ['Ash', 'Birch'],
      liquidated: ['8', '4'], liquidated_name: ['Ash', 'Cedar'],
    }; // prettier-ignore
    const people = { 'people/Ash/1': 1, 'people/Birch/1': 1, 'people/Cedar/1': 1, 'people/Dogwood/1': 1 };
    const row = run('ratio-bounds', 'Figure 3', inputs, people);
    assert.equal(row.verdict, 'not-checkable');
    assert.equal(row.computed, 'Ash 2.50; Birch ≥ 2.50; Cedar ≤ 2.50');
    assert.match(row.reason, /1 of 4 are unknown/);
  });
});

it('every check has been seen with two verdicts at least, here or, for the stars, in their own file', () => {
  // The last two tell what is missing, and have no other verdict.
  const elsewhere = [
    'stars',
    'stars-of-table',
    'needs-source',
    'ratio-bounds',
    'change',
    'coefficient',
    'confidence-interval',
    'grim',
    'grimmer',
    'model-fit',
    'rank-in-list',
    'share',
    'test',
  ];
  const lacking = Object.keys(checks).filter((name) => !elsewhere.includes(name) && (seenVerdicts.get(name)?.size ?? 0) < 2);
  assert.deepEqual(lacking, []);
});
