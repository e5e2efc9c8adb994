import type { Name } from './column-headers';

/** A figure of a sheet, or a sign for none, with everything that the sheet says of it. */
export interface LabelledFigure {
  /** Where it stands: B7 */
  place: string;
  region: string;
  year?: number;
  part?: string;
  /** Headings above its row and names in it, outermost first */
  block: Name[];
  /** A group (men, a section) that stands in a row of its own under its region */
  grouped: boolean;
  /** Names in its column's header */
  column: Name[];
  /** Its column's header as printed */
  header: string;
  /** The words that name its period */
  when: string;
  /** The figure; undefined where the sheet prints a sign for none */
  value: number | undefined;
  sign: string;
}

/** A sheet read by the grammar of its headers. */
export interface LabelledSheet {
  file: string;
  figures: LabelledFigure[];
  /** Titles and units above the figures, notes under them */
  titles: string[];
  notes: string[];
  /** What was read otherwise than printed, and what was not used */
  remarks: string[];
}
