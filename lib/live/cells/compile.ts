import { parse, type Node } from 'acorn';
import { transform } from 'sucrase';
import { CellFault } from './fault';
import { cellNames, type CellNames } from './names';

/** A cell as the body of an async function, with the same lines as the source. */
export interface CompiledCell extends CellNames {
  body: string;
}

type Tree = Node & Record<string, unknown>;

/**
 * Turns a cell into JavaScript: types are removed, imports become calls of `$cell.load`, the value of the last expression is passed to
 * `$cell.show`, and `$cell.declare` receives getters for what the cell declares. Line numbers are unchanged.
 *
 * @throws CellFault with the place of a syntax error
 */
export function compileCell(source: string): CompiledCell {
  const code = withoutTypes(source);
  const program = parsed(code, source);
  const names = cellNames(program);
  const statements = program.body as unknown as Tree[];
  const edits = [
    ...statements.flatMap((statement) => importEdits(statement, code)),
    ...dynamicImports(program as unknown as Tree),
  ];
  const last = statements.at(-1);
  if (last?.type === 'ExpressionStatement') {
    const expression = last.expression as Tree;
    edits.push({ start: expression.start, end: expression.start, text: '$cell.show((' });
    // A call that returns undefined shows nothing; a name or a member that is undefined is shown.
    const isHeld = /^(?:Identifier|MemberExpression|ChainExpression)$/.test(expression.type);
    edits.push({ start: expression.end, end: expression.end, text: isHeld ? '), true)' : '))' });
  }
  const kept = [...names.declares, ...names.assigns].map((name) => `${name}: () => ${name}`).join(', ');
  return { ...names, body: `"use strict"; $cell.declare({ ${kept} }); ${spliced(code, edits)}` };
}

function withoutTypes(source: string): string {
  try {
    return transform(source, { transforms: ['typescript'], disableESTransforms: true, keepUnusedImports: true }).code;
  } catch (error) {
    throw syntaxFault(error as SyntaxFault, source, 1);
  }
}

function parsed(code: string, source: string): ReturnType<typeof parse> {
  try {
    return parse(code, { ecmaVersion: 'latest', sourceType: 'module', allowAwaitOutsideFunction: true });
  } catch (error) {
    throw syntaxFault(error as SyntaxFault, source, 0);
  }
}

interface SyntaxFault extends Error {
  loc?: { line: number; column: number };
}

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** The bracket that would close the innermost unclosed one. */
function unclosed(source: string): string | undefined {
  const code = source.replace(/\/\/.*|\/\*[^]*?\*\/|'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`/g, '');
  const awaited: string[] = [];
  for (const letter of code.match(/[()[\]{}]/g) ?? []) {
    if (letter in closing) awaited.push(closing[letter]!);
    else if (awaited.at(-1) === letter) awaited.pop();
    else return undefined;
  }
  return awaited.at(-1);
}

/** @param first the number the parser gives the first column of a line */
function syntaxFault({ message, loc }: SyntaxFault, source: string, first: number): CellFault {
  const words = message
    .replace(/^Error transforming[^:]*: /, '')
    .replace(/\s*\(\d+:\d+\)/, '')
    .replace(/^Unexpected token, expected "(.+)"/, (_, token: string) => `'${unclosed(source) ?? token}' expected.`)
    .replace(/^Unterminated string constant/, 'Unterminated string literal.');
  return new CellFault('SyntaxError', words, source, loc && { line: loc.line, column: Math.max(0, loc.column - first) });
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function spliced(code: string, edits: Edit[]): string {
  let result = code;
  // Works from the end so that positions stay valid; of two edits at one position, the one that ends later is applied first.
  for (const { start, end, text } of edits.sort((one, other) => other.start - one.start || other.end - one.end)) {
    result = result.slice(0, start) + text + result.slice(end);
  }
  return result;
}

function importEdits(statement: Tree, code: string): Edit[] {
  const { start, end } = statement;
  const lines = '\n'.repeat(code.slice(start, end).split('\n').length - 1);
  if (statement.type === 'ImportDeclaration') return [{ start, end, text: importCall(statement) + lines }];
  if (statement.type === 'ExportNamedDeclaration') {
    const declaration = statement.declaration as Tree | null;
    return declaration ? [{ start, end: declaration.start, text: '' }] : [{ start, end, text: lines }];
  }
  return [];
}

function importCall(statement: Tree): string {
  const load = `await $cell.load(${JSON.stringify((statement.source as Tree).value)})`;
  const specifiers = statement.specifiers as Tree[];
  const local = (specifier: Tree): string => (specifier.local as Tree).name as string;
  const whole = specifiers.find(({ type }) => type === 'ImportNamespaceSpecifier');
  const named = specifiers
    .filter((specifier) => specifier !== whole)
    .map((specifier) => {
      const imported = specifier.imported as Tree | undefined;
      return `${imported ? String(imported.name ?? JSON.stringify(imported.value)) : 'default'}: ${local(specifier)}`;
    });
  const parts = [
    ...(whole ? [`const ${local(whole)} = ${load};`] : []),
    ...(named.length > 0 ? [`const { ${named.join(', ')} } = ${load};`] : []),
  ];
  return parts.length > 0 ? parts.join(' ') : `${load};`;
}

/** Finds each `import('…')` in an expression. */
function dynamicImports(node: Tree): Edit[] {
  const own =
    node.type === 'ImportExpression' ? [{ start: node.start, end: node.start + 'import'.length, text: '$cell.load' }] : [];
  const below = Object.values(node)
    .flat()
    .filter((each): each is Tree => typeof each === 'object' && each !== null && 'type' in each);
  return [...own, ...below.flatMap(dynamicImports)];
}
