import type { PanelData } from './panel-data';

/** The rows of a panel, unit by unit, in the order of the periods. */
export interface UnitSequences {
  /** Row numbers, by unit and then by period. */
  order: Int32Array;
  /** Position in `order` where each unit begins, and at the end the number of rows. */
  first: Int32Array;
}

/** Sorts row numbers by code (stable counting sort). */
function sortedBy(codes: Int32Array, levels: number, given: Int32Array): { order: Int32Array; first: Int32Array } {
  const first = new Int32Array(levels + 1);
  for (const code of codes) first[code + 1] = first[code + 1]! + 1;
  for (let level = 1; level < levels; level++) first[level + 1] = first[level + 1]! + first[level]!;
  const place = first.slice();
  const order = new Int32Array(codes.length);
  for (const row of given) {
    const target = place[codes[row]!]!;
    place[codes[row]!] = target + 1;
    order[target] = row;
  }
  return { order, first };
}

/**
 * Sorts rows by unit and period.
 *
 * @param method the method that needs the order, for error messages
 * @throws when no column of units or of periods is named, or when a unit has two rows in one period
 */
export function unitSequences({ unit, time, rows }: PanelData, method: string): UnitSequences {
  if (!unit || !time) {
    throw new Error(`${method} needs the unit and period columns: give them as unit and time.`);
  }
  const asGiven = Int32Array.from({ length: rows }, (_, row) => row);
  const byPeriod = sortedBy(time.codes, time.labels.length, asGiven).order;
  const sequences = sortedBy(unit.codes, unit.labels.length, byPeriod);
  for (let place = 1; place < rows; place++) {
    const row = sequences.order[place]!;
    const before = sequences.order[place - 1]!;
    if (unit.codes[row] === unit.codes[before] && time.codes[row] === time.codes[before]) {
      throw new Error(
        `${method}: the unit ${String(unit.labels[unit.codes[row]!])} has two rows for ${String(time.labels[time.codes[row]!])} ` +
          `(rows ${before + 1} and ${row + 1}); expected one.`,
      );
    }
  }
  return sequences;
}

/** @throws when a unit lacks a period that other units have; names the first such unit and its number of rows */
export function everyPeriod({ unit, time }: PanelData, { first }: UnitSequences, method: string): void {
  const periods = time!.labels.length;
  const short = unit!.labels.findIndex((_, code) => first[code + 1]! - first[code]! < periods);
  if (short === -1) return;
  throw new Error(
    `${method} needs a balanced panel: the unit ${String(unit!.labels[short])} has ${first[short + 1]! - first[short]!} ` +
      `of ${periods} periods.`,
  );
}
