import type ts from 'typescript';
import { nearWords } from '../../data/near-words';

/** The kernel's own TypeScript, with the parts of it that its package declares internal. */
export type KernelTypeScript = typeof ts & { getTokenAtPosition(file: ts.SourceFile, position: number): ts.Node };

const mostListed = 12;
const unknownProperty = 2339;
const wrongText = [2345, 2322, 2769];

/**
 * What may have been meant where a name or a text in quotes is not known: the nearest one that is, or else those there are.
 * The compiler offers a name in some of these cases by itself; it is asked first.
 *
 * @param compiler - the TypeScript that found the fault
 * @param checker - its checker
 * @param fault - what it found
 * @returns a line to print below the fault, or undefined
 */
export function errorHint(compiler: KernelTypeScript, checker: ts.TypeChecker, fault: ts.Diagnostic): string | undefined {
  if (!fault.file || fault.start === undefined) return undefined;
  const node = compiler.getTokenAtPosition(fault.file, fault.start);
  if (fault.code === unknownProperty && compiler.isPropertyAccessExpression(node.parent)) {
    const known = checker.getTypeAtLocation(node.parent.expression).getApparentProperties();
    return meant(
      node.getText(),
      known.map((property) => property.name),
    );
  }
  if (wrongText.includes(fault.code) && compiler.isStringLiteral(node)) return meant(node.text, textsAt(checker, node));
  return undefined;
}

function meant(typed: string, known: readonly string[]): string | undefined {
  const names = known.filter((name) => !name.startsWith('_'));
  const near = nearWords(typed, names, 1);
  if (near.length > 0) return `Did you mean ${near[0]}?`;
  return names.length > 0 && names.length <= mostListed ? `There is ${names.join(', ')}.` : undefined;
}

/** The texts that may stand where a text stands. */
function textsAt(checker: ts.TypeChecker, node: ts.StringLiteral): string[] {
  const expected = checker.getContextualType(node);
  if (expected === undefined) return [];
  const type = checker.getBaseConstraintOfType(expected) ?? expected;
  const parts = type.isUnion() ? type.types : [type];
  return parts.flatMap((part) => (part.isStringLiteral() ? [part.value] : []));
}
