import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  checkClaims,
  faultVerdicts,
  mainFindings,
  tally,
  verdicts,
  type CheckedClaim,
  type Claim,
  type Verdict,
} from '../../lib/paper';
import { claim, facts } from './claims-of';

const ids = (claims: readonly CheckedClaim[]) => claims.map(({ id }) => id).join(' ');
const checked = (claims: Claim[], values = {}) => checkClaims({ claims, facts: facts(values) });
const slip = (id: string, kind: string, more = {}) =>
  claim({ id, kind, check: 'one-name', printed: 'lake', ...more, inputs: { thing: 'A thing', other: 'pond' } });
const star = (id: string, printed: string) =>
  claim({ id, kind: 'regression cell', check: 'stars', printed, inputs: { observations: '64' } });
const figure = (id: string, printed: string) => claim({ id, printed, inputs: { fact: 'area/Grey/1' } });

describe('the main findings', () => {
  it('put a changed conclusion first, then results before words on form', () => {
    const rows = checked([slip('A1', 'meta'), figure('A2', '9'), star('A3', '0.30*** (0.20)')], { 'area/Grey/1': 4 });
    assert.deepEqual(mainFindings(rows, 10).map(({ lead }) => lead.id), ['A3', 'A2', 'A1']); // prettier-ignore
  });

  it('come by verdict, then by how many claims they join, numbers before sentences, in the order of the paper', () => {
    const [one] = checked([slip('A0', 'meta')]);
    const row = (id: string, kind: string, verdict: Verdict, family = id): CheckedClaim =>
      ({ ...one!, id, kind, verdict, check: family, basis: 'the paper itself', inputs: [] }); // prettier-ignore
    const rows = [
      row('A1', 'interpretation', 'differs'),
      row('A2', 'ratio', 'differs'),
      row('A3', 'ranking', 'differs'),
      row('A4', 'interpretation', 'differs', 'joined'),
      row('A5', 'interpretation', 'differs', 'joined'),
      row('A6', 'interpretation', 'misread'),
      row('A7', 'interpretation', 'contradicted'),
    ];
    assert.deepEqual(mainFindings(rows).map(({ claims }) => ids(claims)), ['A7', 'A6', 'A4 A5', 'A2', 'A3', 'A1']); // prettier-ignore
  });

  it('are one where the same check and kind find a fault of the paper’s own, led by the most severe', () => {
    const rows = checked([star('A1', '0.60** (0.20)'), slip('A2', 'meta'), star('A3', '0.30*** (0.20)'), slip('A4', 'meta')]);
    const found = mainFindings(rows, 10);
    assert.deepEqual(found.map(({ claims }) => ids(claims)), ['A1 A3', 'A2 A4']); // prettier-ignore
    assert.equal(found[0].lead.id, 'A3');
    assert.equal(found[0].severity, 'changes-conclusion');
  });

  it('stay apart where two things have two names each', () => {
    const other = {
      ...slip('A2', 'meta'),
      inputs: [
        { input: 'thing', value: 'Another thing' },
        { input: 'other', value: 'pond' },
      ],
    };
    assert.deepEqual(mainFindings(checked([slip('A1', 'meta'), other]), 10).map(({ claims }) => ids(claims)), ['A1', 'A2']); // prettier-ignore
  });

  it('stay apart where figures differ, and where the kind does', () => {
    const rows = checked([figure('A1', '9'), figure('A2', '8'), slip('A3', 'meta'), slip('A4', 'design')], { 'area/Grey/1': 4 });
    assert.equal(mainFindings(rows, 10).length, 4);
  });

  it('leave out what is reproduced, within revision or not checkable, and are as many as wanted', () => {
    const rows = checked(
      [figure('A1', '4'), claim({ id: 'A2', inputs: { fact: 'none/Grey/1' } }), slip('A3', 'meta'), slip('A4', 'design')],
      { 'area/Grey/1': 4 },
    );
    assert.deepEqual(mainFindings(rows, 10).map(({ lead }) => lead.id), ['A4', 'A3']); // prettier-ignore
    assert.equal(mainFindings(rows, 1).length, 1);
  });

  it('of the paper hold every fault once, and every changed conclusion before any other', () => {
    const rows = checkClaims();
    const found = mainFindings(rows, Infinity);
    const all = found.flatMap(({ claims }) => claims.map(({ id }) => id));
    const faults = rows
      .filter(
        ({ verdict, statement, repeats }) => faultVerdicts.includes(verdict) && statement === 'paper' && repeats.length === 0,
      )
      .map(({ id }) => id);
    assert.deepEqual([...all].sort(), [...faults].sort());
    const grave = found.map(({ severity }) => severity === 'changes-conclusion');
    assert.ok(grave.lastIndexOf(true) < grave.indexOf(false));
  });

  it('are as many as the counts say, and a claim that repeats others is none', () => {
    const rows = checkClaims();
    const counts = tally(rows, verdicts);
    const found = mainFindings(rows);
    assert.equal(counts.findings, found.length);
    assert.equal(counts.grave, found.filter(({ severity }) => severity === 'changes-conclusion').length);
    assert.ok(!found.some(({ claims }) => claims.some(({ id }) => id === 'T26')), 'T26 repeats T18');
    assert.equal(counts.claims + counts.notes, rows.length);
    assert.equal(Object.values(counts.byVerdict).reduce((sum, count) => sum + count, 0), counts.claims); // prettier-ignore
    assert.equal(counts.reproducedFrom.figures + counts.reproducedFrom.paper, counts.byVerdict.reproduced);
  });
});
