import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { startKernel } from '../../lib/notebooks/kernel/kernel-client';

interface Burst {
  failed(): void;
  endsBefore(date: string | undefined): boolean;
}
// eslint-disable-next-line @typescript-eslint/no-require-imports -- a file of the patch, which has no declarations
const { Burst } = require('tslab/dist/burst.js') as { Burst: new (now: () => number) => Burst };

interface Clocks {
  failedAt(time: number): void;
  runs(written: number, read?: number): boolean;
  undated(read: number): boolean;
}

/** A kernel's queue whose clock reads what a test says; the frontend's clock is `behind` milliseconds slow. */
function clocks(behind: number): Clocks {
  let now = 0;
  const start = Date.parse('2023-10-18T09:00:00Z');
  const burst = new Burst(() => start + now);
  return {
    failedAt(time) {
      now = time;
      burst.failed();
    },
    undated(read) {
      now = read;
      return burst.endsBefore(undefined);
    },
    runs(written, read = written) {
      now = read;
      return burst.endsBefore(new Date(start + written - behind).toISOString());
    },
  };
}

describe('what is asked of the kernel around an error', () => {
  for (const [whose, behind] of [
    ['the same clock', 0],
    ['a clock an hour slow', 3_600_000],
    ['a clock a minute fast', -60_000],
  ] as const) {
    it(`is cancelled when it was written before the error, and run when written after it, by ${whose}`, () => {
      const { runs, failedAt } = clocks(behind);
      assert.equal(runs(1000), false);
      failedAt(9000);
      assert.equal(runs(4000, 9001), false, 'clicked while the cell ran');
      assert.equal(runs(9100), true, 'clicked 0.1 s after the error');
    });
  }

  it('is cancelled when it follows the cells of “Run all” without a pause, though the first has failed meanwhile', () => {
    const { runs, failedAt } = clocks(0);
    runs(1000);
    failedAt(1010);
    assert.deepEqual(
      [1020, 1060, 1100, 1140, 1180].map((written) => runs(written)),
      [false, false, false, false, false],
    );
  });

  it('is run once 0.2 s have passed, though the clock of the frontend was set back meanwhile', () => {
    const { runs, failedAt } = clocks(0);
    runs(60_000);
    failedAt(60_100);
    assert.equal(runs(10, 60_301), true);
  });

  it('is told by when it is read, where a frontend writes no date', () => {
    const { undated, failedAt } = clocks(0);
    undated(1000);
    failedAt(1000);
    assert.equal(undated(1010), false, 'along with the one that failed');
    assert.equal(undated(1070), true, 'later');
  });

  it('is not held up where nothing has failed', () => {
    assert.equal(clocks(0).runs(1000), false);
  });
});

describe('the kernel after an error', () => {
  const root = resolve(__dirname, '..', '..');

  it('runs a cell asked for 0.1 s later, and cancels those asked for along with the one that failed', async () => {
    const kernel = await startKernel({ root, folder: `${root}/notebooks` });
    try {
      const ask = async (code: string): Promise<string> => {
        let shown = '';
        const status = await kernel.execute(
          code,
          60,
          ({ content }) => (shown += typeof content.text === 'string' ? content.text : ''),
        );
        return `${status} ${shown.trim()}`;
      };
      const failing = ask('const end = Date.now() + 300; while (Date.now() < end); throw new Error("first");');
      const along = [ask('console.log("second")'), ask('console.log("third")')];
      assert.match(await failing, /^error .*\nError: first\n/s);
      assert.deepEqual(
        await Promise.all(along),
        ['error', 'error'].map((status) => `${status} `),
      );
      await wait(100);
      assert.equal(await ask('console.log("mended")'), 'ok mended');
    } finally {
      await kernel.stop();
    }
  });
});
