import { rmSync, watch } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../../cli/main';
import { buildFolder, root } from './project';

const watched = ['notebooks', 'lib', 'data'];
/** Editors save in several steps, which count as a single change. */
const quietMilliseconds = 150;
/** Matches temporary files of editors. */
const passing = /(^|[\\/])(\.|.*(~|\.tmp|\.part|\.swp)$)|\.ipynb_checkpoints/;

/**
 * Makes build/ once, then again after every saved change in notebooks/, lib/ or data/, until aborted. A failure is reported; the next
 * change triggers another attempt.
 *
 * @param make - makes build/; open pages reload when the stamp changes
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
    // Open pages then stop looking for a newer site.
    rmSync(join(buildFolder, 'site', 'assets', 'stamp.js'), { force: true });
  }
}
