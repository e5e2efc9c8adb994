import ts from 'typescript';

/** One small change of a source file that the tests should notice. */
export interface Mutant {
  file: string;
  line: number;
  from: string;
  to: string;
  /** The whole file with the change. */
  text: string;
}

const swaps: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.PlusToken]: '-',
  [ts.SyntaxKind.MinusToken]: '+',
  [ts.SyntaxKind.AsteriskToken]: '/',
  [ts.SyntaxKind.SlashToken]: '*',
  [ts.SyntaxKind.LessThanToken]: '<=',
  [ts.SyntaxKind.LessThanEqualsToken]: '<',
  [ts.SyntaxKind.GreaterThanToken]: '>=',
  [ts.SyntaxKind.GreaterThanEqualsToken]: '>',
  [ts.SyntaxKind.EqualsEqualsEqualsToken]: '!==',
  [ts.SyntaxKind.ExclamationEqualsEqualsToken]: '===',
  [ts.SyntaxKind.AmpersandAmpersandToken]: '||',
  [ts.SyntaxKind.BarBarToken]: '&&',
};

/** Calls of an array method that change the result when they are left out, or turned round. */
const methods: Record<string, string> = { min: 'max', max: 'min', some: 'every', every: 'some' };

/**
 * All mutants of a file: an operator turned round, a number one larger, true for false, the branches of a condition exchanged, min for
 * max. Types, imports and messages of errors are left alone.
 */
export function mutantsOf(file: string, source: string): Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.ES2022, true);
  const found: Mutant[] = [];
  const change = (node: ts.Node, to: string): void => {
    const [start, end] = [node.getStart(tree), node.getEnd()];
    const line = tree.getLineAndCharacterOfPosition(start).line + 1;
    found.push({ file, line, from: source.slice(start, end), to, text: source.slice(0, start) + to + source.slice(end) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isThrowStatement(node) || ts.isInterfaceDeclaration(node))
      return;
    if (ts.isBinaryExpression(node)) {
      const to = swaps[node.operatorToken.kind];
      if (to !== undefined) change(node.operatorToken, to);
    } else if (ts.isNumericLiteral(node)) {
      change(node, String(Number(node.text) + 1));
    } else if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) {
      change(node, node.kind === ts.SyntaxKind.TrueKeyword ? 'false' : 'true');
    } else if (ts.isConditionalExpression(node)) {
      change(node, `${node.condition.getText(tree)} ? ${node.whenFalse.getText(tree)} : ${node.whenTrue.getText(tree)}`);
    } else if (ts.isPropertyAccessExpression(node) && node.name.text in methods) {
      change(node.name, methods[node.name.text]);
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}
