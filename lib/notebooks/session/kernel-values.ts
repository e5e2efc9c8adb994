import { inspect } from 'node:util';
import { tableBundle, valueBundle, type ValueBundle } from '../../tell/value-bundle';
import type { PreviewOptions } from '../../tell/table-preview';

/** Sends one output of the running cell, in several forms. */
export type Display = (bundle: ValueBundle) => void;

/** How the project shows values in the kernel. The kernel itself loads this file (see lib/notebooks/patches). */
export interface KernelValues {
  /** Shows the value of a cell's last expression: tables are displayed, other values printed. */
  showLast(value: unknown): void;
  /** Called with each package that is loaded: from then on, tables of arquero and danfojs are printed as tables. */
  adopt(name: string, loaded: unknown): void;
}

type Prototype = Record<PropertyKey, unknown>;

interface TableClass {
  prototype: Prototype;
}

const tableClasses: Record<string, readonly string[]> = {
  arquero: ['ColumnTable'],
  'danfojs-node': ['DataFrame', 'Series'],
};

/**
 * Creates the functions that show values in a kernel.
 *
 * @param display - sends an output to the running cell
 * @param print - prints a line below the cell
 */
export function kernelValues(display: Display, print: (text: string) => void): KernelValues {
  const adopted = new Set<unknown>();
  let printed: unknown;
  const note = (table: unknown): unknown => (printed = table);
  const prepare = (table: Prototype): void => {
    table.print = function (this: unknown, options: PreviewOptions | number = {}) {
      const bundle = tableBundle(this, inspect, typeof options === 'number' ? { limit: options } : options);
      if (bundle) display(bundle);
      return note(this);
    };
    table[inspect.custom] = function (this: unknown) {
      return tableBundle(this, inspect)?.['text/plain'] ?? Object.prototype.toString.call(this);
    };
  };
  return {
    showLast(value) {
      const twice = printed !== undefined && value === printed;
      printed = undefined;
      const bundle = twice ? undefined : valueBundle(value, inspect);
      if (bundle === undefined) return;
      if ('text/html' in bundle) display(bundle);
      else print(bundle['text/plain']);
    },
    adopt(name, loaded) {
      if (adopted.has(loaded)) return;
      adopted.add(loaded);
      for (const className of tableClasses[name] ?? []) {
        const found = (loaded as Record<string, TableClass | undefined>)[className];
        if (found?.prototype) prepare(ownerOf(found.prototype, 'print'));
      }
    },
  };
}

/** Returns the prototype that defines a method: danfojs exports subclasses, but its methods return instances of the parent classes. */
function ownerOf(prototype: Prototype, method: string): Prototype {
  let owner: Prototype | null = prototype;
  while (owner !== null && !Object.hasOwn(owner, method)) owner = Object.getPrototypeOf(owner) as Prototype | null;
  return owner ?? prototype;
}
