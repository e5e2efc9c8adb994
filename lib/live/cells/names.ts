import type { Node } from 'acorn';

/** The names of a cell as other cells see them. */
export interface CellNames {
  /** Declared at the cell's top level: imports, constants, variables, functions, classes. */
  declares: string[];
  /** Used but not declared in the cell: names from other cells and the language's own. */
  uses: string[];
  /** Assigned but not declared in the cell. */
  assigns: string[];
  /** Names from other cells whose object the cell changes in place, by assigning to a member or calling a method known to do so. */
  changes: string[];
}

/** Methods of arrays, maps and sets that modify the object they are called on. */
const changing = new Set('push pop shift unshift splice sort reverse fill copyWithin set add delete clear'.split(' '));

type Tree = Node & Record<string, unknown>;
type Scope = Set<string>[];

const isNode = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value;
const children = (node: Tree): Tree[] => Object.values(node).flat().filter(isNode);
const isFunction = (node: Tree): boolean => /Function/.test(node.type);

/** Names that a pattern binds: `{ a, b: [c], ...d }` binds a, c and d. */
function bound(pattern: unknown): string[] {
  if (!isNode(pattern)) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name as string];
    case 'ObjectPattern':
      return (pattern.properties as Tree[]).flatMap((property) => bound(property.value ?? property));
    case 'ArrayPattern':
      return (pattern.elements as unknown[]).flatMap(bound);
    case 'AssignmentPattern':
      return bound(pattern.left);
    case 'RestElement':
      return bound(pattern.argument);
    default:
      return [];
  }
}

/** Names that a statement declares in its own block. */
export function declaredBy(statement: Tree): string[] {
  switch (statement.type) {
    case 'VariableDeclaration':
      return (statement.declarations as Tree[]).flatMap(({ id }) => bound(id));
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return bound(statement.id);
    case 'ImportDeclaration':
      return (statement.specifiers as Tree[]).flatMap(({ local }) => bound(local));
    case 'ExportNamedDeclaration':
      return isNode(statement.declaration) ? declaredBy(statement.declaration) : [];
    default:
      return [];
  }
}

/** `var` is visible outside its block, throughout the function. */
function hoisted(node: Tree): string[] {
  if (isFunction(node)) return [];
  const own = node.type === 'VariableDeclaration' && node.kind === 'var' ? declaredBy(node) : [];
  return [...own, ...children(node).flatMap(hoisted)];
}

/** The name at the root of `name.member[0].other`; undefined for a bare name and for anything else. */
function rootOfMember(node: unknown): string | undefined {
  if (!isNode(node) || node.type !== 'MemberExpression') return undefined;
  const { object } = node as { object?: Tree } & Tree;
  return object?.type === 'Identifier' ? (object.name as string) : rootOfMember(object);
}

/** Finds the names that a cell declares, uses, assigns and changes, following the language's scoping rules. */
export function cellNames(program: Node): CellNames {
  const uses = new Set<string>();
  const assigns = new Set<string>();
  const changes = new Set<string>();
  const statements = (program as Tree).body as Tree[];
  const top = new Set(statements.flatMap((statement) => [...declaredBy(statement), ...hoisted(statement)]));
  const known = (name: string, scope: Scope): boolean => scope.some((names) => names.has(name));

  const visitAll = (nodes: unknown[], scope: Scope): void => {
    for (const node of nodes) if (isNode(node)) visit(node, scope);
  };
  const assign = (target: unknown, scope: Scope): void => {
    for (const name of bound(target)) if (!known(name, scope)) assigns.add(name);
    change(target, scope);
  };
  const change = (target: unknown, scope: Scope): void => {
    const name = rootOfMember(target);
    if (name !== undefined && !known(name, scope)) changes.add(name);
  };
  const visit = (node: Tree, scope: Scope): void => {
    switch (node.type) {
      case 'Identifier':
        if (!known(node.name as string, scope)) uses.add(node.name as string);
        return;
      case 'ImportDeclaration':
      case 'ExportAllDeclaration':
      case 'MetaProperty':
      case 'BreakStatement':
      case 'ContinueStatement':
        return;
      case 'LabeledStatement':
        return visit(node.body as Tree, scope);
      case 'MemberExpression':
      case 'Property':
      case 'MethodDefinition':
      case 'PropertyDefinition': {
        const name = node.type === 'MemberExpression' ? node.property : node.key;
        return visitAll([node.object, node.value, ...(node.computed ? [name] : [])], scope);
      }
      case 'AssignmentExpression':
        assign(node.left, scope);
        break;
      case 'UpdateExpression':
        assign(node.argument, scope);
        break;
      case 'UnaryExpression':
        if (node.operator === 'delete') change(node.argument, scope);
        break;
      case 'CallExpression': {
        const { property, computed } = node.callee as Tree & { property?: Tree };
        if (property && !computed && changing.has(property.name as string)) change(node.callee, scope);
        break;
      }
      case 'CatchClause':
        return visitAll([node.body], [new Set(bound(node.param)), ...scope]);
      case 'BlockStatement':
      case 'StaticBlock':
      case 'ForStatement':
      case 'ForInStatement':
      case 'ForOfStatement':
      case 'SwitchStatement': {
        const own = [node.body, node.init, node.left, node.cases].flat().filter(isNode);
        const inCases = own.flatMap((each) => (each.type === 'SwitchCase' ? (each.consequent as Tree[]) : [each]));
        return visitAll(children(node), [new Set(inCases.flatMap(declaredBy)), ...scope]);
      }
    }
    if (isFunction(node)) {
      const parameters = node.params as Tree[];
      const own = new Set(['arguments', ...bound(node.id), ...parameters.flatMap(bound), ...hoisted(node.body as Tree)]);
      return visitAll([...parameters, node.body], [own, ...scope]);
    }
    visitAll(children(node), scope);
  };
  visitAll(statements, [top]);
  return { declares: [...top], uses: [...uses], assigns: [...assigns], changes: [...changes] };
}
