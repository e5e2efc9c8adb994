import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { browserScript } from './browser-script';
import { cached } from './cached';
import { carriedData } from './carried-data';
import { danfoScript } from './danfo';
import { carriedDeclarations } from './declarations';
import { pageDoors } from './page-doors';
import { sourceFiles, workerEntry } from './module-map';
import { socialCard } from './social-card';

/** A script of the site. */
export interface LiveFile {
  path: string;
  content: string | Buffer;
}

const library = join(__dirname, '..', '..');

/** A text as a script that hands it over: from file:// a page can load scripts, and nothing else. */
export const carried = (name: string, text: string): string =>
  `liveParts.take(${JSON.stringify(name)},"${deflateRawSync(text, { level: 9 }).toString('base64')}");\n`;

const root = join(library, '..');
const versionOf = (name: string): string => readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
const textOf = (...path: string[]): string => readFileSync(join(library, ...path), 'utf8');

/** danfojs, for the cells that show how pandas' tables look here. */
const danfo = (): Promise<string> =>
  cached(root, 'danfo', [versionOf('danfojs-node'), versionOf('esbuild'), textOf('data', 'tensorflow-node', 'index.js')], () =>
    danfoScript(library),
  );

/** TypeScript, with what asks it about cells. */
const typescript = (): Promise<string> => {
  const own = ['service.ts', 'worker.ts'].map((name) => textOf('live', 'types', name));
  return cached(root, 'typescript', [versionOf('typescript'), versionOf('esbuild'), ...own], () =>
    browserScript({ entryPoints: [join(library, 'live', 'types', 'worker.ts')], plugins: [] }),
  );
};

/** What TypeScript reads about lib/ and the packages. */
const declarations = (): Promise<string> => {
  const modules = sourceFiles(library);
  const packages = ['typescript', 'arquero', 'ml-matrix'].map(versionOf);
  return cached(root, 'declarations', [...packages, ...modules.map((path) => textOf(path)), textOf('data', 'arquero.d.ts')], () =>
    JSON.stringify(
      carriedDeclarations(
        root,
        modules.map((path) => join(library, path)),
      ),
    ),
  );
};

/**
 * The scripts that let the site's cells run: `live.js` on every page; the others are loaded when they are first needed. Everything is
 * the project's own lib/, bundled.
 */
export async function liveFiles(): Promise<LiveFile[]> {
  const folder = join(library, 'live', 'page');
  const scripts = ['runner', 'editor', 'what-if', 'types'];
  const page = (name: string): Promise<string> =>
    browserScript({ entryPoints: [join(folder, `${name}.ts`)], plugins: [pageDoors(folder)] });
  const worker = browserScript({
    stdin: { contents: workerEntry(library), resolveDir: library, loader: 'ts', sourcefile: 'worker.ts' },
  });
  const texts = {
    worker,
    data: JSON.stringify(carriedData(root)),
    danfo: danfo(),
    typescript: typescript(),
    declarations: declarations(),
  };
  return [
    { path: 'assets/live.js', content: await page('start') },
    ...(await Promise.all(scripts.map(async (name) => ({ path: `assets/live-${name}.js`, content: await page(name) })))),
    ...(await Promise.all(
      Object.entries(texts).map(async ([name, text]) => ({ path: `assets/live-${name}.js`, content: carried(name, await text) })),
    )),
    { path: 'assets/live.css', content: readFileSync(join(folder, 'live.css'), 'utf8') },
    { path: 'assets/social.png', content: socialCard() },
    { path: 'assets/katex/katex.min.js', content: readFileSync(require.resolve('katex/dist/katex.min.js'), 'utf8') },
  ];
}
