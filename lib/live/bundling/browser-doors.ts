import type { Plugin } from 'esbuild';

/** What a page has not: it is said when a cell asks for it. */
const absent = /^(node:.*|xlsx|danfojs-node|docx|commander|tslab\/.*)$/;

const explanation = (name: string): string =>
  `throw new Error(${JSON.stringify(
    `A page has no ${name}: this cell needs Node.js. Open the notebook in JupyterLab (npm run lab) to run it.`,
  )});`;

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
    build.onResolve({ filter: absent }, ({ path }) => ({ path, namespace: 'absent' }));
    build.onLoad({ filter: /.*/, namespace: 'absent' }, ({ path }) => ({ contents: explanation(path), loader: 'js' }));
  },
};
