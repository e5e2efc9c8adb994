import { button, counted, element } from './elements';

/**
 * A notice above the page that its link brings changes; nothing is put in or run before the reader asks.
 *
 * @param count - cells that the link changes
 * @param ofThisVersion - whether it was made on the page as it is published now
 * @param accept - puts the changes in
 */
export function offerChanges(count: number, ofThisVersion: boolean, accept: () => void): void {
  const version = ofThisVersion ? '' : ' It was made for another version of this page: the changes may not fit.';
  const notice = element('div', 'notice live-offer', element('p', 'notice-title', 'This page has changes by the sender'));
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
      `The link changes ${counted(count, 'cell')}.${version} Nothing has been run, and the page is shown as it was published. Code runs in your browser, without a network; look at it before you run it.`,
    ),
    button('Show the changes', () => {
      close();
      accept();
    }),
    button('Leave them out', close),
  );
  document.querySelector('main')!.prepend(notice);
}
