import type { KazakhstanPanelOptions } from './panel-options';

/** A named way to assemble the panel, to see what a result depends on. */
export interface PanelVariant {
  /** Says so if the variant uses figures that nobody published. */
  readonly name: string;
  /** What differs from the main panel and why, in one sentence. */
  readonly account: string;
  readonly options: KazakhstanPanelOptions;
}

/** The main panel, followed by the variants known to change its results. */
export const panelVariants: readonly PanelVariant[] = [
  {
    name: 'main',
    account: '16 units, from 2014 to the last year of direct investment, figures as published.',
    options: {},
  },
  {
    name: 'without 2023',
    account: 'Foreign direct investment of 2023 is suspect, and net taxes were reallocated to the regions.',
    options: { withoutYears: [2023] },
  },
  {
    name: 'without Atyrau',
    account: 'One oil region, the richest and least diversified, left out.',
    options: { withoutUnits: ['ATY'] },
  },
  {
    name: 'flagged rows left out',
    account: 'A unit leaves the panel in years in which one of its published sections is flagged.',
    options: { flaggedFigures: 'rows left out' },
  },
  {
    name: 'flagged sections left out',
    account:
      'Diversification without sections L, N, R and S, in every unit and year: no flagged figure is left, but many sound ones are lost.',
    options: { withoutSections: ['L', 'N', 'R', 'S'] },
  },
  {
    name: 'flagged shares smoothed (sensitivity analysis, not figures)',
    account: 'Flagged amounts are replaced by the mean share of the nearest sound years: shows what they do, measures nothing.',
    options: { flaggedFigures: 'smoothed' },
  },
  {
    name: 'lagged diversification',
    account:
      'div, uv and rv of the year before, so that growth in a year cannot shape the structure that explains it; 2015-2023.',
    options: { diversificationLag: 1 },
  },
  {
    name: 'gp over gross value added',
    account: 'The weight of the state over gross value added, which excludes net taxes, reallocated from 2023.',
    options: { gpDenominator: 'gva' },
  },
  {
    name: 'before the break of the population',
    account: '2014-2021: excludes the population break between 2021 and 2022.',
    options: { lastYear: 2021 },
  },
  {
    name: 'to 2025 without lnfdi',
    account: 'The other columns continue after foreign direct investment ends. 2025 may still be revised.',
    options: { lastYear: 2025, leaveOut: ['lnfdi'] },
  },
];
