import * as aq from 'arquero';
import type { ColumnTable } from 'arquero';
import { loadRows, type LoadOptions } from '../data/load-table';
import { bordersOf } from '../data/table-source';
import { checkNumber } from '../numerics/check-number';
import { assignToFrame, frameUnits, southKazakhstanIn, type Frame } from '../regions';

/** Employment and unemployment of one part of a unit. */
export interface UnemploymentPart {
  readonly employedPersons: number;
  /** Percent of the labour force. */
  readonly unemploymentPercent: number;
}

/**
 * Combined unemployment rate of several regions, percent.
 *
 * Rates cannot be added, but the labour force can, and it follows from employment: L = E / (1 − u/100). Hence
 * u = 100 · (1 − Σ E / Σ L), the mean of the parts' rates weighted by their labour force.
 *
 * @throws Error when no part is given, employment is not above zero, or a rate is below 0, or 100 or more.
 * @example mergedUnemploymentRate([{ employedPersons: 95, unemploymentPercent: 5 }, { employedPersons: 90, unemploymentPercent: 10 }]) // 7.5
 */
export function mergedUnemploymentRate(parts: readonly UnemploymentPart[]): number {
  if (parts.length === 0) throw new Error('unemployment rate: no part given, expected at least one');
  let employed = 0;
  let labourForce = 0;
  for (const { employedPersons, unemploymentPercent } of parts) {
    checkNumber(unemploymentPercent, 'unemployment rate', 'a percentage from 0 to below 100');
    employed += checkNumber(employedPersons, 'employed persons', 'a number above zero');
    labourForce += employedPersons / (1 - unemploymentPercent / 100);
  }
  return 100 * (1 - employed / labourForce);
}

/**
 * Unemployment rate by unit of a frame, percent of the labour force.
 *
 * A unit with one published row keeps its published rate (South Kazakhstan until 2017, Almaty region with Zhetisu until 2021, and so on).
 * A unit of several rows is merged as in {@link mergedUnemploymentRate}. Since 2015 the Bureau has counted employment by the standard of
 * the 19th Conference of Labour Statisticians, so there is a break between 2014 and 2015.
 *
 * @param frame '2010', '2018' or '2022'.
 * @param years The years to include.
 * @returns Columns unit, year, unemployment_percent.
 * @throws Error when the rows of a year do not cover the country exactly, or a part to be merged has no published employment.
 * @example unemploymentRate('2010', [2022]).numRows() // 16
 */
export function unemploymentRate(frame: Frame, years: readonly number[], options: LoadOptions = {}): ColumnTable {
  const rates = loadRows('unemployment-rate', options).filter((row) => row.region !== 'KAZ');
  const employment = loadRows('employment', options).filter((row) => row.item === 'total');
  const borders = bordersOf('unemployment-rate', options);
  const units = frameUnits(frame, options);
  const rows = years.flatMap((year) => {
    const ofYear = new Map(rates.filter((row) => row.year === year).map((row) => [row.region, row.percent]));
    const where = `unemployment-rate ${String(year)}`;
    const assigned = assignToFrame([...ofYear.keys()], year, units, borders, southKazakhstanIn(frame), where);
    return units.map(({ unit }) => {
      const codes = assigned.get(unit)!;
      if (codes.length === 1) return { unit, year, unemployment_percent: ofYear.get(codes[0]!)! };
      const parts = codes.map((code): UnemploymentPart => {
        const employed = employment.find((row) => row.region === code && row.year === year);
        if (!employed)
          throw new Error(
            `${where}: ${unit} is made of ${codes.join(' and ')}, and ${code} has no employment to weight its rate`,
          );
        return { employedPersons: employed.persons, unemploymentPercent: ofYear.get(code)! };
      });
      return { unit, year, unemployment_percent: mergedUnemploymentRate(parts) };
    });
  });
  return aq.from(rows);
}
