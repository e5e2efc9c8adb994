import { checkOptions } from '../../numerics/read-options';
import { identifier, type Label } from '../../numerics/identifiers';
import { rawColumn, type PanelRows } from '../../numerics/table-columns';

/** The neighbours of each unit and their weights. */
export interface SpatialWeights {
  /** Units in ascending order. */
  units: Label[];
  /** For each unit the positions (in `units`) of its neighbours, ascending. */
  neighbours: Int32Array[];
  /** Weights of the neighbours, row-standardised: those of a unit add up to 1, so that W x is the mean of its neighbours' x. */
  weights: Float64Array[];
  /** Units without neighbours. Their W x is 0 by definition, and `moransI` rejects them. */
  islands: Label[];
}

/**
 * Row-standardised contiguity weights from a list of borders: each neighbour of a unit with k neighbours has weight 1/k.
 *
 * @param borders rows with two columns of units; each border once, in either direction
 * @param options names of the two columns (default `unit` and `neighbour`), and `units`, the list of all units if some have no border
 * @throws when a unit borders itself, a border is listed twice, or a unit is not in `units` (row and value are named)
 * @example contiguityWeights([{ unit: 'a', neighbour: 'b' }]).weights[0]; // [1]
 */
export function contiguityWeights(
  borders: PanelRows,
  options: { unit?: string; neighbour?: string; units?: readonly Label[] } = {},
): SpatialWeights {
  checkOptions('contiguityWeights', options, { unit: 'text', neighbour: 'text', units: 'list' });
  const { unit = 'unit', neighbour = 'neighbour' } = options;
  const from = Array.from(rawColumn(borders, unit)) as Label[];
  const to = Array.from(rawColumn(borders, neighbour)) as Label[];
  const { codes, labels } = identifier(`${unit}, ${neighbour}`, [...from, ...to, ...(options.units ?? [])]);
  const given = options.units && new Set(options.units);
  const near = labels.map(() => new Set<number>());
  from.forEach((label, row) => {
    const [a, b] = [codes[row]!, codes[row + from.length]!];
    const pair = `${String(label)} and ${String(to[row]!)}`;
    if (a === b) throw new Error(`contiguityWeights: row ${row + 1} says that ${String(label)} borders itself.`);
    if (near[a]!.has(b)) throw new Error(`contiguityWeights: row ${row + 1} lists the border of ${pair} again.`);
    const stranger = given && [label, to[row]!].find((other) => !given.has(other));
    if (stranger !== undefined) {
      throw new Error(`contiguityWeights: row ${row + 1} names ${String(stranger)}; expected one of ${[...given!].join(', ')}.`);
    }
    near[a]!.add(b);
    near[b]!.add(a);
  });
  const neighbours = near.map((set) => Int32Array.from(set).sort());
  return {
    units: labels,
    neighbours,
    weights: neighbours.map((own) => new Float64Array(own.length).fill(1 / own.length)),
    islands: labels.filter((_, code) => neighbours[code]!.length === 0),
  };
}
