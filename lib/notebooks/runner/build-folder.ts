import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What `npm start` makes, each a folder in build/. */
export const buildParts = ['notebooks', 'site', 'results', 'figures'] as const;

/** A folder inside build/ in which everything is made before it takes the place of what was there. */
export interface Staging {
  folder: string;
  /** Puts the finished parts in place of the old ones. */
  publish(): void;
  /** Throws the unfinished parts away; build/ stays as it was. */
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

/** Removes what runs left behind that were ended without a chance to tidy up. */
function removeAbandoned(build: string): void {
  if (!existsSync(build)) return;
  const abandoned = readdirSync(build).filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))));
  for (const name of abandoned) rmSync(join(build, name), { recursive: true, force: true });
}

/** Opens a fresh staging folder inside `build`. */
export function stageBuild(build: string): Staging {
  removeAbandoned(build);
  const folder = join(build, `${prefix}${process.pid}`);
  rmSync(folder, { recursive: true, force: true });
  // One by one: of a disk that may only be read, Node.js says so for a single folder, and for several that the path does not exist.
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
