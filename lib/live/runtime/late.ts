import { files } from '../../data/files/browser';
import { filesFromText } from '../by-columns';
import { lateFiles, latePackages, packagesNamedIn } from '../late-parts';
import { applyChanges, keepOriginals, type WhatIfChange } from './what-if';

/** The data and packages that scripts bring into the worker, some of them only when a cell first asks. */
export class Late {
  private readonly here = new Set<string>();
  private arrived: () => void = () => undefined;

  /** Evaluates a package's source, or stores files and applies the changes of the data to them. */
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

  /** The parts that a cell mentions and that have not arrived. */
  namedIn(source: string): string[] {
    return packagesNamedIn(source).filter((part) => !this.here.has(part));
  }

  /** The parts that contain one of these files and that have not arrived. */
  holding(paths: ReadonlySet<string>): string[] {
    return Object.keys(lateFiles).filter((part) => !this.here.has(part) && lateFiles[part]!.some((path) => paths.has(path)));
  }

  async arrival(parts: readonly string[]): Promise<void> {
    while (!parts.every((part) => this.here.has(part))) await new Promise<void>((resolve) => (this.arrived = resolve));
  }
}
