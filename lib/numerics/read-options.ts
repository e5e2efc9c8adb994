/**
 * What an option may be: text, a list of texts, a number (not NaN), true or false, an object, a list, a function, anything, or one of
 * several texts. `unused` gives the reason why a function that shares the options of others does not use this one.
 */
export type OptionKind =
  | 'text'
  | 'texts'
  | 'number'
  | 'boolean'
  | 'object'
  | 'list'
  | 'function'
  | 'any'
  | readonly string[]
  | { readonly unused: string };

/** The kind of every option of a function; the compiler ensures that none is missing. */
export type OptionKinds<T> = { readonly [K in keyof Required<T>]: OptionKind };

const isTextList = (value: unknown): boolean => Array.isArray(value) && value.every((item) => typeof item === 'string');

/** What each plain kind is called in a message, and how it is recognised. */
const KINDS: Record<Extract<OptionKind, string>, { expected: string; holds(value: unknown): boolean }> = {
  text: { expected: 'a string', holds: (value) => typeof value === 'string' },
  texts: { expected: 'a list of strings', holds: isTextList },
  number: { expected: 'a number', holds: (value) => typeof value === 'number' && !Number.isNaN(value) },
  boolean: { expected: 'true or false', holds: (value) => typeof value === 'boolean' },
  object: { expected: 'an object', holds: (value) => typeof value === 'object' && value !== null && !Array.isArray(value) },
  list: { expected: 'a list', holds: (value) => Array.isArray(value) },
  function: { expected: 'a function', holds: (value) => typeof value === 'function' },
  any: { expected: 'anything', holds: () => true },
};

const shown = (value: unknown): string => (typeof value === 'string' ? `"${value}"` : (JSON.stringify(value) ?? String(value)));

function refuse(method: string, name: string, value: unknown, kind: OptionKind): void {
  if (typeof kind === 'string') {
    if (!KINDS[kind].holds(value)) throw new Error(`${method}: ${name} is ${shown(value)}; expected ${KINDS[kind].expected}.`);
  } else if ('unused' in kind) {
    throw new Error(`${method} does not take ${name}: ${kind.unused}.`);
  } else if (!kind.includes(value as string)) {
    const expected = kind.length === 1 ? `"${kind[0]!}"` : `one of ${kind.join(', ')}`;
    throw new Error(`${method}: ${name} is ${shown(value)}; expected ${expected}.`);
  }
}

/**
 * Checks options strictly: throws for an option that the function does not know or would not use, or whose value has the wrong kind.
 * A misspelt option is never ignored, since the result would then answer a different question.
 *
 * @param method the function, for the messages
 * @param options as given by the caller; an option that is `undefined` counts as not given
 * @param kinds every option of the function with its kind
 * @param path prefix of the names in messages, such as `covariance.`
 * @throws when an option is unknown (the known ones are listed), unused (with the reason), or of the wrong kind (with its value)
 * @example checkOptions('ranks', { first: 'lowest' }, { first: ['lowest', 'highest'], ties: ['average', 'better'] });
 */
export function checkOptions<T extends object>(method: string, options: T, kinds: OptionKinds<T>, path = ''): void {
  if (!KINDS.object.holds(options)) throw new Error(`${method}: the options are ${shown(options)}; expected an object.`);
  const known = kinds as Record<string, OptionKind>;
  for (const [name, value] of Object.entries(options)) {
    if (!Object.hasOwn(known, name)) {
      const used = Object.keys(known).filter((key) => typeof known[key] === 'string' || Array.isArray(known[key]));
      throw new Error(`${method}: unknown option "${path}${name}"; the options are ${used.map((key) => path + key).join(', ')}.`);
    }
    if (value !== undefined) refuse(method, path + name, value, known[name]!);
  }
}
