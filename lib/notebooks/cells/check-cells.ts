import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compiler from 'typescript';
import type { NamedNotebook } from '../runner/run-all';
import { moduleOfCells, type VirtualModule } from './virtual-module';

/** A type error in a cell. */
export interface CellProblem {
  fileName: string;
  cell: number;
  line: number;
  text: string;
  message: string;
}

/**
 * How cells are checked. `strict`: like the project's own files. `kernel`: as leniently as the kernel checks them. Both use the
 * project's TypeScript: the kernel's older one takes a minute for all cells of a notebook at once, though not cell by cell.
 */
export const dialects = ['strict', 'kernel'] as const;
export type Dialect = (typeof dialects)[number];

const settings: Record<Dialect, string> = { strict: 'tsconfig.json', kernel: '.config/tsconfig.kernel.json' };

function optionsOf(root: string, dialect: Dialect): compiler.CompilerOptions {
  const path = join(root, settings[dialect]);
  const { config, error } = compiler.readConfigFile(path, (name) => compiler.sys.readFile(name));
  if (error) throw new Error(compiler.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options, errors } = compiler.convertCompilerOptionsFromJson(
    (config as { compilerOptions: object }).compilerOptions,
    join(path, '..'),
  );
  if (errors.length > 0) throw new Error(`${path}: ${compiler.flattenDiagnosticMessageText(errors[0].messageText, '\n')}`);
  // A cell may define a value that only the reader's next experiment uses.
  return { ...options, noUnusedLocals: false, noUnusedParameters: false };
}

/**
 * Type-checks the code cells of notebooks, all at once. Nothing is written to disk: each notebook becomes a module in memory, in the
 * notebook's own folder, so that its imports resolve. Errors in lib/ are left to the check of lib/.
 *
 * @param root - the project's folder, which contains the compiler settings
 * @param folder - the notebooks' folder
 * @returns the problems, in the order of notebooks and cells; an empty list if there are none
 */
export function checkCells(
  root: string,
  folder: string,
  notebooks: readonly NamedNotebook[],
  dialect: Dialect = 'strict',
): CellProblem[] {
  const options = optionsOf(root, dialect);
  const modules = new Map<string, { fileName: string; module: VirtualModule }>();
  for (const { fileName, notebook } of notebooks) {
    const path = join(folder, fileName.replace(/\.ipynb$/, '.cells.ts')).replaceAll('\\', '/');
    if (existsSync(path)) throw new Error(`${path} is in the way of the check of ${fileName}`);
    modules.set(path, { fileName, module: moduleOfCells(notebook) });
  }
  const host = compiler.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path)?.module.text ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const own = modules.get(path);
    return own ? compiler.createSourceFile(path, own.module.text, compiler.ScriptTarget.ES2022) : getSourceFile(path, ...rest);
  };
  const program = compiler.createProgram([...modules.keys()], options, host);
  return [...modules].flatMap(([path, { fileName, module }]) => {
    const file = program.getSourceFile(path)!;
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map((diagnostic) => {
      const { line } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      const message = compiler.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
      return { fileName, ...module.locate(line), text: module.text.split('\n')[line].trim(), message };
    });
  });
}
