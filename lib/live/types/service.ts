import * as ts from 'typescript';

/** A cell with its source; cells are in page order. */
export interface TypedCell {
  id: string;
  source: string;
}

/** An error in a cell, by positions in its source. */
export interface CellDiagnostic {
  id: string;
  from: number;
  to: number;
  message: string;
}

/** A completion offered at a position. */
export interface CellCompletion {
  label: string;
  kind: string;
}

const file = '/project/notebooks/cells.ts';
/** What cells can use beyond the language: the console and packages without declarations of their own here. */
const surroundings = `
interface Console { log(...values: unknown[]): void; info(...values: unknown[]): void; warn(...values: unknown[]): void; error(...values: unknown[]): void; table(value: unknown): void }
declare const console: Console;
declare module 'danfojs-node' { export const DataFrame: any; export const Series: any; }
declare module 'node:path' { export function join(...parts: string[]): string; export function basename(path: string): string; }
`;

const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ['lib.es2022.d.ts'],
  types: [],
  strict: true,
  esModuleInterop: true,
  skipLibCheck: true,
  noEmit: true,
};

/** Checks cells as one module with the project's declarations, the same that JupyterLab and `npm run notebooks:check` use. */
export class TypeService {
  private readonly files: Map<string, string>;
  private readonly folders = new Set<string>();
  private readonly service: ts.LanguageService;
  private version = 0;
  private cells: { id: string; start: number; length: number }[] = [];

  /** @param declarations texts of declaration files by their path in the project */
  constructor(declarations: Record<string, string>) {
    this.files = new Map(Object.entries(declarations).map(([path, text]) => [`/project/${path}`, text]));
    this.files.set('/project/surroundings.d.ts', surroundings);
    for (const path of this.files.keys()) {
      for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) this.folders.add(path.slice(0, end));
    }
    const ambient = [...this.files.keys()].filter((path) => path.startsWith('/project/lib/') && /\/arquero\.d\.ts$/.test(path));
    this.service = ts.createLanguageService({
      getCompilationSettings: () => options,
      getScriptFileNames: () => [file, '/project/surroundings.d.ts', ...ambient],
      getScriptVersion: (path) => (path === file ? String(this.version) : '0'),
      getScriptSnapshot: (path) => {
        const text = this.files.get(path);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => '/project',
      getDefaultLibFileName: () => '/project/node_modules/typescript/lib/lib.es2022.d.ts',
      fileExists: (path) => this.files.has(path),
      readFile: (path) => this.files.get(path),
      directoryExists: (path) => this.folders.has(path.replace(/\/$/, '')),
      getDirectories: () => [],
    });
  }

  /** Replaces the cells with the page's current ones. */
  take(cells: readonly TypedCell[]): void {
    let text = '';
    this.cells = cells.map(({ id, source }) => {
      const start = text.length;
      text += `${source}\n;\n`;
      return { id, start, length: source.length };
    });
    this.files.set(file, `${text}export {};\n`);
    this.version += 1;
  }

  check(): CellDiagnostic[] {
    const found = [...this.service.getSyntacticDiagnostics(file), ...this.service.getSemanticDiagnostics(file)];
    return found.flatMap(({ start = 0, length = 1, messageText }) => {
      const cell = this.cells.filter((each) => each.start <= start).at(-1);
      if (!cell) return [];
      const from = Math.min(start - cell.start, cell.length);
      const to = Math.min(from + length, cell.length);
      return [{ id: cell.id, from, to, message: ts.flattenDiagnosticMessageText(messageText, '\n') }];
    });
  }

  complete(id: string, at: number): CellCompletion[] {
    const found = this.service.getCompletionsAtPosition(file, this.placeOf(id, at), { includeCompletionsWithInsertText: true });
    return (found?.entries ?? []).map(({ name, kind }) => ({ label: name, kind }));
  }

  /** Returns the type and the documentation of the name at a position. */
  hover(id: string, at: number): { text: string; from: number; to: number } | undefined {
    const info = this.service.getQuickInfoAtPosition(file, this.placeOf(id, at));
    if (!info) return undefined;
    const start = this.cells.find((cell) => cell.id === id)!.start;
    const words = [ts.displayPartsToString(info.displayParts), ts.displayPartsToString(info.documentation)];
    const { start: from, length } = info.textSpan;
    return { text: words.filter((part) => part !== '').join('\n\n'), from: from - start, to: from - start + length };
  }

  private placeOf(id: string, at: number): number {
    return (this.cells.find((cell) => cell.id === id)?.start ?? 0) + at;
  }
}
