import type { PanelData } from './panel-data';

/** Beyond this many cells of units and periods the rows are not looked through. */
const MOST_CELLS = 5e7;

/**
 * A note where a unit has more than one row in a period: the regression takes each as an observation, though a file that was appended twice has such
 * rows too. None where units or periods are not named.
 */
export function repeatedRowsNote({ unit, time, rows }: PanelData): string[] {
  if (unit === undefined || time === undefined) return [];
  const periods = time.labels.length;
  const cells = unit.labels.length * periods;
  if (rows <= 1 || cells > MOST_CELLS) return [];
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
