import { files } from '../../data/files/browser';

/** The functions of node:path that cells use. */
export const paths = { join: files.join, basename: files.nameOf, dirname: files.folderOf, relative: files.relative };
