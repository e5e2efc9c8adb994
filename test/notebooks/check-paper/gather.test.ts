import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { claimsFile, gathered, type Given } from '../../../lib/notebooks/pages/check-paper/gather';
import { checkPaperPage } from '../../../lib/notebooks/pages/check-paper/page';
import { words } from '../../../lib/notebooks/pages/check-paper/words';
import { checkPaper, examples } from '../../../lib/paper/page';

const none: Given = { files: new Map(), pasted: '', rows: [], title: '' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const checked = (given: Partial<Given>) => {
  const paper = gathered({ ...none, ...given });
  if (typeof paper === 'string') return paper;
  return checkPaper(paper).checked.map(({ id, verdict }) => `${id} ${verdict}`);
};

describe('what a reader gives on the page', () => {
  it('may be rows typed into the grid: 62 of 120 is 51.7 % and not 57.1 %', () => {
    const row = (printed: string) => ({ printed, check: 'share', given: 'count: 62; total: 120' });
    assert.deepEqual(checked({ rows: [row('51.7'), row(''), row('57.1')] }), ['G1 reproduced', 'G2 contradicted']);
    assert.equal(claimsFile([row(' ')]), '');
  });
  it('may be a pasted regression table or a pasted text', () => {
    assert.deepEqual(checked({ pasted: 'x\t0.40***\n\t(0.10)\ny\t0.02***\n\t(0.30)\nN\t200' }), [
      'T1.1 consistent',
      'T1.2 contradicted',
    ]);
    assert.deepEqual(checked({ pasted: 'They differed (t(100)=1, p < 0.001).' }), ['S1.1 contradicted']);
  });
  it('may be the files of a folder', () => {
    const files = new Map([
      ['claims.csv', bytes('id,location,quotation,printed,unit,kind,check,missing,given\nA1,R,q,3.45,,m,grim,,n: 20\n')],
    ]);
    assert.deepEqual(checked({ files }), ['A1 reproduced']);
    const rows = [{ printed: '1', check: 'grim', given: 'n: 2' }];
    assert.throws(() => checked({ files, rows }), /give one of the two/);
  });
  it('may be nothing, or nothing that can be checked', () => {
    assert.equal(checked({}), 'empty');
    assert.equal(checked({ title: 'A title' }), 'empty');
    assert.equal(checked({ pasted: 'Growth was strong.' }), 'unread');
  });
  it('gives the paper its title', () => {
    const paper = gathered({ ...none, title: 'On "lakes", and ponds', pasted: 't(100)=1, p < 0.001' });
    assert.ok(typeof paper !== 'string');
    assert.equal(checkPaper(paper).ledger.paper.title, 'On "lakes", and ponds');
  });
});

describe('the page "Check another paper"', () => {
  it('says everything in three languages, offers every kind of claim, and holds no handler that a policy would stop', () => {
    const { bodyHtml } = checkPaperPage();
    for (const { en, ru, kk } of Object.values(words)) {
      assert.match(ru + kk, /[\u0400-\u04ff]/);
      assert.notEqual(en, '');
    }
    for (const { check } of examples) assert.ok(bodyHtml.includes(`<option value="${check}">`), check);
    assert.doesNotMatch(bodyHtml, /\son[a-z]+=/);
  });
});
