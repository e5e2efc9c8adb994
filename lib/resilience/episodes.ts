/** A phase of an episode: first and last year whose growth belongs to it. */
export interface Phase {
  readonly firstYear: number;
  readonly lastYear: number;
}

/** A downturn of the national economy and the years of recovery after it. */
export interface Episode {
  readonly name: string;
  readonly downturn: Phase;
  readonly recovery: Phase;
  /** What happened, in one sentence. */
  readonly account: string;
}

/**
 * The two downturns inside the panel's years, each with the three years after it as its recovery.
 *
 * In 2015-16 the nation did not shrink: it slowed down to about 1 % a year, so "resistance" compares slow growths there. In 2020 it shrank.
 */
export const episodes: readonly Episode[] = [
  {
    name: '2015-16',
    downturn: { firstYear: 2015, lastYear: 2016 },
    recovery: { firstYear: 2017, lastYear: 2019 },
    account: 'Fall of the oil price and the float of the tenge: national growth slowed down, it did not turn negative.',
  },
  {
    name: '2020',
    downturn: { firstYear: 2020, lastYear: 2020 },
    recovery: { firstYear: 2021, lastYear: 2023 },
    account: 'Pandemic and cut of oil output: the national product fell.',
  },
];

/**
 * The episode of a given name.
 *
 * @throws Error listing the known names when there is none.
 * @example episodeNamed('2020').downturn // { firstYear: 2020, lastYear: 2020 }
 */
export function episodeNamed(name: string): Episode {
  const found = episodes.find((episode) => episode.name === name);
  if (!found)
    throw new Error(`unknown episode '${name}': the known ones are ${episodes.map((episode) => episode.name).join(', ')}`);
  return found;
}
