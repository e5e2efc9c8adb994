import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import fc from 'fast-check';
import { checkClaims, displayItems, verdictOfItem, verdicts, type Verdict } from '../../lib/paper';
import { headingsOf } from './headings-of';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const checked = checkClaims();
const items = displayItems(checked);

describe('the verdict of a display item', () => {
  const of = (...given: Verdict[]) => verdictOfItem(given);
  it('is the gravest fault that was seen, even where most cannot be checked', () => {
    assert.equal(of('reproduced', 'differs', 'contradicted', 'misread'), 'contradicted');
    assert.equal(of('not-checkable', 'not-checkable', 'not-checkable', 'differs'), 'differs');
  });
  it('is not-checkable where no fault was seen and most claims cannot be checked', () => {
    assert.equal(of('not-checkable', 'not-checkable', 'reproduced'), 'not-checkable');
    assert.equal(of('not-checkable', 'reproduced', 'within-revision'), 'within-revision');
  });
  it('needs a claim, does not depend on their order, and one verdict alone stands for itself', () => {
    assert.throws(() => of(), /at least one verdict/);
    const some = fc.array(fc.constantFrom(...verdicts), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(some, (given) => {
        assert.equal(verdictOfItem([...given].reverse()), verdictOfItem(given));
        assert.equal(verdictOfItem(given.map(() => given[0])), given[0]);
      }),
      { seed: 6, numRuns: 200 },
    );
  });
});

describe('the display items of the paper', () => {
  it('are its figures, its table and what it lists in the text', () => {
    assert.deepEqual(items.slice(0, 4).map(({ item }) => item), ['Figure 1', 'Figure 2', 'Figure 3', 'Table 1']); // prettier-ignore
    const verdictOf = new Map(items.map(({ item, verdict }) => [item, verdict]));
    assert.equal(verdictOf.get('Table 1'), 'contradicted');
    assert.equal(verdictOf.get('Figure 1'), 'not-checkable');
    assert.equal(verdictOf.get('Ranking by GRP per capita'), 'within-revision');
  });

  it('say how many claims have which verdict, and nothing of verdicts that none has', () => {
    for (const { item, reason } of items) {
      const counts = /Claims?: ([^:]*)\.$/.exec(reason)?.[1]?.split(', ') ?? [];
      assert.ok(counts.length > 0 && counts.every((count) => /^[1-9]\d* [a-z ]+$/.test(count)), `${item}: ${reason}`);
    }
    assert.match(items[0]!.reason, / Claim: 1 not checkable\.$/);
  });

  it('take their verdict from the ledger: another verdict of a claim changes it', () => {
    const other = checked.map((row) => (row.id === 'R02' ? { ...row, verdict: 'differs' as const } : row));
    const changed = displayItems(other).filter(({ verdict }, i) => verdict !== items[i].verdict);
    assert.deepEqual(changed.map(({ item, verdict }) => [item, verdict]), [['Structure of GDP', 'differs']]); // prettier-ignore
  });

  it('point to headings of the notebooks that are there', () => {
    for (const { item, notebook } of items) {
      const [file, section] = notebook.split('#');
      if (section !== undefined) assert.ok(headingsOf(file).includes(section), `${item}: no heading of ${file} is "${section}"`);
    }
  });

  it('are refused with a claim that is not there, or a level that is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'data-'));
    made.push(folder);
    cpSync('data/paper', join(folder, 'paper'), { recursive: true });
    const path = join(folder, 'paper', 'display-items.csv');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/R48$/m, 'R480'));
    assert.throws(() => displayItems(checked, { folder }), /data\/paper\/display-items\.csv, row 2, column claims: found "R480"/);
    writeFileSync(path, text.replace(/not possible/, 'impossible'));
    assert.throws(() => displayItems(checked, { folder }), /row 2, column reproducibility: found "impossible"/);
  });
});
