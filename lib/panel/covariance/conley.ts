import type { Label } from '../../numerics/identifiers';
import type { Neighbourhood } from '../panel-options';
import type { UnitSequences } from '../unit-sequences';
import type { WithinFit } from '../within-estimator';

/** For each unit of the panel, the codes of its neighbours that are in the panel. @throws when a unit is not on the map */
function neighboursInPanel({ units, neighbours }: Neighbourhood, labels: readonly Label[]): Set<number>[] {
  const places = new Map(units.map((label, place): [Label, number] => [label, place]));
  const codes = new Map(labels.map((label, code): [Label, number] => [label, code]));
  return labels.map((label) => {
    const place = places.get(label);
    if (place === undefined) {
      throw new Error(`covariance.neighbours has no unit ${String(label)}; it has ${units.join(', ')}.`);
    }
    const own = Array.from(neighbours[place]!, (other) => codes.get(units[other]!));
    return new Set(own.filter((code): code is number => code !== undefined));
  });
}

/**
 * The contribution of neighbours to the meat of Conley (1999): products of the scores of each row with those of neighbouring units in
 * the same period, with weight 1. Units that are not neighbours, and neighbours in different periods, are assumed independent.
 */
export function neighbourMeat(fit: WithinFit, { order, first }: UnitSequences, map: Neighbourhood): Float64Array[] {
  const { residuals, demeaned, data } = fit;
  const size = demeaned.length + 1;
  const near = neighboursInPanel(map, data.unit!.labels);
  const periods = data.time!.labels.length;
  const rowAt = new Int32Array(near.length * periods).fill(-1);
  near.forEach((_, unit) => {
    for (const row of order.subarray(first[unit], first[unit + 1])) rowAt[unit * periods + data.time!.codes[row]!] = row;
  });
  const score = (row: number): number[] => {
    const weighted = residuals[row]! * (data.weights ? data.weights[row]! : 1);
    return [weighted, ...demeaned.map((column) => weighted * column[row]!)];
  };
  const meat = Array.from({ length: size }, () => new Float64Array(size));
  near.forEach((others, unit) => {
    for (let period = 0; period < periods; period++) {
      const row = rowAt[unit * periods + period]!;
      if (row === -1) continue;
      const own = score(row);
      for (const other of others) {
        const otherRow = rowAt[other * periods + period]!;
        if (otherRow === -1) continue;
        const beside = score(otherRow);
        for (let k = 0; k < size; k++) for (let l = 0; l < size; l++) meat[k]![l] = meat[k]![l]! + own[k]! * beside[l]!;
      }
    }
  });
  return meat;
}
