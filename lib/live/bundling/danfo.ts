import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { browserScript } from './browser-script';

/** Node's own modules, and what danfojs loads to draw and to read files: a table in a page needs none of them. */
const unused =
  /^(node:.*|fs|path|stream|crypto|os|util|events|http|https|zlib|url|net|tls|querystring|assert|buffer|string_decoder|worker_threads|xlsx|papaparse|plotly\.js-dist-min|request|node-fetch|stream-json.*|stream-chain.*)$/;

const left: Plugin = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'left-out' }));
    // Any property can be read from it while danfojs loads; nothing is called.
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `module.exports = new Proxy(function () {}, {
        get: (target, key) => (key === '__esModule' ? false : key === 'prototype' ? target.prototype : module.exports),
      });`,
      loader: 'js',
    }));
  },
};

/** Only the five functions of mathjs that danfojs calls: the whole package would be more than half of the script. */
const statistics: Plugin = {
  name: 'statistics-alone',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^mathjs$/ }, ({ path, resolveDir }) => ({ path, namespace: 'statistics', pluginData: resolveDir }));
    onLoad({ filter: /.*/, namespace: 'statistics' }, ({ pluginData }) => ({
      contents: `export { mean, median, mode, std, variance } from './pureFunctionsAny.generated.js';`,
      resolveDir: join(dirname(require.resolve('mathjs', { paths: [pluginData as string] })), '..', 'esm', 'entry'),
      loader: 'js',
    }));
  },
};

/** Builds danfojs, with the project's substitute for TensorFlow, as a script that sets `livePackages['danfojs-node']`. */
export function danfoScript(library: string): Promise<string> {
  const contents = `(globalThis.livePackages ??= {})['danfojs-node'] = require('danfojs-node');`;
  return browserScript({
    stdin: { contents, resolveDir: library, loader: 'js' },
    mainFields: ['browser', 'module', 'main'],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    plugins: [statistics, left],
  });
}
