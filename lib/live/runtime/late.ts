import { files } from '../../data/files/browser';
import { filesFromText } from '../by-columns';
import { lateFiles, latePackages, packagesNamedIn } from '../late-parts';
import { applyChanges, keepOriginals, type WhatIfChange } from './what-if';

/** The data and the packages that scripts bring into the worker, some of them when a cell first asks. */
export class Late {
  private readonly here = new Set<string>();
  private arrived: () => void = () => undefined;

  /** Takes in what a script carries: a package's source, or files, on which the changes of the data hold too. */
  take(part: string, text: string, changes: readonly WhatIfChange[]): void {
    if (part in latePackages) (0, eval)(text);
    else {
      const texts = filesFromText(text);
      keepOriginals(texts);
      for (const [path, content] of Object.entries(texts)) files.write(files.join(files.projectRoot(), path), content);
      if (changes.length > 0) applyChanges(changes);
    }
    this.here.add(part);
    this.arrived();
  }

  /** The parts that a cell names and that are not here. */
  namedIn(source: string): string[] {
    return packagesNamedIn(source).filter((part) => !this.here.has(part));
  }

  /** The parts with one of these files that are not here. */
  holding(paths: ReadonlySet<string>): string[] {
    return Object.keys(lateFiles).filter((part) => !this.here.has(part) && lateFiles[part]!.some((path) => paths.has(path)));
  }

  async arrival(parts: readonly string[]): Promise<void> {
    while (!parts.every((part) => this.here.has(part))) await new Promise<void>((resolve) => (this.arrived = resolve));
  }
}
