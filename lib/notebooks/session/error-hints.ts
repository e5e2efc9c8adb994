import type ts from 'typescript';
import { nearWords } from '../../data/near-words';
import { pythonHabit } from './python-habits';

/** The kernel's own TypeScript, including parts that its package declares internal. */
export type KernelTypeScript = typeof ts & { getTokenAtPosition(file: ts.SourceFile, position: number): ts.Node };

const mostListed = 12;
const unknownName = 2304;
const unknownProperty = 2339;
const notCallable = 2349;
const wrongText = [2345, 2322, 2769];

/**
 * Suggests what was meant by an unknown name or quoted text: the nearest known one, or else a list of those that exist. In some of these
 * cases the compiler suggests a name itself; it is asked first.
 *
 * @param compiler - the TypeScript that found the error
 * @param checker - its checker
 * @param fault - the error
 * @returns a line to print below the error, or undefined
 */
export function errorHint(compiler: KernelTypeScript, checker: ts.TypeChecker, fault: ts.Diagnostic): string | undefined {
  if (!fault.file || fault.start === undefined) return undefined;
  const { text } = fault.file;
  const isCalledBelow = fault.code === notCallable && /^\s*\n\s*\(/.test(text.slice(fault.start + (fault.length ?? 0)));
  if (isCalledBelow || runsOn(text, fault.start)) return 'A semicolon is missing before the bracket: two lines are read as one.';
  const node = compiler.getTokenAtPosition(fault.file, fault.start);
  if (fault.code === unknownName) return pythonHabit(node.getText(), false) ?? undeclared(compiler, node);
  if (fault.code === unknownProperty && compiler.isPropertyAccessExpression(node.parent)) {
    const known = checker.getTypeAtLocation(node.parent.expression).getApparentProperties();
    const names = known.map((property) => property.name);
    return pythonHabit(node.getText(), true) ?? meant(node.getText(), names);
  }
  if (wrongText.includes(fault.code) && compiler.isStringLiteral(node)) return meant(node.text, textsAt(checker, node));
  return undefined;
}

/** Whether the line at a position begins with a bracket and the text before it does not end a statement. */
export function runsOn(text: string, position: number): boolean {
  const start = text.lastIndexOf('\n', position - 1) + 1;
  const before = text.slice(0, start).trimEnd();
  return /^[([]/.test(text.slice(start)) && before !== '' && !/[;{},([=>?:&|+*-]$/.test(before);
}

function undeclared(compiler: KernelTypeScript, node: ts.Node): string | undefined {
  const { parent } = node;
  const isAssigned =
    compiler.isBinaryExpression(parent) &&
    parent.left === node &&
    parent.operatorToken.kind === compiler.SyntaxKind.EqualsToken &&
    compiler.isExpressionStatement(parent.parent);
  return isAssigned ? `Declare it: const ${node.getText()} = …, or let if it is to change.` : undefined;
}

/** Suggests the nearest of the known names, or lists all of them if they are few. */
export function meant(typed: string, known: readonly string[]): string | undefined {
  const names = known.filter((name) => !name.startsWith('_'));
  const letters = (word: string): string => [...word.toLowerCase()].sort().join('');
  const near = nearWords(typed, names, names.length);
  // Two transposed letters are the most likely typo.
  const exchanged = near.find((name) => letters(name) === letters(typed));
  if (near.length > 0) return `Did you mean ${exchanged ?? near[0]}?`;
  return names.length > 0 && names.length <= mostListed ? `There is ${names.join(', ')}.` : undefined;
}

/** The string literals allowed in place of the given one. */
function textsAt(checker: ts.TypeChecker, node: ts.StringLiteral): string[] {
  const expected = checker.getContextualType(node);
  if (expected === undefined) return [];
  const type = checker.getBaseConstraintOfType(expected) ?? expected;
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}
