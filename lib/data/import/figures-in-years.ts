import { DataError } from '../data-error';
import { splitBaseYears } from './base-year';
import { columnNumber } from './grid';
import type { LabelledFigure, LabelledSheet } from './labelled-sheet';

const columnOf = ({ place }: LabelledFigure) => columnNumber(place.replace(/\d/g, ''));

/** Refuses figures without a year under a header whose other figures have one, and figures without a header next to dated columns. */
function checkYears(file: string, figures: readonly LabelledFigure[], named: readonly LabelledFigure[]): void {
  const dated = new Set(named.map(({ header }) => header));
  const undated = figures.find((figure) => figure.year === undefined && figure.value !== undefined && dated.has(figure.header));
  if (undated)
    throw new DataError({
      file,
      value: undated.region,
      expected: `a year for the figure in ${undated.place}, as others under its header have one; a row is left out with --skip`,
    });
  const ofHeader = new Set(named.filter(({ header }) => header !== '').map(columnOf));
  const isBare = (figure: LabelledFigure) => figure.year === undefined && figure.value !== undefined && figure.header === '';
  // A figure beyond an empty column is a sum or a remark.
  const bare = figures.find((figure) => isBare(figure) && (ofHeader.has(columnOf(figure) - 1) || ofHeader.has(columnOf(figure))));
  if (bare)
    throw new DataError({
      file,
      value: String(bare.value),
      expected: `a header over the figure in ${bare.place}, as its neighbours have; the header may be a cell short, or a figure be cut in two`,
    });
}

/**
 * Returns the figures of the year asked for, or of all years. A sheet without years takes the year asked for.
 *
 * @throws DataError for a sheet without years, a year that it does not have, and figures that have lost their year or header
 */
export function figuresInYears(
  sheet: LabelledSheet,
  figures: readonly LabelledFigure[],
  year: number | undefined,
  unused: string[],
  remarks: string[],
): LabelledFigure[] {
  const named = figures.filter((figure) => figure.year !== undefined);
  if (named.length === 0) {
    const found = [
      ...new Set(
        sheet.titles.flatMap((title) =>
          [...splitBaseYears(title).rest.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([text]) => text),
        ),
      ),
    ];
    if (year !== undefined) {
      if (found.length > 0 && !found.includes(String(year)))
        remarks.push(
          `The sheet's title names ${found.join(', ')}; its figures are taken for those of ${String(year)}, as asked.`,
        );
      return figures.map((figure) => ({ ...figure, year, part: figure.part ?? 'year' }));
    }
    const hint =
      found.length === 1 ? `; its title names ${found[0]}: add --year ${found[0]}` : '; a sheet of one year takes --year';
    throw new DataError({ file: sheet.file, expected: `a header row with years${hint}` });
  }
  checkYears(sheet.file, figures, named);
  const headers = [
    ...new Set(
      figures
        .filter((figure) => figure.year === undefined && figure.value !== undefined)
        .map((figure) => `${figure.header || '(no header)'} (${figure.place.replace(/\d/g, '')})`),
    ),
  ];
  if (headers.length > 0) unused.push(`Columns without a year, not used: ${headers.map((text) => `"${text}"`).join(', ')}.`);
  if (year === undefined) return named;
  const years = [...new Set(named.map((figure) => figure.year!))].sort((one, other) => one - other);
  if (!years.includes(year))
    throw new DataError({
      file: sheet.file,
      column: '--year',
      value: String(year),
      expected: `a year of the sheet (${years.join(', ')})`,
    });
  if (years.length > 1) unused.push(`Years not used: ${years.filter((other) => other !== year).join(', ')}.`);
  return named.filter((figure) => figure.year === year);
}
