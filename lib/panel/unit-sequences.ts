import type { PanelData } from './panel-data';

/** The rows of a panel one unit after another, each unit's in the order of the periods. */
export interface UnitSequences {
  /** Row numbers, by unit and then by period. */
  order: Int32Array;
  /** Where each unit begins in `order`; one entry more than there are units. */
  first: Int32Array;
}

/** Row numbers in the order of `codes`; rows of one code keep the order they are given in. */
function sortedBy(codes: Int32Array, levels: number, given: Int32Array): { order: Int32Array; first: Int32Array } {
  const first = new Int32Array(levels + 1);
  for (const code of codes) first[code + 1] = first[code + 1]! + 1;
  for (let level = 0; level < levels; level++) first[level + 1] = first[level + 1]! + first[level]!;
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
 * @param method what needs the order, for the messages
 * @throws when no column of units or of periods is named, or when a unit has two rows in one period
 */
export function unitSequences({ unit, time, rows }: PanelData, method: string): UnitSequences {
  if (!unit || !time) {
    throw new Error(`${method} needs the columns of the units and the periods: name them as unit and time.`);
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

/** @throws when a unit lacks a period that others have; the first such unit and its number of rows are named */
export function everyPeriod({ unit, time }: PanelData, { first }: UnitSequences, method: string): void {
  const periods = time!.labels.length;
  const short = unit!.labels.findIndex((_, code) => first[code + 1]! - first[code]! < periods);
  if (short === -1) return;
  throw new Error(
    `${method} needs a balanced panel: the unit ${String(unit!.labels[short])} has ${first[short + 1]! - first[short]!} ` +
      `of ${periods} periods.`,
  );
}
