import { build, type BuildOptions } from 'esbuild';
import { browserDoors } from './browser-doors';
import { unusedParts } from './unused-parts';

/** A module with all that it imports as one script for a page, minified. */
export async function browserScript(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    minify: true,
    format: 'iife',
    platform: 'browser',
    target: ['chrome105', 'firefox115', 'safari16.4'],
    legalComments: 'none',
    // Given here, not looked up: which of two ways to a file is resolved first would decide whether tsconfig.json applies to it.
    tsconfigRaw: { compilerOptions: { strict: true } },
    logLevel: 'silent',
    plugins: [unusedParts, browserDoors],
    ...options,
    write: false,
  });
  return outputFiles[0]!.text;
}
