import type { PanelData } from './panel-data';

/** With more combinations of unit and period than this, rows are not checked for repetition. */
const MOST_CELLS = 5e7;

/**
 * Returns a note when a unit has more than one row in a period. The regression treats each row as an observation, but such rows also
 * arise when a file is appended twice. Returns no note when units or periods are not named.
 */
export function repeatedRowsNote({ unit, time, rows }: PanelData): string[] {
  if (unit === undefined || time === undefined) return [];
  const periods = time.labels.length;
  const cells = unit.labels.length * periods;
  if (cells > MOST_CELLS) return [];
  const seen = new Uint8Array(cells);
  let repeated = 0;
  let first = -1;
  for (let row = 0; row < rows; row++) {
    const cell = unit.codes[row]! * periods + time.codes[row]!;
    if (seen[cell] === 1) {
      repeated++;
      if (first < 0) first = cell;
    }
    seen[cell] = 1;
  }
  if (first < 0) return [];
  const [name, when] = [unit.labels[Math.floor(first / periods)], time.labels[first % periods]].map(String);
  return [
    `${repeated} ${repeated === 1 ? 'row repeats' : 'rows repeat'} a unit in a period, the first one ${name} in ${when}; each counts as an observation.`,
  ];
}
