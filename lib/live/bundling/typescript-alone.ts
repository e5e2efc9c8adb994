import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

/** Replaces a pattern. Throws if it is not found: typescript.js then has an unexpected form. */
function replaced(text: string, what: string, pattern: RegExp, by: string): string {
  if (text.search(pattern) < 0) throw new Error(`typescript.js has an unexpected form: no ${what} (lib/live/bundling).`);
  return text.replace(pattern, by);
}

/** The parts that only an editor's server needs: the server itself and the installation of typings. */
const unused = /^\/\/ src\/(?:server|jsTyping|typingsInstallerCore)\//;

/**
 * Turns TypeScript into a module from which the bundle keeps only what is used. Without the server, refactorings, quick fixes and the
 * keys of translated messages it is a quarter smaller. Checking, completion and hover are unchanged.
 *
 * @param source the text of typescript/lib/typescript.js
 * @param names what is imported from it
 */
export function typescriptModule(source: string, names: readonly string[]): string {
  const list = /^__export\(typescript_exports, \{\n([^]*?)^\}\);\nmodule\.exports = [^\n]*\n/m;
  const locals = new Map(
    [...(list.exec(source)?.[1] ?? '').matchAll(/^ {2}(\w+): \(\) => (\w+)/gm)].map(([, name, own]) => [name!, own!]),
  );
  let text = replaced(source, 'list of exports', list, '');
  text = replaced(text, 'opening line', /^var ts = \{\}; \(\(module\) => \{\n/m, '');
  text = replaced(text, 'closing lines', /^0 && \(module\.exports = \{[^]*$/m, '');
  text = replaced(text, 'parts', /^\/\/ src\//m, '// src/');
  text = text
    .split(/^(?=\/\/ src\/)/m)
    .filter((part) => !unused.test(part))
    .join('');
  text = replaced(text, 'namespace', /^var (\w+) = \{\};\n__export\(\1, \{/gm, 'var $1 = /* @__PURE__ */ __namespaceOf({');
  text = replaced(text, 'quick fix', /^(?:registerCodeFix|registerRefactor)\([^]*?^\}\);\n/gm, '');
  text = replaced(text, 'message', /(: diag\(\d+, \d \/\* \w+ \*\/, )"[^"]*"/g, '$1""');
  const exported = names.map((name) => {
    const own = locals.get(name);
    if (own === undefined) throw new Error(`typescript.js exports no ${name}.`);
    return `${own} as ${name}`;
  });
  return `${text}
function __namespaceOf(all) { var space = {}; __export(space, all); return space; }
export { ${exported.join(', ')} };
`;
}

/** Bundles only those parts of TypeScript that one script uses, as `ts.name`. */
export const typescriptAlone = (user: string): Plugin => ({
  name: 'typescript-alone',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]typescript[\\/]lib[\\/]typescript\.js$/ }, ({ path }) => {
      const values = readFileSync(user, 'utf8').matchAll(/\bts\.(\w+)(?=[(.])/g);
      const names = [...new Set([...values].map(([, name]) => name!))];
      return { contents: typescriptModule(readFileSync(path, 'utf8'), names), loader: 'js' };
    });
  },
});
