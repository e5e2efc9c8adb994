import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';
import { browserDoors } from '../../../live/bundling/browser-doors';
import { browserScript } from '../../../live/bundling/browser-script';
import type { ExtraPage } from '../extra-page';
import { asset } from '../figure-check/page-assets';
import { checkPaperPage } from './page';

/** Includes the Word library, which also runs in a page. */
const withWord: Plugin = {
  name: 'with-word',
  setup(building) {
    building.onResolve({ filter: /^docx$/ }, () => ({ path: join(dirname(require.resolve('docx')), 'index.mjs') }));
    // It uses Node's buffers only if there are any.
    building.onResolve({ filter: /^buffer$/ }, ({ path }) => ({ path, namespace: 'none' }));
    building.onLoad({ filter: /.*/, namespace: 'none' }, () => ({ contents: 'module.exports = {};', loader: 'js' }));
  },
};

const bundled = (entry: string): Promise<string> =>
  browserScript({ entryPoints: [join(__dirname, entry)], plugins: [withWord, browserDoors] });

/**
 * Builds the page "Check another paper" with its scripts: the project's own checks, bundled for the browser. The Word library is a
 * separate script, loaded when a document is first requested.
 *
 * @param version of the checks, for the report
 */
export async function checkPaperWithScripts(version: string): Promise<ExtraPage> {
  const [client, word] = await Promise.all(['client.ts', 'document-client.ts'].map(bundled));
  return {
    ...checkPaperPage(),
    scripts: [{ fileName: 'check-paper.js', content: `window.checkPaper={version:${JSON.stringify(version)}};\n${client}` }],
    styles: [asset('figure-check', 'figure-check.css'), asset('check-paper', 'check-paper.css')],
    files: [
      asset('figure-check', 'claim-list.js'),
      asset('figure-check', 'figure-check.js'),
      { fileName: 'check-paper-word.js', content: word },
    ],
  };
}
