import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { build, type BuildOptions } from 'esbuild';
import { browserDoors } from './browser-doors';
import { carriedData } from './carried-data';
import { danfoScript } from './danfo';
import { workerEntry } from './module-map';

/** A script of the site. */
export interface LiveFile {
  path: string;
  content: string;
}

const library = join(__dirname, '..', '..');

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  platform: 'browser',
  target: ['chrome105', 'firefox115', 'safari16.4'],
  legalComments: 'none',
  logLevel: 'silent',
  plugins: [browserDoors],
};

async function bundled(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, ...options });
  return outputFiles![0]!.text;
}

/** A text as a script that hands it over: from file:// a page can load scripts, and nothing else. */
export const carried = (name: string, text: string): string =>
  `liveParts.take(${JSON.stringify(name)},"${deflateRawSync(text, { level: 9 }).toString('base64')}");\n`;

/**
 * The scripts that let the site's cells run: `live.js` on every page; the others are loaded when they are first needed. Everything is
 * the project's own lib/, bundled.
 */
export async function liveFiles(): Promise<LiveFile[]> {
  const folder = join(library, 'live', 'page');
  const alias = {
    katex: join(folder, 'katex-when-loaded.ts'),
    'node:path': join(folder, 'node-path.ts'),
    'node:fs': join(folder, 'node-fs.ts'),
  };
  const page = (name: string): Promise<string> => bundled({ entryPoints: [join(folder, name)], alias, plugins: [] });
  const [start, runner, editor, whatIf, worker, danfo] = await Promise.all([
    page('start.ts'),
    page('runner.ts'),
    page('editor.ts'),
    page('what-if.ts'),
    bundled({ stdin: { contents: workerEntry(library), resolveDir: library, loader: 'ts', sourcefile: 'worker.ts' } }),
    danfoScript(library),
  ]);
  const data = JSON.stringify(carriedData(join(library, '..')));
  return [
    { path: 'assets/live.js', content: start },
    { path: 'assets/live-runner.js', content: runner },
    { path: 'assets/live-editor.js', content: editor },
    { path: 'assets/live-what-if.js', content: whatIf },
    { path: 'assets/live-worker.js', content: carried('worker', worker) },
    { path: 'assets/live-danfo.js', content: carried('danfo', danfo) },
    { path: 'assets/live-data.js', content: carried('data', data) },
    { path: 'assets/live.css', content: readFileSync(join(folder, 'live.css'), 'utf8') },
    { path: 'assets/katex/katex.min.js', content: readFileSync(require.resolve('katex/dist/katex.min.js'), 'utf8') },
  ];
}
