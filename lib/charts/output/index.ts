// Output of charts and tables, and text widths. The browser bundle replaces ./node with ./browser.
export { pictureOf, send, textWidth } from './node';
export type { MimeBundle, Picture, MeasuredText } from './output';
