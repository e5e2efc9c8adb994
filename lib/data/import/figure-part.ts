import { DataError } from '../data-error';
import type { LabelledFigure, LabelledSheet } from './label-figures';

/** What a part of the year is called where a reader sees it. */
export const partName = (part: string | undefined): string =>
  ({ start: 'the beginning of the year', end: 'the end of the year' })[part ?? ''] ?? part ?? 'year';

/** Chooses the part of the year: the whole year unless another is asked for. */
export function figurePart(
  sheet: LabelledSheet,
  figures: readonly LabelledFigure[],
  wanted: string | undefined,
  unused: string[],
  remarks: string[],
): LabelledFigure[] {
  const partOf = (figure: LabelledFigure) => figure.part ?? 'year';
  const parts = [...new Set(figures.map(partOf))];
  const held = parts.map((part) => (partName(part) === part ? part : `${part} (${partName(part)})`)).join(', ');
  const part = wanted === undefined ? (parts.includes('year') ? 'year' : parts.length === 1 ? parts[0] : undefined) : parts.find((one) => one.toLowerCase() === wanted.toLowerCase()); // prettier-ignore
  if (part === undefined) {
    const found = wanted === undefined ? {} : { value: wanted };
    throw new DataError({
      file: sheet.file,
      column: '--period',
      ...found,
      expected: `a period that the sheet holds with --period: ${held}`,
    });
  }
  const headers = [...new Set(figures.filter((figure) => partOf(figure) !== part).map((figure) => figure.when))];
  const shown = headers.length > 12 ? [...headers.slice(0, 12), `${String(headers.length - 12)} more`] : headers;
  if (headers.length > 0) unused.push(`Periods not used: ${shown.map((header) => `"${header}"`).join(', ')}.`);
  const titled = sheet.titles.find((title) =>
    /на\s+начало\s+года|на\s+1\s+января|жыл\s+басына|1\s*қаңтарға|beginning of/iu.test(title),
  );
  if (wanted === undefined && (part === 'start' || part === 'end')) remarks.push(`The figures are those at ${partName(part)}.`);
  else if (titled !== undefined) remarks.push(`The sheet says "${titled}": figures at the beginning of the year.`);
  return figures.filter((figure) => partOf(figure) === part);
}
