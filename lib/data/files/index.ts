// The browser bundle replaces ./node with ./browser.
export { files } from './node';
export type { Files } from './files';
