import { existsSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
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

function strictOptions(root: string): ts.CompilerOptions {
  const { config, error } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  if (error) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  // A reader's cell may keep a value for the next experiment.
  return { ...options, noUnusedLocals: false, noUnusedParameters: false };
}

/**
 * Type-checks the code cells of notebooks as strictly as the project's own files. Nothing is written to disk: each notebook becomes
 * a module in memory that lies beside it, so that its imports mean the same. Errors in lib/ are left to the check of lib/.
 *
 * @returns the problems, in the order of notebooks and cells; none when all is well
 */
export function checkCells(root: string, folder: string, notebooks: readonly NamedNotebook[]): CellProblem[] {
  const options = strictOptions(root);
  const modules = new Map<string, { fileName: string; module: VirtualModule }>();
  for (const { fileName, notebook } of notebooks) {
    const path = join(folder, fileName.replace(/\.ipynb$/, '.cells.ts')).replaceAll('\\', '/');
    if (existsSync(path)) throw new Error(`${path} is in the way of the check of ${fileName}`);
    modules.set(path, { fileName, module: moduleOfCells(notebook) });
  }
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => modules.has(path) || fileExists(path);
  host.readFile = (path) => modules.get(path)?.module.text ?? readFile(path);
  host.getSourceFile = (path, ...rest) => {
    const own = modules.get(path);
    return own ? ts.createSourceFile(path, own.module.text, ts.ScriptTarget.ES2022) : getSourceFile(path, ...rest);
  };
  const program = ts.createProgram([...modules.keys()], options, host);
  return [...modules].flatMap(([path, { fileName, module }]) => {
    const file = program.getSourceFile(path)!;
    const found = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return found.map((diagnostic) => {
      const { line } = file.getLineAndCharacterOfPosition(diagnostic.start ?? 0);
      const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n');
      return { fileName, ...module.locate(line), text: module.text.split('\n')[line].trim(), message };
    });
  });
}
