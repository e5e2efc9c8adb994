/**
 * The interface through which lib/ accesses files. There are two implementations: `node/` works on disk, `browser/` on files in memory.
 * Apart from commands and notebook tools, no other file of lib/ may import a Node module (a lint rule), so that a page can run it.
 */
export interface Files {
  /** The project's top folder: the one whose package.json is the project's. */
  projectRoot(): string;
  /** The folder of the figures: the environment variable DIVERSIFICATION_DATA if it is set, otherwise `data/` in the project. */
  dataFolder(): string;
  /** The folder for results: the environment variable DIVERSIFICATION_BUILD if it is set, otherwise `build/` in the project. */
  buildFolder(): string;
  /** True for an existing file or folder. */
  exists(path: string): boolean;
  /** True for a plain file: not a folder, a device or a pipe. */
  isFile(path: string): boolean;
  /** A text that changes when the file does; undefined if there is no file. */
  stamp(path: string): string | undefined;
  /** @throws Error when the file does not exist */
  read(path: string): Uint8Array;
  /** The file's content as UTF-8 text. @throws Error when the file does not exist */
  readText(path: string): string;
  /** Sorted names of the files and folders in a folder; an empty list if the folder does not exist. */
  list(folder: string): string[];
  /** Writes a file completely or not at all. Creates missing folders. */
  write(path: string, content: string | Uint8Array): void;
  /** Removes a file; does nothing if there is none. */
  remove(path: string): void;
  /** The SHA-256 digest as 64 hexadecimal digits (FIPS 180-4). */
  sha256(bytes: Uint8Array): string;
  /** The parts as one path, with `..` resolved. */
  join(...parts: string[]): string;
  /** The folder that contains a path. */
  folderOf(path: string): string;
  /** The last part of a path. */
  nameOf(path: string): string;
  /** The relative path from a folder to a path. */
  relative(from: string, to: string): string;
}
