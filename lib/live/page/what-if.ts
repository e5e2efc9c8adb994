import type { WhatIfChange, WhatIfTable } from '../runtime/what-if';
import { button, element } from './elements';
import { ownName, ownText } from './own-file';
import { choice, labelled } from './what-if-fields';
import { WhatIfResults, type WhatIfHost } from './what-if-results';

/** The drawer, and what takes a file that was dropped on the page. */
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

const ownFolder = 'data/own/';

const titled = (column: string): string => column[0]!.toUpperCase() + column.slice(1);

/** The figure that the drawer opens with: one on which verdicts rest. */
const begins: Record<string, string> = { table: 'population', region: 'ATY', year: '2022', item: 'GDP' };

const isTable = (name: string): string | undefined => /^([\w-]+)\.csv$/i.exec(name)?.[1]?.toLowerCase();

/** The drawer in which figures are changed; it says which verdicts and findings change with them. */
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
      'Change the raw figures and see which sentences, verdicts and charts follow. Nothing is uploaded: all of it is computed in this page.',
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
  /** What lets a cell of the page read a file of the reader's own. */
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

type Add = (change: WhatIfChange) => void;

function figureField(tables: WhatIfTable[], add: Add, figureOf: (table: string, at: string[]) => Promise<unknown>): HTMLElement {
  const field = element('fieldset', '', element('legend', '', 'A figure'));
  const places = element('div', 'live-places');
  const value = element('input');
  value.type = 'text';
  value.inputMode = 'decimal';
  const holder = labelled('Figure', value);
  const now = (): { table: WhatIfTable; at: string[] } => ({
    table: tables.find(({ name }) => name === table.value)!,
    at: Array.from(places.querySelectorAll('select'), (select) => select.value),
  });
  const read = async (): Promise<void> => {
    const { table: chosen, at } = now();
    holder.firstChild!.textContent = `Figure, ${chosen.unit}`;
    const found = await figureOf(chosen.name, at);
    value.value = typeof found === 'number' ? String(found) : '';
    value.disabled = typeof found !== 'number';
    value.placeholder = value.disabled ? 'no such figure' : '';
  };
  const table = choice(
    tables.map(({ name, title }) => [name, title]),
    () => {
      fill();
    },
  );
  const fill = (): void => {
    const keys = now().table.key.map(({ column, values }) => {
      const newest = column === 'year' ? [...values].sort().reverse() : values;
      const select = choice(newest, () => void read());
      if (values.some(([value]) => value === begins[column])) select.value = begins[column]!;
      return labelled(titled(column), select);
    });
    places.replaceChildren(...keys);
    void read();
  };
  const use = (times: number) => (): void => {
    const { table: chosen, at } = now();
    const number = Number(value.value.replace(',', '.').replace(/\s/g, '')) * times;
    if (value.disabled || !Number.isFinite(number)) return;
    value.value = String(Number(number.toPrecision(12)));
    add({ kind: 'figure', table: chosen.name, at, value: Number(value.value) });
  };
  field.append(
    labelled('Table', table),
    places,
    holder,
    element('div', 'live-actions', button('Use this figure', use(1)), button('+10 %', use(1.1)), button('−10 %', use(0.9))),
  );
  table.value = begins.table!;
  fill();
  return field;
}

function regionField(tables: WhatIfTable[], add: Add): HTMLElement {
  const regions = tables[0]?.key.find(({ column }) => column === 'region')?.values.filter(([code]) => code !== 'KAZ') ?? [];
  const region = choice(regions, () => undefined);
  const leave = button('Leave it out', () => {
    add({ kind: 'without', region: region.value });
  });
  return element('fieldset', '', element('legend', '', 'A region'), labelled('Leave a region out', region), leave);
}

function fileField(tables: WhatIfTable[], add: Add): { field: HTMLElement; take: WhatIf['take'] } {
  const input = element('input');
  input.type = 'file';
  input.accept = '.csv,text/csv';
  const fault = element('p', 'live-fault');
  fault.setAttribute('role', 'alert');
  const take = async (file: File): Promise<void> => {
    fault.textContent = '';
    try {
      const text = await ownText(file);
      const known = tables.find(({ name }) => name === isTable(file.name));
      add({ kind: 'file', path: known?.path ?? `${ownFolder}${ownName(file.name)}`, text });
    } catch (error) {
      fault.textContent = (error as Error).message;
    }
  };
  input.addEventListener('change', () => {
    if (input.files?.[0]) void take(input.files[0]);
  });
  const names = tables.map(({ name }) => `${name}.csv`).join(', ');
  const note = element(
    'p',
    'live-note',
    `A file with the name of a table replaces it (${names}); any other lies in ${ownFolder} for your cells.`,
  );
  const field = element(
    'fieldset',
    '',
    element('legend', '', 'A file'),
    labelled('A CSV from your computer, chosen here or dropped on the page', input),
    fault,
    note,
  );
  return { field, take };
}

window.liveParts.provide('what-if', { openWhatIf } satisfies WhatIfPart);
