import { checkOptions } from '../numerics/read-options';
import { sameBorders, sectionKey, sectionValues, type SectionValues } from './section-shares';
import type { GrossValueAddedRow } from './table-rows';

/** One or two years far above, or below, the years on both sides. */
export interface Spike {
  region: string;
  section: string;
  firstYear: number;
  lastYear: number;
  /** Factor by which it is above (or below) the nearer of its neighbours, in shares of the republic; always at least 1 */
  times: number;
  direction: 'above' | 'below';
  /** The largest distance from the neighbours' geometric mean, as a share of the region's product */
  weight: number;
}

function spikeAt(values: SectionValues, region: string, section: string, years: number[]): Spike | undefined {
  const share = (year: number) => values.get(sectionKey(region, year, section))?.shareOfRepublic;
  const [before, after] = [years[0] - 1, years[years.length - 1] + 1];
  const run = years.map(share);
  const sides = [share(before), share(after)];
  if ([...run, ...sides].some((value) => value === undefined) || !sameBorders(region, before, after)) return undefined;
  const logs = run.flatMap((value) => sides.map((side) => Math.log(value! / side!)));
  const above = logs.every((value) => value > 0);
  if (!above && !logs.every((value) => value < 0)) return undefined;
  const usual = Math.sqrt(sides[0]! * sides[1]!);
  const weights = years.map((year) => {
    const { shareOfRegion, shareOfRepublic } = values.get(sectionKey(region, year, section))!;
    return Math.abs(1 - usual / shareOfRepublic) * shareOfRegion;
  });
  return {
    region,
    section,
    firstYear: years[0],
    lastYear: years[years.length - 1],
    times: Math.exp(Math.min(...logs.map(Math.abs))),
    direction: above ? 'above' : 'below',
    weight: Math.max(...weights),
  };
}

/**
 * Finds values that stand out from the years around them: a run of one or two years whose share of the republic's section is above (or
 * below) that of both neighbouring years. Shares are compared, not tenge, to remove growth and prices. Runs across a border change are skipped.
 *
 * @param rows gross value added by region and section
 * @param options `times`: minimum factor to the nearer neighbour (1.5); `weight`: minimum share of the region's product (0.015)
 * @returns the spikes, largest first
 * @example
 * findSpikes(loadRows('gross-value-added'))[0]; // Abai, section N, 2022: 6.7 times
 */
export function findSpikes(rows: GrossValueAddedRow[], options: { times?: number; weight?: number } = {}): Spike[] {
  checkOptions('findSpikes', options, { times: 'number', weight: 'number' });
  const { times = 1.5, weight = 0.015 } = options;
  const values = sectionValues(rows);
  return [...values.values()]
    .flatMap(({ region, section, year }) =>
      [[year], [year, year + 1]].flatMap((years) => spikeAt(values, region, section, years) ?? []),
    )
    .filter((spike) => spike.times >= times && spike.weight >= weight)
    .sort((one, other) => other.times - one.times);
}
