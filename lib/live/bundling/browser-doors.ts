import type { Plugin } from 'esbuild';

/** Modules that a page does not have: a cell that loads one gets an error. */
const absent = /^(node:.*|xlsx(\/.*)?|danfojs-node|docx|commander|tslab\/.*)$/;

/** The module's code: a package that was loaded (see danfo.ts), or an error that explains where the cell can run. */
const found = (name: string): string => `
  if (!globalThis.livePackages?.[${JSON.stringify(name)}]) throw new Error(${JSON.stringify(
    `A page has no ${name}: this cell needs Node.js. Open the notebook in JupyterLab (npm run lab) to run it.`,
  )});
  module.exports = globalThis.livePackages[${JSON.stringify(name)}];`;

/** Bundles lib/ for the browser: `./node` becomes the `./browser` next to it; modules that only Node has throw when loaded. */
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
    // The parts of Node's util that format values, from a package that runs anywhere.
    build.onResolve({ filter: /^node:util$/ }, ({ resolveDir, kind }) =>
      build.resolve('node-inspect-extracted', { resolveDir, kind }),
    );
    build.onResolve({ filter: absent }, ({ path }) => ({ path, namespace: 'absent' }));
    build.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({ contents: found(path), loader: 'js' }));
  },
};
