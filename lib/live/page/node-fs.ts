/** The pages' renderer reads no file in the browser: for its bundle. */
export const readFileSync = undefined;
