import { groupBy } from '../data/group-by';
import { loadRows, type LoadOptions } from '../data/load-table';

/** A constant set of units that tile the country: 20, 17 or 16 units. */
export type Frame = '2022' | '2018' | '2010';

/** A unit of a frame and the units of 2022 that make it up. */
export interface FrameUnit {
  unit: string;
  parts: string[];
}

const FRAMES: readonly string[] = ['2022', '2018', '2010'];

/**
 * Returns the units of a frame with their parts, in the order of the classifier. Frame 2022 has 20 units; frame 2018 has 17 (Abai, Zhetisu
 * and Ulytau belong to the regions they came from); frame 2010 has 16 (in addition, Turkestan and Shymkent form South Kazakhstan).
 *
 * @throws Error for any other frame
 * @example
 * frameUnits('2010').find((unit) => unit.unit === 'YKO')!.parts; // ['TRK', 'SHM']
 */
export function frameUnits(frame: Frame, options: LoadOptions = {}): FrameUnit[] {
  if (!FRAMES.includes(frame)) throw new Error(`Frame "${String(frame)}": expected one of ${FRAMES.join(', ')}.`);
  const today = loadRows('regions', options).filter((row) => row.kind === 'region' || row.kind === 'city');
  // The unit's own code comes first: Almaty region before Zhetisu, Karaganda before Ulytau.
  return [...groupBy(today, (row) => row[`frame_${frame}`])].map(([unit, rows]) => {
    const codes = rows.map((row) => row.region);
    return { unit, parts: codes.sort((one, other) => Number(other === unit) - Number(one === unit)) };
  });
}
