import { button, counted, element } from './elements';

/**
 * Shows a notice at the top of the page that its link contains changes; nothing is applied or run until the reader asks.
 *
 * @param count - number of cells that the link changes
 * @param ofThisVersion - whether it was made for the version of the page that is published now
 * @param accept - applies the changes
 */
export function offerChanges(count: number, ofThisVersion: boolean, accept: () => void): void {
  const version = ofThisVersion ? '' : ' It was made for another version of this page: the changes may not fit.';
  const notice = element('div', 'notice live-offer', element('p', 'notice-title', 'This link contains changes by the sender'));
  notice.setAttribute('role', 'region');
  notice.setAttribute('aria-label', 'Changes by the sender');
  const close = (): void => {
    notice.remove();
    window.history.replaceState(null, '', document.location.pathname + document.location.search);
  };
  notice.append(
    element(
      'p',
      '',
      `The link changes ${counted(count, 'cell')}.${version} Nothing has been run, and the page is shown as it was published. Code runs in your browser, without network access; look at it before you run it.`,
    ),
    button('Show the changes', () => {
      close();
      accept();
    }),
    button('Leave them out', close),
  );
  document.querySelector('main')!.prepend(notice);
}
