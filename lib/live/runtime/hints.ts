import { nearWords } from '../../data/near-words';
import { meant, runsOn } from '../../notebooks/session/error-hints';
import { pythonHabit } from '../../notebooks/session/python-habits';

/** What is known about a cell that failed. */
export interface Circumstances {
  source: string;
  /** The line of the error, from 1 */
  line?: number;
  /** The values that the cells above have declared, by name */
  values: ReadonlyMap<string, unknown>;
  /** The functions of arquero's `op` */
  operations: readonly string[];
}

interface TableLike {
  columnNames(): string[];
}

const isTable = (value: unknown): value is TableLike =>
  typeof value === 'object' && value !== null && typeof (value as Partial<TableLike>).columnNames === 'function';

const keywords = ['const', 'let', 'var', 'function', 'class', 'import', 'return', 'await', 'async'];

const closure =
  "A function that arquero calls for each row knows the row alone, not the notebook's variables. " +
  'Hand over what it needs: table.params({ year }).filter((d, $) => d.year === $.year); or wrap the function: escape((d) => …).';

/**
 * Suggests what may help when a cell has failed, in the same wording as the JupyterLab kernel (lib/notebooks/session/error-hints.ts).
 * The kernel asks the compiler; a page has only the message, the line and the values.
 */
export function hintFor(error: Error, circumstances: Circumstances): string | undefined {
  const { message } = error;
  const { source, line, values, operations } = circumstances;
  const text = line === undefined ? source : (source.split('\n')[line - 1] ?? '');
  if (line !== undefined && runsOn(source, startOfLine(source, line))) {
    return 'A semicolon is missing before the bracket: two lines are read as one.';
  }
  const unknown = /^(\S+) is not defined$|^assignment to undeclared variable (\S+)$/.exec(message);
  if (unknown) return unknownName((unknown[1] ?? unknown[2])!, source, values);
  const member = /\.([\w$]+) is not a function$/.exec(message)?.[1];
  if (member !== undefined) return pythonHabit(member, true) ?? unknownMember(member, text, values);
  const constant = /^(?:Assignment to constant|invalid assignment to const)/.test(message) ? assignedConstant(source) : undefined;
  if (constant !== undefined) return `Cannot assign to '${constant}' because it is a constant.`;
  const operation = /^Invalid function call: "op\.(\w+)/.exec(message)?.[1];
  if (operation !== undefined) return meant(operation, operations);
  if (message.startsWith('Invalid variable reference')) return closure;
  const listed = /found "([^"]*)".*; near: ([^,;]+)/.exec(message);
  if (listed) return `Did you mean ${listed[2]!}?`;
  const keyword = /^\s*([a-z]+)\s+[\w$]+\s*=/.exec(text)?.[1];
  if (error.name === 'SyntaxError' && keyword !== undefined && !keywords.includes(keyword)) {
    const [near] = nearWords(keyword, keywords, 1);
    return near && `Unknown keyword or identifier. Did you mean '${near}'?`;
  }
  return unknownColumn(message, text, source, values);
}

const startOfLine = (source: string, line: number): number =>
  source
    .split('\n')
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);

/** The constant of the cell that is also assigned to. */
const assignedConstant = (source: string): string | undefined =>
  [...source.matchAll(/\bconst\s+([\w$]+)/g)]
    .map(([, name]) => name!)
    .find((name) => new RegExp(`(?<!const\\s+)(?<![\\w$.])${name.replaceAll('$', '\\$')}\\s*[-+*/%]?=(?![=>])`).test(source));

function unknownName(name: string, source: string, values: ReadonlyMap<string, unknown>): string | undefined {
  const isAssigned = new RegExp(`^\\s*${name.replaceAll('$', '\\$')}\\s*=(?![=>])`, 'm').test(source);
  if (isAssigned) return `Declare it: const ${name} = …, or let if it is to change.`;
  const [near] = nearWords(name, [...values.keys()], 1);
  return pythonHabit(name, false) ?? (near && `Did you mean '${near}'?`);
}

function unknownMember(member: string, text: string, values: ReadonlyMap<string, unknown>): string | undefined {
  const owner = new RegExp(`([\\w$]+)\\.${member.replaceAll('$', '\\$')}\\b`).exec(text)?.[1];
  const value = owner === undefined ? undefined : values.get(owner);
  if (typeof value !== 'object' || value === null) return undefined;
  const names = new Set<string>();
  for (let each: object | null = value; each && each !== Object.prototype; each = Object.getPrototypeOf(each) as object | null) {
    Object.getOwnPropertyNames(each).forEach((name) => names.add(name));
  }
  const [near] = nearWords(member, [...names], 1);
  return near && `Did you mean ${near}?`;
}

/** Suggests a replacement for a column that no table on the line has: one named in the message, or in quotes on the line. */
function unknownColumn(message: string, text: string, source: string, values: ReadonlyMap<string, unknown>): string | undefined {
  const named = /^Invalid column reference: "\w+\.(\w+)|^Unrecognized column: (\S+)/.exec(message);
  const tablesIn = (code: string): TableLike[] =>
    [...new Set(code.match(/[\w$]+/g))].map((name) => values.get(name)).filter(isTable);
  const onLine = tablesIn(text);
  const tables = onLine.length > 0 ? onLine : named ? tablesIn(source) : [];
  const columns = [...new Set(tables.flatMap((table) => table.columnNames()))];
  if (columns.length === 0) return undefined;
  const quoted = [...text.matchAll(/(['"])(\w+)\1/g)].map(([, , word]) => word!);
  const strange = named ? (named[1] ?? named[2])! : quoted.find((word) => !columns.includes(word));
  return strange === undefined ? undefined : meant(strange, columns);
}
