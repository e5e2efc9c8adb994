/**
 * The one door through which lib/ reaches files. Two implementations have the same shape: `node/` works on the disk, `browser/` on files
 * held in memory. Nothing else in lib/ may import a module of Node (a lint rule says so), so that a page can run all of it.
 */
export interface Files {
  /** The project's top folder: the one whose package.json is the project's. */
  projectRoot(): string;
  /** The folder of the figures: the environment variable DIVERSIFICATION_DATA where it is set, else `data/` in the project. */
  dataFolder(): string;
  /** The folder for results: the environment variable DIVERSIFICATION_BUILD where it is set, else `build/` in the project. */
  buildFolder(): string;
  /** True for a file or folder that is there. */
  exists(path: string): boolean;
  /** True for a plain file: no folder, no device, no pipe. */
  isFile(path: string): boolean;
  /** A text that changes when the file does; undefined where there is none. */
  stamp(path: string): string | undefined;
  /** @throws Error when the file is not there */
  read(path: string): Uint8Array;
  /** The file's content as UTF-8 text. @throws Error when the file is not there */
  readText(path: string): string;
  /** Names of the files and folders in a folder, in order; none where the folder is absent. */
  list(folder: string): string[];
  /** Writes a file whole or not at all. Folders that are missing are made. */
  write(path: string, content: string | Uint8Array): void;
  /** Removes a file; nothing happens where there is none. */
  remove(path: string): void;
  /** The SHA-256 digest as 64 hexadecimal digits (FIPS 180-4). */
  sha256(bytes: Uint8Array): string;
  /** The parts as one path, `..` resolved. */
  join(...parts: string[]): string;
  /** The folder that a path lies in. */
  folderOf(path: string): string;
  /** The last part of a path. */
  nameOf(path: string): string;
  /** How to get from one folder to a path. */
  relative(from: string, to: string): string;
}
