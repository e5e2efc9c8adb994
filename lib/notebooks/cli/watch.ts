import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../cli/main';
import { buildFolder, root } from './project';

const watched = ['notebooks', 'lib', 'data'];
/** An editor saves in several steps: they count as one change. */
const quietMilliseconds = 150;
/** Files that editors put beside those that they save. */
const passing = /(^|[\\/])(\.|.*(~|\.tmp|\.part|\.swp)$)|\.ipynb_checkpoints/;

/**
 * Makes build/ once, and again after every saved change in notebooks/, lib/ or data/, until it is told to end. A failure is told, and the
 * next change tries again.
 *
 * @param make - makes build/; pages that are open reload by the stamp
 */
export async function watchAndMake(make: (stamp: string) => Promise<boolean>, signal: AbortSignal): Promise<void> {
  let changed: (() => void) | undefined;
  let isChanged = false;
  const note = (name: string | null): void => {
    if (name !== null && passing.test(name)) return;
    isChanged = true;
    changed?.();
  };
  const watchers = watched.map((folder) => watch(join(root, folder), { recursive: true }, (_event, name) => note(name)));
  try {
    while (!signal.aborted) {
      isChanged = false;
      try {
        await make(String(Date.now()));
      } catch (error) {
        if (signal.aborted) break;
        console.error(messageOf(error));
      }
      console.log('\nWaiting for a change in notebooks/, lib/ or data/ (Ctrl-C ends).');
      await new Promise<void>((resolve) => {
        changed = resolve;
        signal.addEventListener('abort', () => resolve(), { once: true });
        if (isChanged) resolve();
      });
      changed = undefined;
      await new Promise((resolve) => setTimeout(resolve, quietMilliseconds));
    }
  } finally {
    for (const watcher of watchers) watcher.close();
    // Pages that are open stop looking for a newer site.
    rmSync(join(buildFolder, 'site', 'assets', 'stamp.js'), { force: true });
  }
}
