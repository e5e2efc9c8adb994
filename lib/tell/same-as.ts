import * as aq from 'arquero';
import type { Table } from 'arquero';
import { wordsOf } from '../data/columns';
import { largestDifference } from '../data/largest-difference';
import { display } from '../charts/display';
import { findingType, type NotebookFinding } from './holds';
import { listed } from './numbers';
import type { Rows } from './shown-rows';

/** Sums of doubles in a different order differ by less than this, relative to the value. */
const relativeTolerance = 1e-9;

/**
 * Compares a cell's result with that of the library's function, row by row, and shows the outcome in a sentence; a difference counts as a
 * finding that is no longer true.
 *
 * @param mine - the cell's table
 * @param library - the library's table
 * @param keys - the columns that identify a row, separated by spaces
 * @param columns - the columns to compare, separated by spaces
 * @throws Error if a row of one table is not in the other
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
