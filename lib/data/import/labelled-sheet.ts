import type { Name } from './column-headers';

/** A figure of a sheet, or a sign for a missing one, with everything that the sheet says about it. */
export interface LabelledFigure {
  /** Its cell: B7 */
  place: string;
  region: string;
  year?: number;
  part?: string;
  /** Headings above its row and names in the row, outermost first */
  block: Name[];
  /** True for a group (men, a section) in a row of its own under its region */
  grouped: boolean;
  /** Names in its column's header */
  column: Name[];
  /** Its column's header as printed */
  header: string;
  /** The words that name its period */
  when: string;
  /** The figure; undefined if the sheet prints a sign for a missing one */
  value: number | undefined;
  sign: string;
}

/** A sheet whose figures are labelled from its headers. */
export interface LabelledSheet {
  file: string;
  figures: LabelledFigure[];
  /** Titles and units above the figures, notes under them */
  titles: string[];
  notes: string[];
  /** What was not read as printed, and what was not used */
  remarks: string[];
}
