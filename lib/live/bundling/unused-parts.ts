import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** In sucrase, the code that transforms anything but TypeScript; in entities, the table that encodes every character by name. */
const unused =
  /sucrase[\\/]dist[\\/]esm[\\/](?:CJSImportProcessor|Options|parser[\\/]plugins[\\/](?:flow|jsx[\\/]\w+)|transformers[\\/](?:CJSImport|Flow|JestHoist|JSX|ReactDisplayName|ReactHotLoader|OptionalChainingNullish|OptionalCatchBinding|NumericSeparator)Transformer)\.js$|entities[\\/]lib[\\/]esm[\\/]generated[\\/]encode-html\.js$/;

/** Leaves out parts of packages that the page imports but never calls; their names remain as empty functions. */
export const unusedParts: Plugin = {
  name: 'unused-parts',
  setup({ onLoad }) {
    onLoad({ filter: unused }, ({ path }) => {
      const text = readFileSync(path, 'utf8');
      const functions = [...text.matchAll(/^export function (\w+)/gm)].map(([, name]) => `export function ${name!}() {}`);
      return { contents: [...functions, 'export default class {}'].join('\n'), loader: 'js' };
    });
  },
};
