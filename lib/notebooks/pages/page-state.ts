import type { Heading } from './heading-ids';
import { UniqueIds } from './heading-ids';

/** A picture that a page needs; `path` is relative to the site's folder. */
export interface FigureFile {
  path: string;
  content: Uint8Array;
}

/** What is collected while one page is rendered. */
export interface PageState {
  /** File name without its extension, used to name the page's pictures. */
  readonly stem: string;
  /** The HTML files of the site, the targets of links between notebooks. */
  readonly pageFileNames: readonly string[];
  readonly ids: UniqueIds;
  readonly headings: Heading[];
  readonly figureFiles: FigureFile[];
  /** True if a page draws outputs itself and has no files for their pictures. */
  readonly picturesInAddresses: boolean;
  charts: number;
  tables: number;
}

/** Ids that the layout itself uses. */
const layoutIds = ['main', 'contents', 'contents-list', 'top'];

/** Creates the state for one page. */
export function newPageState(stem: string, pageFileNames: readonly string[] = [], picturesInAddresses = false): PageState {
  const ids = new UniqueIds(layoutIds);
  return { stem, pageFileNames, ids, headings: [], figureFiles: [], picturesInAddresses, charts: 0, tables: 0 };
}
