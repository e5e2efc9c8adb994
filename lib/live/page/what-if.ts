import type { WhatIfChange, WhatIfTable } from '../runtime/what-if';
import { button, element } from './elements';
import { fileField, figureField, ownFolder, regionField } from './what-if-form';
import { WhatIfResults, type WhatIfHost } from './what-if-results';

/** The drawer, and the function that accepts a file dropped on the page. */
export interface WhatIf {
  element: HTMLElement;
  take(file: File): Promise<void>;
}

/** What `assets/live-what-if.js` provides. */
export interface WhatIfPart {
  openWhatIf(host: WhatIfHost): Promise<WhatIf>;
}

const inWords = (change: WhatIfChange): string => {
  if (change.kind === 'figure') return `${change.table}, ${change.at.join(', ')}: ${String(change.value)}`;
  return change.kind === 'without' ? `without ${change.region}` : `${change.path} from your file`;
};

/** Opens the drawer for changing figures; it shows which verdicts and findings change with them. */
async function openWhatIf(host: WhatIfHost): Promise<WhatIf> {
  const drawer = element('aside', 'live-drawer');
  drawer.setAttribute('aria-label', 'What if');
  const heading = element('h2', '', 'What if …');
  heading.tabIndex = -1;
  const hide = (): void => {
    drawer.hidden = true;
    drawer.dispatchEvent(new Event('close'));
  };
  const close = button('Close', hide);
  const results = new WhatIfResults(host);
  const fields = element('div', 'live-fields');
  const list = element('ul', 'live-changes');
  drawer.append(
    element('div', 'live-drawer-head', heading, close),
    element(
      'p',
      'live-note',
      'Change the raw figures and see which sentences, verdicts and charts change. Nothing is uploaded: everything is computed in this page.',
    ),
    fields,
    list,
    results.element,
  );
  drawer.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
  });
  document.body.append(drawer);
  const changes: WhatIfChange[] = [];
  const apply = async (): Promise<void> => {
    list.replaceChildren(
      ...changes.map((change) => {
        const undo = button(
          'undo',
          () => {
            changes.splice(changes.indexOf(change), 1);
            void apply();
          },
          `Undo ${inWords(change)}`,
        );
        return element('li', '', inWords(change), ' ', undo, ...reading(change));
      }),
    );
    await results.follow(changes);
  };
  /** A button that lets a cell of the page read the reader's own file. */
  const reading = (change: WhatIfChange): HTMLElement[] => {
    const cell = change.kind === 'file' && change.path.startsWith(ownFolder) ? host.fileCell() : undefined;
    if (!cell || change.kind !== 'file') return [];
    const { path } = change;
    return [
      button(`let ${cell} read it`, () => {
        host.readFile(path);
      }),
    ];
  };
  const add = (change: WhatIfChange): void => {
    const same = (other: WhatIfChange): boolean =>
      inWords({ ...other, value: 0 } as WhatIfChange) === inWords({ ...change, value: 0 } as WhatIfChange);
    const known = changes.findIndex(same);
    if (known >= 0) changes.splice(known, 1, change);
    else changes.push(change);
    void apply();
  };
  const client = await results.begin();
  const tables = (await client.call('live/what-if', 'tables')) as WhatIfTable[];
  fields.append(figureField(tables, add, (table, at) => client.call('live/what-if', 'figure', table, at)));
  const { field, take } = fileField(tables, add);
  fields.append(regionField(tables, add), field);
  return { element: drawer, take };
}

window.liveParts.provide('what-if', { openWhatIf } satisfies WhatIfPart);
