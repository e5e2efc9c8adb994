/** Scripts of the site that are loaded when first needed. From file:// a page can load nothing but scripts. */
export interface Parts {
  load(name: string): Promise<unknown>;
  library(file: string, name: string): Promise<unknown>;
  /** Called by a script that contains a packed text. */
  take(name: string, packed: string): void;
  /** Called by a script that contains a packed script, which in turn provides the part. */
  run(name: string, packed: string): void;
  /** Called by an unpacked script. */
  provide(name: string, value: unknown): void;
}

declare global {
  interface Window {
    liveParts: Parts;
  }
}

/** Loads `assets/live-<name>.js` once and returns what it contains. */
export const loadPart = <Part>(name: string): Promise<Part> => window.liveParts.load(name) as Promise<Part>;

/** Loads a script of `assets/` that sets a name on the window, once. */
export const loadLibrary = (file: string, name: string): Promise<unknown> => window.liveParts.library(file, name);
