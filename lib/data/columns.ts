/** How a column is named and formatted wherever it is shown: in tables, on axes, in tooltips. */
export interface ColumnWords {
  /** "GRP per capita" */
  title: string;
  /** "thousand tenge"; absent for texts, ranks and plain numbers */
  unit?: string;
  /** Decimals in tables and labels; if absent, 0 when all values are whole, otherwise 2 */
  decimals?: number;
  /** "+" before positive numbers, for differences and growth */
  signed?: boolean;
  /** True for a p-value: if it is too small for its decimals, it is shown as "< 0.001", never as "0.000" */
  probability?: boolean;
  /** A footnote under tables */
  note?: string;
  /** The tables of data/ from which the figures come, for source lines */
  from?: readonly string[];
}

const accounts = ['gross-value-added'];
const accountsAndPeople = ['gross-value-added', 'population'];

/**
 * The dictionary of columns, those of data/ and those computed in notebooks: the only place for a column's title, unit and decimals. For a
 * column that is not listed, title and unit are derived from its name: `gap_percent` is "Gap" in "%".
 */
export const columnWords: Record<string, ColumnWords> = {
  region: { title: 'Region' },
  unit: { title: 'Unit' },
  name: { title: 'Region' },
  kind: { title: 'Kind of region' },
  year: { title: 'Year', decimals: 0 },
  section: { title: 'Section' },
  section_name: { title: 'Activity' },
  item: { title: 'Item' },
  rank: { title: 'Rank', decimals: 0 },
  places: { title: 'Places' },
  note: { title: 'Note' },
  why: { title: 'Why' },

  // Checks of a printed table
  t_low: { title: '|t| from', decimals: 2 },
  t_high: { title: '|t| to', decimals: 2 },
  r2_low: { title: 'R² from', decimals: 4 },
  r2_high: { title: 'R² to', decimals: 4 },
  lowest: { title: 'From', decimals: 5 },
  highest: { title: 'To', decimals: 5 },
  years_needed: { title: 'Years needed', decimals: 1 },
  quotient: { title: 'Quotient', decimals: 3 },
  one_unit_percent: { title: 'One unit means', unit: '%', decimals: 1 },
  tenth_of_a_unit_percent: { title: 'A tenth of a unit', unit: '%', decimals: 2 },

  million_tenge: { title: 'Value', unit: 'million tenge', decimals: 1 },
  previous_year_100: { title: 'Volume index', unit: 'previous year = 100', decimals: 1, from: ['volume-index'] },
  persons: { title: 'Persons', unit: 'persons', decimals: 0 },
  million_usd: {
    title: 'Gross inflow of foreign direct investment',
    unit: 'million US dollars',
    decimals: 1,
    from: ['foreign-direct-investment'],
  },

  grp_million_tenge: { title: 'GRP', unit: 'million tenge', decimals: 0, from: accounts },
  gdp_million_tenge: { title: 'GDP', unit: 'million tenge', decimals: 0, from: accounts },
  population_persons: { title: 'Average population', unit: 'persons', decimals: 0, from: ['population'] },
  grp_per_capita_thousand_tenge: { title: 'GRP per capita', unit: 'thousand tenge', decimals: 1, from: accountsAndPeople },
  same_land_persons: { title: 'Population of the same land', unit: 'persons', decimals: 0, from: ['population'] },
  wrong_thousand_tenge: { title: 'GRP per head, wrong', unit: 'thousand tenge', decimals: 0, from: accountsAndPeople },
  right_thousand_tenge: { title: 'GRP per head, right', unit: 'thousand tenge', decimals: 0, from: accountsAndPeople },
  share_of_gdp_percent: { title: 'Share in GDP', unit: '%', decimals: 2, from: accounts },
  share_of_population_percent: { title: 'Share in population', unit: '%', decimals: 2, from: ['population'] },
  relative_percent: { title: 'GRP per capita', unit: 'republic = 100', decimals: 0, from: accountsAndPeople },
  paper_thousand_tenge: { title: 'The paper', unit: 'thousand tenge', decimals: 1 },
  revision_percent: { title: 'Revision', unit: '%', decimals: 2, signed: true },
  share_before_percent: { title: 'Share in GDP of the year before', unit: '%', decimals: 1, from: accounts },
  level_break_percent: { title: 'Break of the population', unit: '%', decimals: 1, signed: true, from: ['population'] },
  relative_grp_per_capita: { title: 'GRP per capita', unit: 'republic = 1', decimals: 2, from: accountsAndPeople },
  real_growth_percent: { title: 'Real growth of GRP', unit: '%', decimals: 1, signed: true, from: ['volume-index'] },
  contribution_pp: {
    title: 'Contribution to growth',
    unit: 'percentage points',
    decimals: 2,
    signed: true,
    from: ['gross-value-added', 'volume-index'],
  },
  coefficient_of_variation: { title: 'Coefficient of variation', decimals: 3, from: accountsAndPeople },
  gini: { title: 'Gini', decimals: 3, from: accountsAndPeople },
  theil_t: { title: 'Theil T', unit: 'nats', decimals: 3, from: accountsAndPeople },
  theil_l: { title: 'Theil L', unit: 'nats', decimals: 3, from: accountsAndPeople },
  log_standard_deviation: { title: 'σ', unit: 'log units', decimals: 3, from: accountsAndPeople },
  maximum_to_minimum: { title: 'Highest to lowest', unit: 'ratio', decimals: 1, from: accountsAndPeople },

  coefficient: { title: 'Structural coefficient', unit: 'ratio', decimals: 2, from: accounts },
  variance: { title: 'Variance of structural coefficients', unit: 'squared ratio', decimals: 2, from: accounts },
  weighted_variance: { title: 'Weighted variance', unit: 'squared ratio', decimals: 2, from: accounts },
  krugman: { title: 'Krugman', decimals: 2, from: accounts },
  hachman: { title: 'Hachman', decimals: 2, from: accounts },
  herfindahl: { title: 'Herfindahl', decimals: 2, from: accounts },
  entropy: { title: 'Entropy', unit: 'nats', decimals: 2, from: accounts },
  theil: { title: 'Theil', unit: 'nats', decimals: 2, from: accounts },
  uv: { title: 'Unrelated variety', unit: 'nats', decimals: 2, from: accounts },
  rv: { title: 'Related variety', unit: 'nats', decimals: 2, from: accounts },
  div: { title: 'DIV', unit: 'nats', decimals: 2, from: accounts },
  lnrcc: { title: 'Growth relative to the nation', unit: 'log units', decimals: 3, from: ['volume-index'] },

  opened: { title: 'Opened', unit: 'firms', decimals: 0 },
  liquidated: { title: 'Liquidated', unit: 'firms', decimals: 0 },
  ratio: { title: 'Opened to liquidated firms', unit: 'ratio', decimals: 2 },
  low: { title: 'From', decimals: 2 },
  high: { title: 'To', decimals: 2 },

  term: { title: 'Term' },
  estimate: { title: 'Estimate', decimals: 3 },
  standard_error: { title: 'Standard error', decimals: 3 },
  se_cr2: { title: 'Standard error, CR2', decimals: 3 },
  slope: { title: 'Slope', decimals: 3, signed: true },
  p: { title: 'p', decimals: 3, probability: true },
  p_value: { title: 'p', decimals: 3, probability: true },
  pValue: { title: 'p', decimals: 3, probability: true },
  p_cr2: { title: 'p, CR2', decimals: 3, probability: true },
  p_wild: { title: 'p, wild bootstrap', decimals: 3, probability: true },
  p_holm: { title: 'p, Holm', decimals: 3, probability: true },
  rho: { title: 'Spearman', decimals: 2, signed: true },
};

