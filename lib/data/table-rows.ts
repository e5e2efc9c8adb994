/** Gross value added, million tenge, current prices; item is a section letter or a total. */
export interface GrossValueAddedRow {
  region: string;
  year: number;
  item: string;
  million_tenge: number;
}

/** Real gross regional product, previous year = 100. */
export interface VolumeIndexRow {
  region: string;
  year: number;
  previous_year_100: number;
}

/** Average population of the year on the borders of 2022. */
export interface PopulationRow {
  region: string;
  year: number;
  persons: number;
}

/** Gross regional product of 2022 as published; the share is null if no copy shows it. */
export interface Grp2022PublishedRow {
  region: string;
  grp_million_tenge: number;
  share_of_gdp_percent: number | null;
  volume_index_2021_100: number;
  grp_per_capita_thousand_tenge: number;
  grp_per_capita_usd: number;
}

/** Gross inflow of foreign direct investment, million US dollars; can be negative. */
export interface ForeignDirectInvestmentRow {
  region: string;
  year: number;
  million_usd: number;
  note: string;
}

/** Investment in fixed capital, million tenge, current prices. */
export interface FixedInvestmentRow {
  region: string;
  year: number;
  million_tenge: number;
}

/** Employed persons: total, or a group of sections. */
export interface EmploymentRow {
  region: string;
  year: number;
  item: string;
  persons: number;
  note: string;
}

/** Unemployment rate, percent of the labour force. */
export interface UnemploymentRateRow {
  region: string;
  year: number;
  percent: number;
  note: string;
}

/** A single published fact about schools or roads, with its source. */
export interface QualityOfLifeRow {
  region: string;
  year: number;
  indicator: string;
  value: number;
  unit: string;
  source: string;
}

/** A region with its names, the unit it belongs to in each frame, and its place on the tile map. */
export interface RegionRow {
  region: string;
  kind: 'republic' | 'region' | 'city' | 'former';
  name_en: string;
  name_ru: string;
  name_kk: string;
  kato: string;
  frame_2022: string;
  frame_2018: string;
  frame_2010: string;
  grid_column: number | null;
  grid_row: number | null;
}

/** Another spelling or an earlier name of a region. */
export interface RegionAliasRow {
  region: string;
  alias: string;
  why: string;
}

/** A section of the activity classification and the group it belongs to. */
export interface SectionRow {
  section: string;
  group: string;
  name_en: string;
  name_ru: string;
  name_kk: string;
}

/** Two units of the frame of 2010 that share a land border; each pair once. */
export interface NeighbourRow {
  unit: string;
  neighbour: string;
}

/** The mean price of Brent crude oil in a year. */
export interface BrentRow {
  year: number;
  usd_per_barrel: number;
  basis: 'published annual' | 'mean of months';
}

/** A figure to treat with care. */
export interface FlagRow {
  table: string;
  region: string;
  item: string;
  first_year: number;
  last_year: number;
  kind: 'outlier' | 'swap' | 'level' | 'suspect' | 'break' | 'preliminary' | 'missing';
  /** The figures in question, one per year, separated by spaces; empty for a break or a missing row */
  values: string;
  why: string;
}

/** One of the paper's 18 counts; the count is the printed string. */
export interface FirmCountRow {
  section: string;
  event: 'opened' | 'liquidated';
  place_in_list: number;
  region: string;
  count: string;
}

/** Firms registered and liquidated in a year; the file is not shipped. */
export interface FirmsRow {
  region: string;
  year: number;
  section: string;
  opened: number;
  liquidated: number;
}

/** The row type of each table in data/datapackage.json. */
export interface TableRows {
  'gross-value-added': GrossValueAddedRow;
  'volume-index': VolumeIndexRow;
  population: PopulationRow;
  'grp-2022-published': Grp2022PublishedRow;
  'foreign-direct-investment': ForeignDirectInvestmentRow;
  'fixed-investment': FixedInvestmentRow;
  employment: EmploymentRow;
  'unemployment-rate': UnemploymentRateRow;
  'quality-of-life': QualityOfLifeRow;
  'neighbours-2010': NeighbourRow;
  brent: BrentRow;
  regions: RegionRow;
  'region-aliases': RegionAliasRow;
  sections: SectionRow;
  flags: FlagRow;
  'firm-counts': FirmCountRow;
  firms: FirmsRow;
}
