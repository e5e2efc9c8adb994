import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSession, type KernelSession } from '../notebooks/kernel-session';
import { cellFaults, cellsBefore } from './cells';
import { faultTable, isAsExpected, type Seen } from './fault';

describe('what students get wrong in a cell', () => {
  let session: KernelSession;
  const seen: Seen[] = [];
  before(async () => {
    session = await openSession();
    assert.equal(await session.run(cellsBefore), '');
  });
  after(async () => {
    await session.stop();
    console.log(faultTable(seen));
  });

  for (const fault of cellFaults(() => session)) {
    it(`${fault.fault}: ${fault.expected}`, async () => {
      const found = { fault, seen: await fault.see() };
      seen.push(found);
      assert.ok(isAsExpected(found), found.seen);
    });
  }

  it('and none of it harms what earlier cells hold', async () => {
    assert.equal(
      await session.run('[rows.length, population.numRows(), typeof desc, typeof from].join(" ")'),
      "'357 357 function function'",
    );
  });
});