/** Name endings that indicate a unit. */
const unitOfEnd: readonly (readonly [string, string])[] = [
  ['_thousand_tenge', 'thousand tenge'],
  ['_million_tenge', 'million tenge'],
  ['_billion_tenge', 'billion tenge'],
  ['_million_usd', 'million US dollars'],
  ['_persons', 'persons'],
  ['_percent', '%'],
  ['_pp', 'percentage points'],
  ['_nats', 'nats'],
];

/**
 * Returns title, unit and decimals of a column from the dictionary; for other columns, title and unit from the name.
 *
 * @example
 * wordsOf('grp_per_capita_thousand_tenge'); // { title: 'GRP per capita', unit: 'thousand tenge', decimals: 1, … }
 * wordsOf('gap_percent'); // { title: 'Gap', unit: '%' }
 */
export function wordsOf(column: string): ColumnWords {
  if (isKnown(column)) return columnWords[column];
  const end = unitOfEnd.find(([ending]) => column.endsWith(ending));
  const bare = (end ? column.slice(0, -end[0].length) : column).replace(/_+/g, ' ').trim() || column;
  return { title: bare[0].toUpperCase() + bare.slice(1), ...(end ? { unit: end[1] } : {}) };
}

/** "GRP per capita, thousand tenge" */
export function titleWithUnit(column: string): string {
  const { title, unit } = wordsOf(column);
  return unit === undefined ? title : `${title}, ${unit}`;
}

/** True for a column in the dictionary. */
export const isKnown = (column: string): boolean => Object.hasOwn(columnWords, column);
