import { nearWords } from '../../data/near-words';
import type { Loader } from './session';

/** Modules by the path that imports them: packages by name, the project's own as `lib/charts/show`. */
export type ModuleMap = Record<string, () => unknown>;

/** `../lib/charts/show.js` and `../lib/charts/index` → `lib/charts/show`, `lib/charts`. */
const keyOf = (specifier: string): string =>
  specifier
    .replace(/^(\.\.\/)+/, '')
    .replace(/\.(js|ts)$/, '')
    .replace(/\/index$/, '');

/**
 * Returns the function by which a cell's imports find their modules in the page.
 *
 * @throws Error for a module that the page does not have; the message lists similar ones
 */
export function loaderOf(modules: ModuleMap): Loader {
  return (specifier) => {
    const key = keyOf(specifier);
    const found = Object.hasOwn(modules, key) ? modules[key] : undefined;
    if (found) return found();
    const near = specifier.startsWith('.') ? nearWords(key, Object.keys(modules)).map((name) => `'../${name}'`) : [];
    const hint = near.length > 0 ? `; near: ${near.join(', ')}` : '; a page has only what this project comes with';
    throw new Error(`Cannot find module '${specifier}'${hint}.`);
  };
}
