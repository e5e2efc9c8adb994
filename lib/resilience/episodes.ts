/** A phase of an episode: the first and the last year whose growth counts. */
export interface Phase {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A downturn of the national economy and the recovery years that follow it. */
export interface Episode {
  readonly name: string;
  readonly downturn: Phase;
  readonly recovery: Phase;
  /** What happened, in one sentence. */
  readonly account: string;
}

/**
 * The two downturns within the panel's years, each followed by three years of recovery.
 *
 * In 2015-16 the national economy did not shrink. It slowed to about 1 % a year, so "resistance" compares rates of slow growth. In 2020 it shrank.
 */
export const episodes: readonly Episode[] = [
  {
    name: '2015-16',
    downturn: { firstYear: 2015, lastYear: 2016 },
    recovery: { firstYear: 2017, lastYear: 2019 },
    account: 'Fall in the oil price and float of the tenge: national growth slowed but did not turn negative.',
  },
  {
    name: '2020',
    downturn: { firstYear: 2020, lastYear: 2020 },
    recovery: { firstYear: 2021, lastYear: 2023 },
    account: 'Pandemic and cut in oil output: the national product fell.',
  },
];

/**
 * Finds an episode by name.
 *
 * @throws Error listing the known names when the name is unknown.
 * @example episodeNamed('2020').downturn // { firstYear: 2020, lastYear: 2020 }
 */
export function episodeNamed(name: string): Episode {
  const found = episodes.find((episode) => episode.name === name);
  if (!found)
    throw new Error(`unknown episode '${name}': the known ones are ${episodes.map((episode) => episode.name).join(', ')}`);
  return found;
}
