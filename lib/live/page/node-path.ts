import { joinPath, relativePath } from '../../data/files/browser/paths';

/** For the bundle: the functions of node:path that the pages' renderer uses. */
export const posix = { join: joinPath, relative: relativePath };
