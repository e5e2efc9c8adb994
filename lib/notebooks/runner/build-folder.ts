import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The results of `npm start`, each a folder in build/. */
export const buildParts = ['notebooks', 'site', 'results', 'figures'] as const;

/** A folder inside build/ in which everything is made before it replaces the previous results. */
export interface Staging {
  folder: string;
  /** Replaces the old parts with the finished ones. */
  publish(): void;
  /** Deletes the unfinished parts; build/ stays as it was. */
  discard(): void;
}

const prefix = '.next-';

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}

/** Removes the folders of runs that were ended before they could clean up. */
function removeAbandoned(build: string): void {
  if (!existsSync(build)) return;
  const abandoned = readdirSync(build).filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))));
  for (const name of abandoned) rmSync(join(build, name), { recursive: true, force: true });
}

/** Creates an empty staging folder inside `build`. */
export function stageBuild(build: string): Staging {
  removeAbandoned(build);
  const folder = join(build, `${prefix}${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  // One by one: on a read-only disk, Node.js reports that for a single folder, but for nested ones only that the path does not exist.
  for (const path of [build, folder, ...buildParts.map((part) => join(folder, part))]) if (!existsSync(path)) mkdirSync(path);
  const discard = () => rmSync(folder, { recursive: true, force: true });
  const publish = () => {
    const old = join(folder, 'old');
    mkdirSync(old);
    for (const part of buildParts) {
      if (existsSync(join(build, part))) renameSync(join(build, part), join(old, part));
      renameSync(join(folder, part), join(build, part));
    }
    discard();
  };
  return { folder, publish, discard };
}
