// Where charts and tables go, and how wide a text is. The bundle for the browser puts ./browser in the place of ./node.
export { pictureOf, send, textWidth } from './node';
export type { MimeBundle, Picture, MeasuredText } from './output';
