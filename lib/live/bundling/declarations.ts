import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type typescript from 'typescript';

/** Packages whose declarations are visible to cells. */
const packages = ['arquero', 'ml-matrix'];

function declarationFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : declarationFiles(path);
    return entry.name.endsWith('.d.ts') || entry.name === 'package.json' ? [path] : [];
  });
}

/** The language's own declaration files, and those they refer to. */
function languageFiles(folder: string, name: string): string[] {
  const text = readFileSync(join(folder, name), 'utf8');
  const referred = [...text.matchAll(/<reference lib="([^"]+)"/g)].map(([, lib]) => `lib.${lib!}.d.ts`);
  return [join(folder, name), ...referred.flatMap((each) => languageFiles(folder, each))];
}

/** The declarations of the project's lib/, as the compiler emits them. */
function ownDeclarations(root: string, entries: readonly string[]): Record<string, string> {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const ts = require('typescript') as typeof typescript;
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: { compilerOptions: object };
  };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, root);
  const written: Record<string, string> = {};
  const program = ts.createProgram([...entries, join(root, 'lib', 'data', 'arquero.d.ts')], {
    ...options,
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    skipLibCheck: true,
  });
  program.emit(undefined, (path, text) => {
    const name = relative(root, path).replaceAll('\\', '/');
    if (name.startsWith('lib/')) written[name] = text;
  });
  return written;
}

/**
 * Returns the declaration files that the type check in a page reads, by their path in the project: lib/, the packages that cells use,
 * and the language.
 *
 * @param entries the modules of lib/ that cells may import
 */
export function carriedDeclarations(root: string, entries: readonly string[]): Record<string, string> {
  const language = languageFiles(dirname(require.resolve('typescript')), 'lib.es2022.d.ts');
  const theirs = packages.flatMap((name) => declarationFiles(join(root, 'node_modules', name)));
  const kept = [...new Set([...language, ...theirs, ...declarationFiles(join(root, 'lib'))])].map((path) => [
    relative(root, path).replaceAll('\\', '/'),
    readFileSync(path, 'utf8'),
  ]);
  return { ...(Object.fromEntries(kept) as Record<string, string>), ...ownDeclarations(root, entries) };
}
