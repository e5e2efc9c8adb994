/** What a column of the panel contains, for the reader's table of variables. */
export interface PanelVariable {
  /** Name of the column. */
  readonly name: string;
  readonly role: 'identifier' | 'outcome' | 'diversification' | 'control' | 'moderator';
  /** In plain words. */
  readonly definition: string;
  /** In TeX, for display on the page. */
  readonly formula: string;
  readonly unit: string;
  /** The tables in data/ that it is computed from. */
  readonly tables: readonly string[];
  /** What it does not show. */
  readonly limits: string;
}

/**
 * Every column of `kazakhstanPanel`, in the same order. The paper does not define its variables; these are our own proxies, each
 * with its limits. The parts of a unit are added up before any logarithm or ratio is taken.
 */
export const panelVariables: readonly PanelVariable[] = [
  {
    name: 'unit',
    role: 'identifier',
    definition:
      'Unit of the constant frame of 2010: Almaty region with Zhetisu, Karaganda with Ulytau, East Kazakhstan with Abai, Turkestan with Shymkent.',
    formula: 'r',
    unit: 'code',
    tables: ['regions'],
    limits: 'Sixteen units: differences within the merged ones are lost.',
  },
  { name: 'year', role: 'identifier', definition: 'Calendar year.', formula: 't', unit: 'year', tables: [], limits: '' },
  {
    name: 'lnrcc',
    role: 'outcome',
    definition: "Real growth of the unit's GRP relative to the published real growth of the republic.",
    formula: '\\ln\\frac{1+g_{rt}}{1+g_{Nt}}',
    unit: 'log units',
    tables: ['volume-index', 'gross-value-added'],
    limits:
      "A growth differential, not resilience to a named shock; indices have one decimal, and the regions' growths add up to more than the nation's in most years.",
  },
  {
    name: 'div',
    role: 'diversification',
    definition: 'Entropy of the shares of the 19 sections in gross value added; uv + rv.',
    formula: '-\\sum_i s_{irt}\\ln s_{irt}',
    unit: 'nats',
    tables: ['gross-value-added'],
    limits: 'Current prices: a fall of the oil price alone makes an oil region look more diversified.',
  },
  {
    name: 'uv',
    role: 'diversification',
    definition: 'Unrelated variety: entropy between the six groups A, B-E, F, G-I, J-N, O-S.',
    formula: '\\sum_g P_g\\ln\\frac{1}{P_g}',
    unit: 'nats',
    tables: ['gross-value-added', 'sections'],
    limits: 'Depends on how sections are grouped.',
  },
  {
    name: 'rv',
    role: 'diversification',
    definition: 'Related variety: entropy within the groups, weighted with their shares.',
    formula: '\\sum_g P_g H_g',
    unit: 'nats',
    tables: ['gross-value-added', 'sections'],
    limits: 'Coarse: sections are the finest level there is, and two of the six groups hold a single section and have none.',
  },
  {
    name: 'lnmarket',
    role: 'control',
    definition: 'Size of the market: gross value added of trade (section G).',
    formula: '\\ln x_{G,rt}',
    unit: 'ln of million tenge, current prices',
    tables: ['gross-value-added'],
    limits: 'Nominal: inflation is in it (year effects take out the common part). Also a part of GRP itself.',
  },
  {
    name: 'lnfdi',
    role: 'control',
    definition: 'Gross inflow of foreign direct investment, inverse hyperbolic sine.',
    formula: '\\operatorname{asinh}(F_{rt})',
    unit: 'asinh of million US dollars',
    tables: ['foreign-direct-investment'],
    limits:
      'Not a logarithm: the inflow is zero or negative in places and has none. Its coefficient depends on the unit (million dollars). 2014–2023; two regions of 2023 are suspect.',
  },
  {
    name: 'lnpop',
    role: 'control',
    definition: 'Average population of the year.',
    formula: '\\ln P_{rt}',
    unit: 'ln of persons',
    tables: ['population'],
    limits: 'Level break between 2021 and 2022 (census), uneven over the units.',
  },
  {
    name: 'gp',
    role: 'control',
    definition: 'Weight of the state: gross value added of public administration (section O) over GRP.',
    formula: 'x_{O,rt}/Y_{rt}',
    unit: 'ratio',
    tables: ['gross-value-added'],
    limits:
      'Pay of public servants in the main, not public spending; GRP holds net taxes, allocated anew from 2023 (option: divided by gross value added).',
  },
  {
    name: 'ln_grp_per_capita_thousand_tenge',
    role: 'moderator',
    definition: 'GRP per capita.',
    formula: '\\ln(1000\\,Y_{rt}/P_{rt})',
    unit: 'ln of thousand tenge, current prices',
    tables: ['gross-value-added', 'population'],
    limits: 'Nominal; product of the place, not income of its people; the break of the population is in it.',
  },
  {
    name: 'ln_investment_to_grp',
    role: 'moderator',
    definition: 'Investment in fixed capital over GRP.',
    formula: '\\ln(K_{rt}/Y_{rt})',
    unit: 'ln of a ratio',
    tables: ['fixed-investment', 'gross-value-added'],
    limits: 'Single projects move it a good deal (Atyrau 2016–2019).',
  },
  {
    name: 'unemployment_percent',
    role: 'moderator',
    definition:
      'Unemployment rate; where a unit has several published rows, weighted with the labour force that follows from employment.',
    formula: '100\\Bigl(1-\\frac{\\sum_p E_p}{\\sum_p E_p/(1-u_p)}\\Bigr)',
    unit: 'percent of the labour force',
    tables: ['unemployment-rate', 'employment'],
    limits:
      'Hardly moves within a unit (a few tenths), so an interaction with it is weakly determined; new standard of employment from 2015.',
  },
];
