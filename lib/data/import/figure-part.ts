import { DataError } from '../data-error';
import type { LabelledFigure, LabelledSheet } from './labelled-sheet';
import { titledPart } from './part-of-title';

/** Returns the name of a part of the year for messages. */
export const partName = (part: string | undefined): string =>
  ({ start: 'the beginning of the year', end: 'the end of the year' })[part ?? ''] ?? part ?? 'year';

/**
 * Chooses the part of the year: the whole year unless another part is requested. A quarter, a half or months are used only if they are
 * requested.
 */
export function figurePart(
  sheet: LabelledSheet,
  figures: readonly LabelledFigure[],
  wanted: string | undefined,
  unused: string[],
  remarks: string[],
): LabelledFigure[] {
  const bare = figures.every((figure) => (figure.part ?? 'year') === 'year');
  const titledAs = bare ? titledPart(sheet, new Set(figures.map(({ year }) => year))) : undefined;
  const asked = wanted?.toLowerCase();
  const refuse = (expected: string) => new DataError({ file: sheet.file, column: '--period', ...(wanted === undefined ? {} : { value: wanted }), expected }); // prettier-ignore
  if (titledAs && asked === undefined)
    throw refuse(
      titledAs.part === undefined
        ? `--period year, if the figures are those of whole years; "${titledAs.title}" speaks of a part of the year`
        : `--period ${titledAs.part}, of which the title speaks ("${titledAs.title}"), or --period year`,
    );
  const named = titledAs?.part?.toLowerCase() === asked ? titledAs?.part : undefined;
  const partOf = (figure: LabelledFigure) => named ?? figure.part ?? 'year';
  const parts = [...new Set(figures.map(partOf))];
  const held = parts.map((part) => (partName(part) === part ? part : `${part} (${partName(part)})`)).join(', ');
  const ofDay = parts.filter((part) => part === 'start' || part === 'end');
  const whole = parts.includes('year') ? 'year' : parts.length === 1 ? ofDay[0] : undefined;
  const part = asked === undefined ? whole : parts.find((one) => one.toLowerCase() === asked);
  if (part === undefined) throw refuse(`a period that the sheet holds with --period: ${held}`);
  const headers = [...new Set(figures.filter((figure) => partOf(figure) !== part).map((figure) => figure.when))];
  const shown = headers.slice(0, 12).map((header) => `"${header}"`);
  if (headers.length > 12) shown.push(`${String(headers.length - 12)} more`);
  if (headers.length > 0) unused.push(`Periods not used: ${shown.join(', ')}.`);
  const titled = sheet.titles.find((title) =>
    /на\s+начало\s+года|на\s+1\s+января|жыл\s+басына|1\s*қаңтарға|beginning of/iu.test(title),
  );
  if (wanted === undefined && (part === 'start' || part === 'end')) remarks.push(`The figures are those at ${partName(part)}.`);
  else if (titled !== undefined) remarks.push(`The sheet says "${titled}": figures at the beginning of the year.`);
  return figures.filter((figure) => partOf(figure) === part);
}
