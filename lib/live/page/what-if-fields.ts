import { element } from './elements';

let fields = 0;

/** Creates a field with a label. */
export function labelled(label: string, field: HTMLInputElement | HTMLSelectElement): HTMLElement {
  field.id = `live-field-${String(++fields)}`;
  const words = element('label', '', label);
  words.htmlFor = field.id;
  return element('div', 'live-field', words, field);
}

/** Creates a drop-down list; `options` are values and their labels. */
export function choice(options: readonly (readonly [string, string])[], change: () => void): HTMLSelectElement {
  const select = element('select');
  select.append(
    ...options.map(([value, words]) => {
      const option = element('option', '', words);
      option.value = value;
      return option;
    }),
  );
  select.addEventListener('change', change);
  return select;
}
