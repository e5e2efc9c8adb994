import { build, type Plugin } from 'esbuild';

/** Node's own modules, and what danfojs loads to draw and to read files: none of it serves a table in a page. */
const unused =
  /^(node:.*|fs|path|stream|crypto|os|util|events|http|https|zlib|url|net|tls|querystring|assert|buffer|string_decoder|worker_threads|xlsx|papaparse|plotly\.js-dist-min|request|node-fetch|stream-json.*|stream-chain.*)$/;

const left: Plugin = {
  name: 'left-out',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: unused }, ({ path }) => ({ path, namespace: 'left-out' }));
    // Anything may be read from it while danfojs is loaded; nothing is called.
    onLoad({ filter: /.*/, namespace: 'left-out' }, () => ({
      contents: `module.exports = new Proxy(function () {}, {
        get: (target, key) => (key === '__esModule' ? false : key === 'prototype' ? target.prototype : module.exports),
      });`,
      loader: 'js',
    }));
  },
};

/** danfojs with the project's stand-in for TensorFlow, as a script that sets `livePackages['danfojs-node']`. */
export async function danfoScript(library: string): Promise<string> {
  const contents = `(globalThis.livePackages ??= {})['danfojs-node'] = require('danfojs-node');`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: library, loader: 'js' },
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    target: ['chrome105', 'firefox115', 'safari16.4'],
    define: { global: 'globalThis', 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [left],
  });
  return outputFiles[0]!.text;
}
