import ts from 'typescript';

/** What a line of a cell is for. */
export const lineKinds = ['analysis', 'sentences', 'tables', 'charts', 'imports'] as const;
export type LineKind = (typeof lineKinds)[number];

/** The lines of a cell by kind, and what the goals of a cell forbid. */
export interface CellMeasure {
  /** Lines with code: neither blank nor comment only. */
  lines: number;
  byKind: Record<LineKind, number>;
  longestLine: number;
  /** What keeps a cell from being plain: a branch for a sentence, its own formatter, a row that may not be there. */
  faults: string[];
}

/** Functions by the kind of line that calls them as a statement. */
const kindOfCall: Readonly<Record<string, LineKind>> = {
  md: 'sentences',
  say: 'sentences',
  holds: 'sentences',
  paperSays: 'sentences',
  refusal: 'sentences',
  table: 'tables',
  showTable: 'tables',
  show: 'charts',
};
const formatters = new Set(['d0', 'd1', 'd2', 'd3', 'pct', 'signed', 'number', 'formatNumber']);

/**
 * Measures one code cell.
 *
 * @example
 * measureCell("import { op } from 'arquero';\nmd`Hello`;").byKind; // { analysis: 0, sentences: 1, tables: 0, charts: 0, imports: 1 }
 */
export function measureCell(source: string): CellMeasure {
  const file = ts.createSourceFile('cell.ts', source, ts.ScriptTarget.ES2022, true);
  const text = source.split('\n');
  const kinds: (LineKind | undefined)[] = text.map(() => undefined);
  for (const statement of file.statements) {
    const first = file.getLineAndCharacterOfPosition(statement.getStart(file)).line;
    const last = file.getLineAndCharacterOfPosition(statement.getEnd()).line;
    for (let line = first; line <= last; line++) kinds[line] ??= kindOf(statement);
  }
  const isCode = (line: number): boolean => kinds[line] !== undefined && !/^\s*(\/\/.*)?$/.test(text[line]);
  const code = kinds.filter((kind, line): kind is LineKind => kind !== undefined && isCode(line));
  return {
    lines: code.length,
    byKind: Object.fromEntries(lineKinds.map((kind) => [kind, code.filter((each) => each === kind).length])) as Record<
      LineKind,
      number
    >,
    longestLine: Math.max(...text.map((line) => [...line].length)),
    faults: faultsOf(file),
  };
}

function kindOf(statement: ts.Statement): LineKind {
  if (ts.isImportDeclaration(statement)) return 'imports';
  if (ts.isExpressionStatement(statement)) return kindOfCall[calledName(statement.expression) ?? ''] ?? 'analysis';
  // A loop or a branch is for what it does.
  if (ts.isForOfStatement(statement) || ts.isIfStatement(statement)) {
    const body = ts.isForOfStatement(statement) ? statement.statement : statement.thenStatement;
    const inner = ts.isBlock(body) ? body.statements : [body];
    const kinds = inner.map(kindOf);
    return kinds.find((kind) => kind !== 'analysis') ?? 'analysis';
  }
  return 'analysis';
}

/** The function that an expression calls: `await show(…)` → show, md`…` → md. */
function calledName(expression: ts.Expression): string | undefined {
  if (ts.isAwaitExpression(expression) || ts.isParenthesizedExpression(expression)) return calledName(expression.expression);
  const callee = ts.isCallExpression(expression)
    ? expression.expression
    : ts.isTaggedTemplateExpression(expression)
      ? expression.tag
      : undefined;
  return callee && ts.isIdentifier(callee) ? callee.text : undefined;
}

function faultsOf(file: ts.SourceFile): string[] {
  const faults: string[] = [];
  const visit = (node: ts.Node, inSentence: boolean): void => {
    const here = inSentence || (ts.isTaggedTemplateExpression(node) && calledName(node) === 'md');
    const told = ts.isConditionalExpression(node) && (speaks(node.whenTrue) || speaks(node.whenFalse)) && !isInColumn(node);
    if (ts.isConditionalExpression(node) && (here || told)) {
      faults.push(`a branch for a sentence: ${short(node.getText(file))}`);
    }
    if (ts.isArrowFunction(node) && ts.isExpression(node.body) && formats(node.body) && isDeclared(node)) {
      faults.push(`a formatter of its own: ${short(node.getText(file))}`);
    }
    if (here && ts.isPropertyAccessExpression(node) && ['toFixed', 'toLocaleString'].includes(node.name.text)) {
      faults.push(`a formatter of its own: ${short(node.parent.getText(file))}`);
    }
    if (node.kind === ts.SyntaxKind.AnyKeyword) faults.push('any');
    if (takesRowOfFiltered(node))
      faults.push(`a row of a filtered table, which may have none (rowOf says so): ${short(node.getText(file))}`);
    ts.forEachChild(node, (child) => {
      visit(child, here);
    });
  };
  visit(file, false);
  return faults;
}

/** True for `.filter(…).get(…)` and `.object(…)`: where no row is left, arquero answers with one that was filtered out. */
function takesRowOfFiltered(node: ts.Node): boolean {
  const [last, ...before] = methodsOf(node);
  const source = before.find((name) => ['filter', 'rollup', 'reify'].includes(name));
  return (last === 'get' || last === 'object') && source === 'filter';
}

/** The methods of a chain of calls, the last one first. */
function methodsOf(node: ts.Node): string[] {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  return [node.expression.name.text, ...methodsOf(node.expression.expression)];
}

/** True for text of several words: what a sentence is assembled from. */
function speaks(node: ts.Expression): boolean {
  const text = ts.isStringLiteralLike(node) ? node.text : ts.isTemplateExpression(node) ? node.getText() : '';
  return /\p{L}.*\s+.*\p{L}/u.test(text);
}

/** True inside a callback of a column, `{ side: (d) => … }`: the branch makes a category, no sentence. */
function isInColumn(node: ts.Node): boolean {
  for (let above: ts.Node = node; !ts.isSourceFile(above); above = above.parent) {
    if (ts.isArrowFunction(above) && ts.isPropertyAssignment(above.parent)) return true;
    if (ts.isArrowFunction(above) && ts.isCallExpression(above.parent) && calledName(above.parent) === 'escape') return true;
  }
  return false;
}

const formats = (body: ts.Expression): boolean =>
  ts.isCallExpression(body) &&
  (formatters.has(calledName(body) ?? '') || /\.to(Fixed|LocaleString)$/.test(body.expression.getText()));
const isDeclared = (node: ts.Node): boolean => ts.isVariableDeclaration(node.parent);
const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 60);
