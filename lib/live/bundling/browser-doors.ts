import type { Plugin } from 'esbuild';

/** What a page has not: it is said when a cell asks for it. */
const absent = /^(node:.*|xlsx(\/.*)?|danfojs-node|docx|commander|tslab\/.*)$/;

/** A package that was brought (see danfo.ts), or words that say where the cell runs. */
const found = (name: string): string => `
  if (!globalThis.livePackages?.[${JSON.stringify(name)}]) throw new Error(${JSON.stringify(
    `A page has no ${name}: this cell needs Node.js. Open the notebook in JupyterLab (npm run lab) to run it.`,
  )});
  module.exports = globalThis.livePackages[${JSON.stringify(name)}];`;

/** Bundles lib/ for the browser: every `./node` becomes the `./browser` beside it, and what only Node has says so when it is loaded. */
export const browserDoors: Plugin = {
  name: 'browser-doors',
  setup(build) {
    build.onResolve({ filter: /^\.\/node$/ }, ({ importer, resolveDir, kind }) =>
      /[\\/]lib[\\/](data[\\/]files|charts[\\/]output)[\\/]index\.ts$/.test(importer)
        ? build.resolve('./browser', { resolveDir, kind, importer })
        : undefined,
    );
    build.onResolve({ filter: /^csv-parse\/sync$/ }, ({ resolveDir, kind }) =>
      build.resolve('csv-parse/browser/esm/sync', { resolveDir, kind }),
    );
    // The parts of Node's util that show values, as a package that runs anywhere.
    build.onResolve({ filter: /^node:util$/ }, ({ resolveDir, kind }) =>
      build.resolve('node-inspect-extracted', { resolveDir, kind }),
    );
    build.onResolve({ filter: absent }, ({ path }) => ({ path, namespace: 'absent' }));
    build.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({ contents: found(path), loader: 'js' }));
  },
};
