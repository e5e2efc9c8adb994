/** Scripts of the site that are loaded when they are first needed. From file:// a page can load scripts, and nothing else. */
export interface Parts {
  load(name: string): Promise<unknown>;
  library(file: string, name: string): Promise<unknown>;
  /** Called by a script that carries a packed text. */
  take(name: string, packed: string): void;
  /** Called by a script that carries a packed script, which provides the part. */
  run(name: string, packed: string): void;
  /** Called by such a script. */
  provide(name: string, value: unknown): void;
}

declare global {
  interface Window {
    liveParts: Parts;
  }
}

/** Loads `assets/live-<name>.js` once, and hands over what it carries. */
export const loadPart = <Part>(name: string): Promise<Part> => window.liveParts.load(name) as Promise<Part>;

/** Loads a script of `assets/` that sets a name on the window, once. */
export const loadLibrary = (file: string, name: string): Promise<unknown> => window.liveParts.library(file, name);
