import { files } from '../../data/files/browser';

/** What cells use of node:path. */
export const paths = { join: files.join, basename: files.nameOf, dirname: files.folderOf, relative: files.relative };
