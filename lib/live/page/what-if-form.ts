import type { WhatIfChange, WhatIfTable } from '../runtime/what-if';
import { button, element } from './elements';
import { ownName, ownText } from './own-file';
import { choice, labelled } from './what-if-fields';

/** The folder of a reader's own files. */
export const ownFolder = 'data/own/';

const titled = (column: string): string => column[0]!.toUpperCase() + column.slice(1);

/** The figure that the drawer shows first: one that verdicts depend on. */
const begins: Record<string, string> = { table: 'population', region: 'ATY', year: '2022', item: 'GDP' };

const isTable = (name: string): string | undefined => /^([\w-]+)\.csv$/i.exec(name)?.[1]?.toLowerCase();

type Add = (change: WhatIfChange) => void;

export function figureField(
  tables: WhatIfTable[],
  add: Add,
  figureOf: (table: string, at: string[]) => Promise<unknown>,
): HTMLElement {
  const field = element('fieldset', '', element('legend', '', 'A figure'));
  const places = element('div', 'live-places');
  const value = element('input');
  value.type = 'text';
  value.inputMode = 'decimal';
  const holder = labelled('Figure', value);
  const fault = element('p', 'live-fault');
  fault.setAttribute('role', 'alert');
  const now = (): { table: WhatIfTable; at: string[] } => ({
    table: tables.find(({ name }) => name === table.value)!,
    at: Array.from(places.querySelectorAll('select'), (select) => select.value),
  });
  const read = async (): Promise<void> => {
    const { table: chosen, at } = now();
    fault.textContent = '';
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
    const written = value.value.replace(',', '.').replace(/\s/g, '');
    const isNumber = written !== '' && Number.isFinite(Number(written));
    fault.textContent = isNumber ? '' : value.disabled ? 'The table has no such figure.' : `“${value.value}” is not a number.`;
    if (!isNumber) return;
    value.value = String(Number((Number(written) * times).toPrecision(12)));
    add({ kind: 'figure', table: chosen.name, at, value: Number(value.value) });
  };
  field.append(
    labelled('Table', table),
    places,
    holder,
    fault,
    element('div', 'live-actions', button('Use this figure', use(1)), button('+10 %', use(1.1)), button('−10 %', use(0.9))),
  );
  table.value = begins.table!;
  fill();
  return field;
}

export function regionField(tables: WhatIfTable[], add: Add): HTMLElement {
  const regions = tables[0]?.key.find(({ column }) => column === 'region')?.values.filter(([code]) => code !== 'KAZ') ?? [];
  const region = choice(regions, () => undefined);
  const leave = button('Leave it out', () => {
    add({ kind: 'without', region: region.value });
  });
  return element('fieldset', '', element('legend', '', 'A region'), labelled('Leave a region out', region), leave);
}

export function fileField(tables: WhatIfTable[], add: Add): { field: HTMLElement; take: (file: File) => Promise<void> } {
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
    `A file named like a table replaces it (${names}); any other goes to ${ownFolder} for your cells.`,
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
