import type { Table } from 'arquero';
import { loadOptionKinds, loadTable, type LoadOptions } from '../data/load-table';
import { checkOptions, type OptionKinds } from '../numerics/read-options';

/** First year with published gross value added for all 19 sections. */
export const FIRST_COMPLETE_YEAR = 2014;

/** Columns that may be left out of the panel, in the panel's order: first the controls, then the moderators. */
export const optionalColumns = [
  'lnmarket',
  'lnfdi',
  'lnpop',
  'gp',
  'ln_grp_per_capita_thousand_tenge',
  'ln_investment_to_grp',
  'unemployment_percent',
] as const;
export type OptionalColumn = (typeof optionalColumns)[number];

/** How `kazakhstanPanel` assembles the panel. The default is the main panel: 16 units, from 2014 on, figures as published. */
export interface KazakhstanPanelOptions extends LoadOptions {
  /** First year of the outcome; default 2014 plus the lag. */
  readonly firstYear?: number;
  /** Last year of the outcome. Default: the last year for which growth, value added and (unless lnfdi is left out) direct investment exist. */
  readonly lastYear?: number;
  /** Units left out, for example ['ATY']. */
  readonly withoutUnits?: readonly string[];
  /** Years left out, for example [2023]. */
  readonly withoutYears?: readonly number[];
  /** Columns left out; their tables are then not needed. */
  readonly leaveOut?: readonly OptionalColumn[];
  /** Years by which div, uv and rv lag behind the outcome; default 0. */
  readonly diversificationLag?: number;
  /** The denominator of gp: 'grp' (default) or 'gva' (the sum over the sections, without net taxes). */
  readonly gpDenominator?: 'grp' | 'gva';
  /**
   * How figures flagged in data/flags.csv are treated. 'as published' (default) keeps them; 'rows left out' drops the unit in that year;
   * 'smoothed' is a sensitivity analysis that replaces the published share with that of the nearest sound years.
   */
  readonly flaggedFigures?: 'as published' | 'rows left out' | 'smoothed';
  /** Sections excluded from div, uv and rv, in every unit and year. */
  readonly withoutSections?: readonly string[];
}

/** The options with all defaults filled in. */
export type SettledOptions = Required<Omit<KazakhstanPanelOptions, keyof LoadOptions>> & { readonly source: LoadOptions };

const optionKinds: OptionKinds<KazakhstanPanelOptions> = {
  ...loadOptionKinds,
  firstYear: 'number',
  lastYear: 'number',
  withoutUnits: 'texts',
  withoutYears: 'list',
  leaveOut: 'texts',
  diversificationLag: 'number',
  gpDenominator: ['grp', 'gva'],
  flaggedFigures: ['as published', 'rows left out', 'smoothed'],
  withoutSections: 'texts',
};

/** The last year covered by growth, value added and these tables alike. */
const lastYearOf = (tables: readonly 'foreign-direct-investment'[], source: LoadOptions): number =>
  Math.min(
    ...(['volume-index', 'gross-value-added', ...tables] as const).map((name) => Math.max(...yearsOf(loadTable(name, source)))),
  );

const yearsOf = (table: Table): number[] => table.array('year') as number[];

/** Fills in the defaults and rejects impossible options. */
export function settlePanelOptions(options: KazakhstanPanelOptions): SettledOptions {
  checkOptions('kazakhstanPanel', options, optionKinds);
  const lag = options.diversificationLag ?? 0;
  if (!Number.isInteger(lag) || lag < 0) throw new Error(`panel: diversificationLag is ${String(lag)}; expected 0, 1, 2 …`);
  const firstYear = options.firstYear ?? FIRST_COMPLETE_YEAR + lag;
  const source: LoadOptions = { folder: options.folder, onWarning: options.onWarning, instead: options.instead };
  const leaveOut = options.leaveOut ?? [];
  const lastYear = options.lastYear ?? lastYearOf(leaveOut.includes('lnfdi') ? [] : ['foreign-direct-investment'], source);
  if (!(Number.isInteger(firstYear) && Number.isInteger(lastYear) && firstYear <= lastYear)) {
    throw new Error(`panel: from ${String(firstYear)} to ${String(lastYear)}; expected two years in order`);
  }
  if (firstYear - lag < FIRST_COMPLETE_YEAR) {
    const hint = lag > 0 ? `; with a lag of ${lag} begin in ${FIRST_COMPLETE_YEAR + lag}` : '';
    throw new Error(
      `panel: gross value added is complete over the sections from ${FIRST_COMPLETE_YEAR}, not in ${firstYear - lag}${hint}`,
    );
  }
  const unknown = leaveOut.find((column) => !optionalColumns.includes(column));
  if (unknown !== undefined)
    throw new Error(`panel: column to leave out '${unknown}' is unknown; expected one of ${optionalColumns.join(', ')}`);
  const withoutYears = options.withoutYears ?? [];
  const stray = withoutYears.find((year) => !(year >= firstYear && year <= lastYear));
  if (stray !== undefined) throw new Error(`panel: year ${stray} to leave out is not among ${firstYear} to ${lastYear}`);
  return {
    firstYear,
    lastYear,
    withoutUnits: options.withoutUnits ?? [],
    withoutYears,
    leaveOut,
    diversificationLag: lag,
    gpDenominator: options.gpDenominator ?? 'grp',
    flaggedFigures: options.flaggedFigures ?? 'as published',
    withoutSections: options.withoutSections ?? [],
    source,
  };
}
