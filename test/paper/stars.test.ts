import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { studentTTwoSided } from '../../lib/numerics/distributions';
import { checkClaims, readRegressionCell, starsOf } from '../../lib/paper';
import { claim, facts } from './claims-of';

const cell = (printed: string, more: Record<string, string | string[]> = {}, table: Record<string, number> = {}) =>
  checkClaims({
    claims: [claim({ check: 'stars', printed, inputs: { observations: '3645', level: ['1', '5', '10'], ...more } })],
    facts: facts(table),
  })[0];

describe('stars of a regression cell', () => {
  it('are contradicted when t cannot carry them: 0.039/0.022 lies between 1.71 and 1.84, one star', () => {
    const { verdict, severity, computed } = cell('-0.039*** (0.022)');
    assert.equal(verdict, 'contradicted');
    assert.equal(severity, 'changes-conclusion');
    assert.match(computed, /1\.71 to 1\.84, \*$/);
  });

  it('are contradicted, without another conclusion, when one is missing but 5 % is kept', () => {
    const { verdict, severity } = cell('0.0670** (0.012)');
    assert.equal(verdict, 'contradicted');
    assert.equal(severity, 'inconsistency');
  });

  it('are never accused at a border that rounding allows to be on either side', () => {
    // 0.20/0.10 may be 1.86 to 2.16: one star or two.
    assert.equal(cell('0.20** (0.10)').verdict, 'consistent');
    assert.equal(cell('0.20* (0.10)').verdict, 'consistent');
    assert.equal(cell('0.20*** (0.10)').verdict, 'contradicted');
  });

  it('may be one too few or too many by a slip of the copy, where the text was read from one and 5 % is kept', () => {
    const copy = { copy: 'lost a star' };
    const row = cell('0.0670** (0.012)', copy);
    assert.equal(row.verdict, 'not-checkable');
    assert.match(row.words.query!.en, /confirm the stars of 0\.0670\*\*/);
    assert.equal(cell('0.0670* (0.012)', copy).verdict, 'contradicted', 'two stars are no slip');
    assert.equal(cell('-0.039*** (0.022)', copy).verdict, 'contradicted', 'a conclusion changes');
  });

  it('say nothing of the estimate: it is consistent until a figure is at hand, then reproduced or different', () => {
    const unknown = cell('0.424*** (0.140)', { fact: 'table/DIV/1' });
    assert.equal(unknown.verdict, 'consistent');
    assert.match(unknown.reason, /stars fit/);
    assert.equal(cell('0.424*** (0.140)', { fact: 'table/DIV/1' }, { 'table/DIV/1': 0.4236 }).verdict, 'reproduced');
    assert.equal(cell('0.424*** (0.140)', { fact: 'table/DIV/1' }, { 'table/DIV/1': 0.43 }).verdict, 'differs');
  });

  it('count the levels that p is below', () => {
    // Two-sided 5 % of t with 10 degrees of freedom: 2.228 (Fisher & Yates, table III).
    assert.equal(starsOf(2.229, 10, [1, 5, 10]), 2);
    assert.equal(starsOf(2.227, 10, [1, 5, 10]), 1);
  });

  it('never accuse a table that was printed from true estimates, at any precision', () => {
    const size = fc.integer({ min: 1, max: 40_000 }).map((whole) => whole / 1e4);
    fc.assert(
      fc.property(size, size, fc.integer({ min: 1, max: 5 }), fc.integer({ min: 10, max: 5000 }), (b, se, digits, n) => {
        const p = 100 * studentTTwoSided(b / se, n - 2);
        const stars = [1, 5, 10].filter((level) => p < level).length;
        if (Number(se.toFixed(digits)) === 0) return;
        const printed = `${b.toFixed(digits)}${'*'.repeat(stars)} (${se.toFixed(digits)})`;
        const [row] = checkClaims({
          claims: [claim({ check: 'stars', printed, inputs: { observations: String(n), level: ['1', '5', '10'] } })],
          facts: new Map(),
        });
        assert.notEqual(row.verdict, 'contradicted', `${printed}, n = ${String(n)}`);
      }),
      { seed: 405, numRuns: 300 },
    );
  });

  it('reads cells as printed and refuses others', () => {
    assert.deepEqual(readRegressionCell('0.0670** (0.012)'), { coefficient: '0.0670', stars: 2, standardError: '0.012' });
    for (const text of ['0.067', '0.067 0.012', 'x (0.1)', '0.067** (-0.012)', '']) assert.equal(readRegressionCell(text), null);
  });
});

describe('stars of a whole table', () => {
  const table = (second: string) =>
    checkClaims({
      claims: [
        claim({ id: 'A', check: 'stars', printed: '2.0*** (0.5)', inputs: { observations: '100' } }),
        claim({ id: 'B', check: 'stars', printed: second, inputs: { observations: '100' } }),
        claim({ id: 'C', check: 'stars-of-table', printed: '***', inputs: { observations: '100', cell: ['=A', '=B'] } }),
      ],
      facts: new Map(),
    })[2];

  it('name the cells that break the legend', () => {
    const { verdict, reason, severity, computed, repeats } = table('0.100** (0.100)');
    assert.deepEqual([verdict, severity, computed], ['contradicted', 'changes-conclusion', '1 of 2']);
    assert.match(reason, /1 of 2 .* the exceptions are B \(0\.100\*\*, where t earns no star\)/);
    assert.deepEqual(repeats, ['B'], 'the fault is that of B, and is counted once');
    assert.equal(table('2.0** (0.5)').severity, 'inconsistency', 'significance at 5 % is kept');
  });

  it('repeat no fault of their own: a cell given as it is printed is no other claim', () => {
    const [row] = checkClaims({
      claims: [claim({ id: 'C', check: 'stars-of-table', printed: '***', inputs: { observations: '100', cell: '0.100** (0.100)' } })],
      facts: new Map(),
    }); // prettier-ignore
    assert.deepEqual([row.verdict, row.repeats], ['contradicted', []]);
  });

  it('have the degrees of freedom that observations, slopes and the constant leave', () => {
    const stars = (observations: string) =>
      checkClaims({ claims: [claim({ check: 'stars', printed: '3.0000** (1.0000)', inputs: { observations } })], facts: new Map() })[0].verdict; // prettier-ignore
    // t = 3 is beyond the 5 % of t with 4 degrees of freedom, 2.776, and not beyond those with 3, 3.182.
    assert.deepEqual([stars('6'), stars('5')], ['consistent', 'contradicted']);
  });

  it('are reproduced when every cell keeps it', () => {
    assert.equal(table('0.100 (0.100)').verdict, 'reproduced');
  });
});
