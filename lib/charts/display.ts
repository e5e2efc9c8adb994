import { send, type MimeBundle } from './output';

/**
 * Sends an output to the running cell, in a tslab kernel or in a page.
 *
 * @param bundle - the forms of the output by MIME type, with optional metadata by MIME type
 * @throws Error if there is no running cell to receive it
 * @example
 * display({ data: { 'text/plain': 'twelve' } });
 */
export function display(bundle: MimeBundle): void {
  if (!send(bundle)) {
    throw new Error(
      'Nothing can be displayed here: display() needs a running tslab kernel. Run this in a notebook cell ' +
        '(npm start executes all notebooks; npm run lab opens them). Outside a notebook, use the pure functions instead: ' +
        'renderSvg(spec), tableText(...), tableHtml(...).',
    );
  }
}
