import { join } from 'node:path';
import type { Plugin } from 'esbuild';

/**
 * Bundles the page's renderer for the browser. The little it uses of Node is replaced, KaTeX is loaded when a formula needs it, the
 * browser parses styles, code inside an output is not coloured, and packages that come in two builds are included once.
 *
 * @param folder lib/live/page, which contains the replacements
 */
export const pageDoors = (folder: string): Plugin => ({
  name: 'page-doors',
  setup({ onResolve }) {
    const replaced: Record<string, string> = {
      katex: 'katex-when-loaded.ts',
      postcss: 'style-declarations.ts',
      'node:path': 'node-path.ts',
      'node:fs': 'node-fs.ts',
      './highlight-code': 'plain-code.ts',
    };
    onResolve({ filter: /^(katex|postcss|node:path|node:fs|\.\/highlight-code)$/ }, ({ path }) => ({
      path: join(folder, replaced[path]!),
    }));
    onResolve({ filter: /^entities(\/lib\/(decode|encode|escape)\.js)?$/ }, ({ path }) => {
      const part = /(\w+)\.js$/.exec(path)?.[1] ?? 'index';
      return { path: require.resolve('entities').replace(/index\.js$/, join('esm', `${part}.js`)) };
    });
  },
});
