import { sum } from '../numerics/weighted';
import { figuresAt } from './figures-at';
import { groupBy } from './group-by';
import { loadRows, loadTable, type LoadOptions } from './load-table';
import type { PlacedFigure } from './merge-figures';
import type { GrossValueAddedRow } from './table-rows';

/** One accounting identity for one region, year and item: two sums that must agree. */
export interface IdentityCheck {
  identity: string;
  /** Region, year, item */
  where: string;
  left: number;
  right: number;
  /** left − right */
  difference: number;
  tolerance: number;
  holds: boolean;
  /** The tables whose figures it uses */
  tables: string[];
  /** True if it compares two releases of a figure: a revision alone may break it, without any error */
  acrossReleases: boolean;
}

/** Printed figures are rounded to 0.1 million tenge; the rounding errors of some 20 of them add up to less than this. */
const SECTIONS_TOLERANCE_MILLION_TENGE = 1;
/** Up to 20 regions, each rounded by the Bureau. */
const REGIONS_TOLERANCE_MILLION_TENGE = 1.5;
/** 20 regions rounded to 0.1 million dollars, each off by at most half of the last digit. */
const INVESTMENT_TOLERANCE_MILLION_USD = 1;
/** Published to 0.1 thousand tenge (up to half of that is rounding error), from figures that are themselves rounded. */
const PER_CAPITA_TOLERANCE_THOUSAND_TENGE = 0.06;
/** Survey estimates, each rounded separately: the largest gap for a region and year is 5 persons. */
const EMPLOYED_TOLERANCE_PERSONS = 10;
/** Printed in hundreds until 2006: up to 16 regions, each off by up to 50; in 2020 two groups are off by 220 persons in opposite directions. */
const EMPLOYED_REGIONS_TOLERANCE_PERSONS = 250;
/** Half of the last printed digit (0.1). */
const RATE_TOLERANCE = 0.05;
/** Averages of two counts end in .0 or .5, which doubles represent exactly. */
const EXACT = 0;
const NOT_SECTIONS = new Set(['IND', 'NET_TAXES', 'FISIM', 'GDP']);
const INDUSTRY = ['B', 'C', 'D', 'E'];

function check(tables: string[], identity: string, where: string, left: number, right: number, tolerance: number): IdentityCheck {
  const difference = left - right;
  // Sums of decimals have binary rounding errors far below the last printed digit.
  const holds = Math.abs(difference) <= tolerance + 1e-6;
  const acrossReleases = tables.includes('grp-2022-published');
  return { identity, where, left, right, difference, tolerance, holds, tables, acrossReleases };
}

const ofRegionAndYear = (row: { region: string; year: number }) => `${row.region} ${String(row.year)}`;

/** Checks that sections and net taxes on products, less financial services indirectly measured (2010), add up to gross regional product. */
export function sectionsMakeProduct(rows: GrossValueAddedRow[]): IdentityCheck[] {
  const identity = 'sections + net taxes − FISIM = product';
  return [...groupBy(rows, (row) => ofRegionAndYear(row))].map(([where, group]) => {
    const value = (wanted: (item: string) => boolean) =>
      sum(group.filter((row) => wanted(row.item)).map((row) => row.million_tenge));
    const [sections, taxes] = [value((item) => !NOT_SECTIONS.has(item)), value((item) => item === 'NET_TAXES')];
    const left = sections + taxes - value((item) => item === 'FISIM');
    const product = value((item) => item === 'GDP');
    return check(['gross-value-added'], identity, where, left, product, SECTIONS_TOLERANCE_MILLION_TENGE);
  });
}

/** Checks that the item IND (industry, published for the republic only) is B + C + D + E. */
export function industryIsItsSections(rows: GrossValueAddedRow[]): IdentityCheck[] {
  return [...groupBy(rows, (row) => ofRegionAndYear(row))].flatMap(([where, group]) => {
    const industry = group.find((row) => row.item === 'IND');
    if (!industry) return [];
    const left = sum(group.filter((row) => INDUSTRY.includes(row.item)).map((row) => row.million_tenge));
    const right = industry.million_tenge;
    return [check(['gross-value-added'], 'B + C + D + E = IND', where, left, right, SECTIONS_TOLERANCE_MILLION_TENGE)];
  });
}

/** Tables whose regions add up to the republic: what they measure, in which column, and with which tolerance. */
const additive = {
  'gross-value-added': ['gross value added', 'million_tenge', REGIONS_TOLERANCE_MILLION_TENGE],
  population: ['population', 'persons', EXACT],
  // In 2023, which is flagged, the regions are 555.0 million US dollars short of the republic.
  'foreign-direct-investment': ['foreign direct investment', 'million_usd', INVESTMENT_TOLERANCE_MILLION_USD],
  'fixed-investment': ['fixed investment', 'million_tenge', REGIONS_TOLERANCE_MILLION_TENGE],
  employment: ['employment', 'persons', EMPLOYED_REGIONS_TOLERANCE_PERSONS],
} as const;

/** Returns the rows of a table, with the figures of one of its columns as `value`. */
const valuesOf = (rows: readonly object[], column: string): PlacedFigure[] =>
  (rows as (PlacedFigure & Record<string, unknown>)[]).map((row) => ({ ...row, value: row[column] as number }));

