import { DataError } from './data-error';
import type { Descriptor, Resource } from './descriptor';

/** The columns of a table with one figure for each region, year (and item). */
export interface FigureColumns {
  /** region, year, and item if the table has items */
  key: string[];
  /** The column of figures */
  measure: string;
  unit: string;
  /** The item that is the whole: GDP or total */
  headline?: string;
}

const HEADLINES = ['GDP', 'total'];

function figureColumns(resource: Resource): FigureColumns | undefined {
  const { fields, primaryKey } = resource.schema;
  const measures = fields.filter((field) => field.type === 'number');
  const ofRegionsAndYears = primaryKey.includes('region') && primaryKey.includes('year');
  const others = primaryKey.filter((column) => !['region', 'year', 'item'].includes(column));
  if (!ofRegionsAndYears || others.length > 0 || measures.length !== 1) return undefined;
  const items = fields.find((field) => field.name === 'item')?.constraints?.enum ?? [];
  const [{ name: measure, unit = '' }] = measures;
  return { key: primaryKey, measure, unit, headline: items.find((item) => HEADLINES.includes(item)) };
}

/** Returns the tables with one figure for each region and year (and item). */
export function figureTables(descriptor: Descriptor): Resource[] {
  return descriptor.resources.filter((resource) => figureColumns(resource) !== undefined);
}

/**
 * Returns the columns of a table that are its key and its figures.
 *
 * @throws DataError for a table of another form, listing the tables that have this form
 */
export function columnsOfFigures(resource: Resource, descriptor: Descriptor): FigureColumns {
  const columns = figureColumns(resource);
  if (columns) return columns;
  const names = figureTables(descriptor).map((table) => table.name);
  const expected = `a table of figures by region and year (${names.join(', ')})`;
  throw new DataError({ file: 'data/datapackage.json', column: 'name', value: resource.name, expected });
}
