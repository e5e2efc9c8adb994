import { DataError } from './data-error';
import type { Descriptor, Field, Resource } from './descriptor';

const TYPES = ['string', 'integer', 'number'];
const NUMBER_LIMITS = ['minimum', 'maximum', 'exclusiveMinimum'] as const;

const refuse = (column: string, value: unknown, expected: string) =>
  new DataError({
    file: 'data/datapackage.json',
    column,
    value: typeof value === 'string' ? value : JSON.stringify(value),
    expected,
  });

function requireOnce(names: readonly string[], column: string, what: string): void {
  const twice = names.find((name, place) => names.indexOf(name) !== place);
  if (twice !== undefined) throw refuse(column, twice, `${what} described only once`);
}

function checkField(field: Field, where: string): void {
  if (!TYPES.includes(field.type)) throw refuse(`${where}.type`, field.type, `one of ${TYPES.join(', ')}`);
  const limits = field.constraints ?? {};
  for (const limit of NUMBER_LIMITS) {
    const value: unknown = limits[limit];
    if (value === undefined) continue;
    if (field.type === 'string' || typeof value !== 'number')
      throw refuse(`${where}.constraints.${limit}`, value, 'a number, in a numeric column');
  }
  const words: unknown = limits.enum;
  if (words !== undefined && !(Array.isArray(words) && words.every((word) => typeof word === 'string'))) {
    throw refuse(`${where}.constraints.enum`, words, 'a list of strings');
  }
}

function checkResource(resource: Resource, descriptor: Descriptor): void {
  const { name, schema, coverage = [] } = resource;
  if (!Array.isArray(schema?.fields) || schema.fields.length === 0) throw refuse(name, schema, 'a schema with fields');
  const fields = schema.fields.map((field) => field.name);
  requireOnce(fields, `${name}.schema.fields`, 'a column');
  for (const field of schema.fields) checkField(field, `${name}.${field.name}`);
  const strange = (schema.primaryKey ?? []).find((column) => !fields.includes(column));
  if (strange !== undefined) throw refuse(`${name}.primaryKey`, strange, `one of the columns ${fields.join(', ')}`);
  for (const { fields: column, reference } of schema.foreignKeys ?? []) {
    if (!fields.includes(column)) throw refuse(`${name}.foreignKeys`, column, `one of the columns ${fields.join(', ')}`);
    const target = descriptor.resources.find((other) => other.name === reference.resource);
    if (!target) throw refuse(`${name}.foreignKeys`, reference.resource, 'a described table');
  }
  const set = coverage.find(({ regions }) => !(regions in descriptor.regionSets));
  if (set) throw refuse(`${name}.coverage`, set.regions, `one of the sets ${Object.keys(descriptor.regionSets).join(', ')}`);
}

/**
 * Throws for a datapackage.json that describes its tables incorrectly: unknown types, a table or a column listed twice, a key or a
 * reference to something that does not exist.
 *
 * @throws DataError naming the place in the file, what was found and what was expected
 */
export function checkDescriptor(descriptor: Descriptor): void {
  if (!Array.isArray(descriptor.resources)) throw refuse('resources', descriptor.resources, 'a list of tables');
  requireOnce(descriptor.resources.map(({ name }) => name), 'resources.name', 'a table'); // prettier-ignore
  requireOnce(descriptor.resources.map(({ path }) => path), 'resources.path', 'a file'); // prettier-ignore
  for (const resource of descriptor.resources) checkResource(resource, descriptor);
}
