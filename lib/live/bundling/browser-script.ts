import { build, type BuildOptions } from 'esbuild';
import { browserDoors } from './browser-doors';
import { unusedParts } from './unused-parts';

/** Bundles a module and everything it imports into one minified script for a page. */
export async function browserScript(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome105', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    // Set here rather than looked up: otherwise, of two paths to a file, the one resolved first decides whether tsconfig.json applies to it.
    tsconfigRaw: { compilerOptions: { strict: true } },
    logLevel: 'silent',
    plugins: [unusedParts, browserDoors],
    ...options,
    write: false,
  });
  return outputFiles[0]!.text;
}
