import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesToText } from '../by-columns';
import { lateFiles } from '../late-parts';
import { browserScript } from './browser-script';
import { cached } from './cached';
import { carriedScript, carriedText } from './carried';
import { carriedData, textsOf } from './carried-data';
import { danfoScript } from './danfo';
import { carriedDeclarations } from './declarations';
import { pageDoors } from './page-doors';
import { sourceFiles, workerEntry } from './module-map';
import { socialCard } from './social-card';
import { typescriptAlone } from './typescript-alone';
import { unusedParts } from './unused-parts';

/** A file of the site. */
export interface LiveFile {
  path: string;
  content: string | Buffer;
}

const library = join(__dirname, '..', '..');

const root = join(library, '..');
const versionOf = (name: string): string => readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8');
const textOf = (...path: string[]): string => readFileSync(join(library, ...path), 'utf8');

/** danfojs, for the cells that compare it with pandas' tables. */
const danfo = (): Promise<string> =>
  cached(
    root,
    'danfo',
    [
      versionOf('danfojs-node'),
      versionOf('esbuild'),
      textOf('data', 'tensorflow-node', 'index.js'),
      textOf('live', 'bundling', 'danfo.ts'),
    ],
    () => danfoScript(library),
  );

/** TypeScript, with the code that queries it about cells. */
const typescript = (): Promise<string> => {
  const folder = join(library, 'live', 'types');
  const own = ['types/service.ts', 'types/worker.ts', 'bundling/typescript-alone.ts'].map((name) => textOf('live', name));
  return cached(root, 'typescript', [versionOf('typescript'), versionOf('esbuild'), ...own], () =>
    browserScript({ entryPoints: [join(folder, 'worker.ts')], plugins: [typescriptAlone(join(folder, 'service.ts'))] }),
  );
};

/** The declarations that TypeScript reads for lib/ and the packages. */
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
 * Builds the scripts that let the site's cells run: `live.js` is on every page; the others are loaded when first needed. All of it is
 * bundled from the project's own lib/.
 */
export async function liveFiles(): Promise<LiveFile[]> {
  const folder = join(library, 'live', 'page');
  const page = (name: string): Promise<string> =>
    browserScript({ entryPoints: [join(folder, `${name}.ts`)], plugins: [unusedParts, pageDoors(folder)] });
  const formulas = readFileSync(require.resolve('katex/dist/katex.min.js'), 'utf8');
  const scripts = {
    runner: page('runner'),
    editor: page('editor'),
    'what-if': page('what-if'),
    types: page('types'),
    katex: `${formulas}\nliveParts.provide('katex', katex);`,
  };
  const worker = browserScript({
    stdin: { contents: workerEntry(library), resolveDir: library, loader: 'ts', sourcefile: 'worker.ts' },
  });
  const texts = {
    worker,
    data: filesToText(carriedData(root)),
    ...Object.fromEntries(Object.entries(lateFiles).map(([name, paths]) => [name, filesToText(textsOf(root, paths))])),
    danfo: danfo(),
    typescript: typescript(),
    declarations: declarations(),
  };
  const handedOver = (parts: Record<string, string | Promise<string>>, hand: typeof carriedText): Promise<LiveFile[]> =>
    Promise.all(
      Object.entries(parts).map(async ([name, text]) => ({ path: `assets/live-${name}.js`, content: hand(name, await text) })),
    );
  return [
    { path: 'assets/live.js', content: await page('start') },
    ...(await handedOver(scripts, carriedScript)),
    ...(await handedOver(texts, carriedText)),
    { path: 'assets/live.css', content: readFileSync(join(folder, 'live.css'), 'utf8') },
    { path: 'assets/social.png', content: socialCard() },
  ];
}
