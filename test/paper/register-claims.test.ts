import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { loadRows } from '../../lib/data/load-table';
import { checkClaims } from '../../lib/paper/check-claims';
import { copyData } from '../data/data-copy';

describe('the claim on Figure 3, with a register table that a reader brings', () => {
  const copy = copyData();
  after(() => copy.remove());
  const printed = new Map(loadRows('firm-counts').map((row) => [`${row.section} ${row.event} ${row.region}`, Number(row.count)]));
  const codes = loadRows('regions').filter((row) => row.kind === 'region' || row.kind === 'city').map((row) => row.region); // prettier-ignore

  /** A made-up register: the printed counts where the paper prints one, else 12 opened and 7 liquidated. */
  function verdictWith(change: (event: string, region: string, count: number) => number) {
    const count = (event: string, region: string, usual: number) =>
      change(event, region, printed.get(`B ${event} ${region}`) ?? usual);
    const lines = codes.map(
      (region) => `${region},2022,B,${String(count('opened', region, 12))},${String(count('liquidated', region, 7))}`,
    );
    copy.write('raw/firms.csv', `region,year,section,opened,liquidated\n${lines.join('\n')}\n`);
    return checkClaims({ folder: copy.folder, onWarning: () => undefined }).find(({ id }) => id === 'R49')!;
  }

  it('is not checkable as the project ships, where no register is there', () => {
    const claim = checkClaims().find(({ id }) => id === 'R49')!;
    assert.equal(claim.verdict, 'not-checkable');
    assert.match(claim.reason, /15 of 20 are unknown/);
  });

  it('is reproduced where the printed counts are those of the register, and gives every ratio', () => {
    const claim = verdictWith((_, __, count) => count);
    assert.equal(claim.verdict, 'reproduced');
    // 156 opened in Astana to 7; 143 to 40 in Almaty.
    assert.match(claim.reason, /Astana 22\.29, Karaganda 4\.86, Almaty 3\.58/);
  });

  it('leaves out a region where no firm closed', () => {
    const claim = verdictWith((event, region, count) => (event === 'liquidated' && region === 'ULT' ? 0 : count));
    assert.doesNotMatch(claim.computed, /Ulytau|Infinity|∞/);
    assert.match(verdictWith((_, __, count) => count).computed, /Ulytau/);
  });

  it('differs where the register has another count, which it names', () => {
    const claim = verdictWith((event, region, count) => (event === 'opened' && region === 'AST' ? 150 : count));
    assert.equal(claim.verdict, 'differs');
    assert.match(claim.reason, /the register has others for Astana 156 → 150\./);
  });
});
