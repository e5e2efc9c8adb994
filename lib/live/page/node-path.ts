import { joinPath, relativePath } from '../../data/files/browser/paths';

/** What the pages' renderer uses of node:path, for its bundle. */
export const posix = { join: joinPath, relative: relativePath };
