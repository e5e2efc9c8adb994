// The bundle for the browser puts ./browser in the place of ./node.
export { files } from './node';
export type { Files } from './files';
