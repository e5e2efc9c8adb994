import { send, type MimeBundle } from './output';

export type { MimeBundle } from './output';

/**
 * Sends an output to the cell that is running: in a tslab kernel, or in a page.
 *
 * @param bundle - the output's forms by MIME type, with optional metadata by MIME type
 * @throws Error when no tslab kernel is running in this process
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
