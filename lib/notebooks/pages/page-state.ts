import type { Heading } from './heading-ids';
import { UniqueIds } from './heading-ids';

/** A picture that a page needs; `path` is relative to the site's folder. */
export interface FigureFile {
  path: string;
  content: Buffer;
}

/** What is gathered while one page is rendered. */
export interface PageState {
  /** File name without its ending, used to name the page's pictures. */
  readonly stem: string;
  /** The HTML files of the site, to which links between notebooks lead. */
  readonly pageFileNames: readonly string[];
  readonly ids: UniqueIds;
  readonly headings: Heading[];
  readonly figureFiles: FigureFile[];
  charts: number;
  tables: number;
}

/** Ids that the layout itself uses. */
const layoutIds = ['main', 'contents', 'contents-list', 'top'];

/** A fresh state for one page. */
export function newPageState(stem: string, pageFileNames: readonly string[] = []): PageState {
  return { stem, pageFileNames, ids: new UniqueIds(layoutIds), headings: [], figureFiles: [], charts: 0, tables: 0 };
}
