import { checkOptions } from '../numerics/read-options';
import { identifierColumn, type Label } from '../numerics/identifiers';
import { periodLine } from './periods';
import type { PanelRows } from '../numerics/table-columns';

/** Which units are observed in which periods. */
export interface PanelBalance {
  units: number;
  periods: number;
  observations: number;
  /** True when every unit has exactly one row in every period that occurs. */
  balanced: boolean;
  /** Number of rows of the shortest and of the longest unit. */
  shortest: number;
  longest: number;
  /** Units with one row only. */
  singletons: Label[];
  /** Combinations of unit and period without a row, sorted by unit and period. */
  missing: { unit: Label; time: Label }[];
  /** Combinations of unit and period with more than one row, sorted by unit and period. */
  repeated: { unit: Label; time: Label; rows: number }[];
  /** Consecutive periods more than one step apart; no unit has the periods in between. */
  gaps: [before: Label, after: Label][];
}

/**
 * Reports whether a panel is balanced, and which rows and periods are missing or repeated.
 *
 * @param options `unit` and `time`, the columns that identify a row
 * @throws when a column is unknown or an identifier is missing (row and column are named)
 * @example panelBalance(rows, { unit: 'firm', time: 'year' }).balanced
 */
export function panelBalance(rows: PanelRows, options: { unit: string; time: string }): PanelBalance {
  checkOptions('panelBalance', options, { unit: 'text', time: 'text' });
  const unit = identifierColumn(rows, options.unit);
  const time = identifierColumn(rows, options.time);
  const width = time.labels.length;
  const cells = new Map<number, number>();
  const lengths = new Int32Array(unit.labels.length);
  unit.codes.forEach((code, row) => {
    const cell = code * width + time.codes[row]!;
    cells.set(cell, (cells.get(cell) ?? 0) + 1);
    lengths[code] = lengths[code]! + 1;
  });
  const missing: PanelBalance['missing'] = [];
  const repeated: PanelBalance['repeated'] = [];
  unit.labels.forEach((unitLabel, u) => {
    time.labels.forEach((timeLabel, t) => {
      const found = cells.get(u * width + t) ?? 0;
      if (found === 0) missing.push({ unit: unitLabel, time: timeLabel });
      if (found > 1) repeated.push({ unit: unitLabel, time: timeLabel, rows: found });
    });
  });
  return {
    units: unit.labels.length,
    periods: width,
    observations: unit.codes.length,
    balanced: missing.length === 0 && repeated.length === 0,
    shortest: lengths.reduce((least, length) => Math.min(least, length)),
    longest: lengths.reduce((most, length) => Math.max(most, length)),
    singletons: unit.labels.filter((_, code) => lengths[code] === 1),
    missing,
    repeated,
    gaps: periodLine(time).gaps,
  };
}
