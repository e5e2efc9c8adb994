import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { commandLineFaults } from './command-line';
import { faultTable, isAsExpected, type Seen } from './fault';
import { quickKernelFaults } from './kernels';
import { scratchProject, type ScratchProject } from './scratch-project';

describe('what goes wrong and takes seconds', () => {
  let project: ScratchProject;
  before(() => {
    project = scratchProject();
    project.notebook('one.ipynb', "console.log('one');");
  });
  const seen: Seen[] = [];
  after(() => {
    project.remove();
    console.log(faultTable(seen));
  });

  for (const fault of [...commandLineFaults(() => project), ...quickKernelFaults()]) {
    it(`${fault.fault}: ${fault.expected}`, async () => {
      const found = { fault, seen: await fault.see() };
      seen.push(found);
      assert.ok(isAsExpected(found), found.seen);
    });
  }
});
