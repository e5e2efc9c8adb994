import { sourceOf } from '../data/column-source';
import { titleWithUnit, wordsOf } from '../data/columns';
import type { OptionKinds } from '../numerics/read-options';
import type { ChartText } from './chart';

/** What a chart must be told, and what else it may: the rest comes from the dictionary of columns. */
export interface ChartWords extends Partial<Omit<ChartText, 'title'>> {
  title: string | string[];
}

/** The kinds of these words for the strict reader of options. */
export const wordKinds: OptionKinds<ChartWords> = { title: 'any', subtitle: 'any', source: 'text', alt: 'text' };

/** "GRP per capita, thousand tenge; share in GDP, %": the measures of some columns. */
export function measuresOf(columns: readonly string[]): string {
  return [...new Set(columns.filter((column) => wordsOf(column).unit !== undefined).map(titleWithUnit))].join('; ');
}

/**
 * The words of a chart with the defaults of its columns: measures and units as the subtitle, the sources of their tables, and a
 * description made of them.
 *
 * @param drawn - what is drawn: "Bars"
 */
export function completeWords<Given extends ChartWords>(
  given: Given,
  columns: readonly string[],
  drawn: string,
): Given & ChartText {
  const subtitle = given.subtitle ?? measuresOf(columns);
  const titles = [...new Set(columns.map((column) => wordsOf(column).title))].join(' and ');
  return {
    ...given,
    subtitle,
    source: given.source ?? sourceOf(columns) ?? '',
    alt: given.alt ?? `${drawn} of ${titles}. ${[given.title].flat().join(' ')}. ${[subtitle].flat().join(' ')}.`,
  };
}