/** Returns the republic's figure and the regions' rows for each group that has both. */
const republicAndRegions = (rows: readonly PlacedFigure[], whereOf: (row: PlacedFigure) => string) =>
  [...groupBy(rows, whereOf)].flatMap(([where, group]) => {
    const republic = group.find((row) => row.region === 'KAZ');
    const regional = group.filter((row) => row.region !== 'KAZ');
    return republic && regional.length > 0 ? [{ where, republic: republic.value, regional }] : [];
  });

/** Checks that the regions of a year add up to the republic in every item; from 2011 to 2017 both with South Kazakhstan and with its parts. */
export function regionsMakeRepublic(
  table: keyof typeof additive,
  options: LoadOptions = {},
  given: readonly object[] = loadRows(table, options),
): IdentityCheck[] {
  const [identity, column, tolerance] = additive[table];
  const rows = valuesOf(given, column);
  const groups = republicAndRegions(rows, (row) => [String(row.year), row.item].filter(Boolean).join(' '));
  return groups.flatMap(({ where, republic, regional }) => {
    const codes = regional.map((row) => row.region);
    const both = codes.includes('YKO') && (codes.includes('TRK') || codes.includes('SHM'));
    const sides = both ? [['TRK', 'SHM'], ...(codes.includes('TRK') ? [['YKO']] : [])] : [[]];
    return sides.map((left) => {
      const whole = sum(regional.filter((row) => !left.includes(row.region)).map((row) => row.value));
      const which =
        left.length === 0 ? '' : left.includes('YKO') ? ' (Turkestan and Shymkent apart)' : ' (South Kazakhstan whole)';
      return check([table], `regions = republic, ${identity}${which}`, where, whole, republic, tolerance);
    });
  });
}

/** Checks that employment by groups of sections, which together cover all activities, adds up to the total. */
export function groupsMakeEmployment(options: LoadOptions = {}): IdentityCheck[] {
  return [...groupBy(loadRows('employment', options), (row) => ofRegionAndYear(row))].flatMap(([where, group]) => {
    const whole = group.find((row) => row.item === 'total');
    const parts = group.filter((row) => row.item !== 'total').map((row) => row.persons);
    if (!whole || parts.length === 0) return [];
    return [check(['employment'], 'A + B-F + G-U = employment', where, sum(parts), whole.persons, EMPLOYED_TOLERANCE_PERSONS)];
  });
}

/** Checks that the republic's rate, a weighted mean of the regions' rates, is between the lowest and the highest of them. */
function republicWithinRegions(
  table: 'volume-index' | 'unemployment-rate',
  identity: string,
  column: string,
  options: LoadOptions,
): IdentityCheck[] {
  const rows = valuesOf(loadRows(table, options), column);
  return republicAndRegions(rows, (row) => String(row.year)).map(({ where, republic, regional }) => {
    const values = regional.map((row) => row.value);
    const within = Math.min(Math.max(republic, Math.min(...values)), Math.max(...values));
    return check([table], `republic between its regions, ${identity}`, where, republic, within, RATE_TOLERANCE);
  });
}

/** Checks that gross regional product divided by population is the published product per capita of 2022, in thousand tenge. */
export function perCapitaAsPublished(options: LoadOptions = {}): IdentityCheck[] {
  const tables = ['population', 'grp-2022-published'];
  const identity = 'product / population = published product per capita';
  const persons = figuresAt(loadTable('population', options), 'persons', ['region', 'year']);
  return loadRows('grp-2022-published', options).map((row) => {
    const computed = (row.grp_million_tenge * 1000) / persons(row.region, 2022)!;
    const published = row.grp_per_capita_thousand_tenge;
    return check(tables, identity, `${row.region} 2022`, computed, published, PER_CAPITA_TOLERANCE_THOUSAND_TENGE);
  });
}

/** Checks that the product of 2022 in its own publication equals that in the time series. */
export function publicationMatchesSeries(options: LoadOptions = {}): IdentityCheck[] {
  const tables = ['gross-value-added', 'grp-2022-published'];
  const identity = 'product as published in 2022 = product in the series';
  const series = figuresAt(loadTable('gross-value-added', options), 'million_tenge', ['region', 'year', 'item']);
  return loadRows('grp-2022-published', options).map(({ region, grp_million_tenge: published }) => {
    const inSeries = series(region, 2022, 'GDP')!;
    return check(tables, identity, `${region} 2022`, published, inSeries, SECTIONS_TOLERANCE_MILLION_TENGE);
  });
}

/**
 * Checks every accounting identity of the tables; one row for each region, year and item.
 *
 * @returns rows { identity, where, left, right, difference, tolerance, holds, tables, acrossReleases }
 * @example
 * checkIdentities().filter((row) => !row.holds); // foreign direct investment 2023 only
 */
export function checkIdentities(options: LoadOptions = {}): IdentityCheck[] {
  const valueAdded = loadRows('gross-value-added', options);
  return [
    ...sectionsMakeProduct(valueAdded),
    ...industryIsItsSections(valueAdded),
    ...regionsMakeRepublic('gross-value-added', options, valueAdded),
    ...regionsMakeRepublic('population', options),
    ...regionsMakeRepublic('foreign-direct-investment', options),
    ...regionsMakeRepublic('fixed-investment', options),
    ...groupsMakeEmployment(options),
    ...regionsMakeRepublic('employment', options),
    ...republicWithinRegions('volume-index', 'volume index', 'previous_year_100', options),
    ...republicWithinRegions('unemployment-rate', 'unemployment rate', 'percent', options),
    ...perCapitaAsPublished(options),
    ...publicationMatchesSeries(options),
  ];
}
