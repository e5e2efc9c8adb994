import * as aq from 'arquero';
import type { Table } from 'arquero';
import { wordsOf } from '../data/columns';
import { largestDifference } from '../data/largest-difference';
import { display } from '../charts/display';
import { findingType, type NotebookFinding } from './holds';
import { listed } from './numbers';
import type { Rows } from './shown-rows';

/** Sums of doubles in another order differ by less, relative to the value. */
const relativeTolerance = 1e-9;

/**
 * Compares what a cell computed with what the library's function gives, row by row, and says so in a sentence; a difference is a broken
 * finding.
 *
 * @param mine - the table of the cell
 * @param library - the library's table
 * @param keys - the columns that tell rows apart, between spaces
 * @param columns - the columns to compare, between spaces
 * @throws Error when a row of one table is not in the other
 * @example
 * sameAs(ranking, regionalAccounts(year, frame), 'region', 'grp_per_capita_thousand_tenge rank');
 */
export function sameAs(mine: Rows, library: Rows, keys: string, columns: string): void {
  const names = words(columns);
  const [one, other] = [tableOf(mine), tableOf(library)];
  const far = names.filter((column) => largestDifference(one, other, keys, column, true) > relativeTolerance);
  const titles = listed([...new Set(names.map((column) => wordsOf(column).title))]);
  const finding: NotebookFinding = { sentence: `The library's function gives the same: ${titles}`, holds: far.length === 0 };
  const text =
    far.length === 0
      ? `✓ The library's function gives the same: ${titles}.`
      : `✗ The library's function gives something else: ${far.join(', ')}.`;
  display({ data: { [findingType]: finding, 'text/markdown': text, 'text/plain': text } });
}

const tableOf = (rows: Rows): Table => (Array.isArray(rows) ? aq.from(rows as object[]) : (rows as Table));
const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
