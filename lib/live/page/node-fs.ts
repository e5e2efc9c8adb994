/** For the bundle: the pages' renderer reads no files in the browser. */
export const readFileSync = undefined;
