import type { Heading } from './heading-ids';
import { renderLayout } from './layout';
import { escapeHtml } from '../../charts/escape';
import type { SiteFrame } from './site-frame';

/** A file that a page needs in `assets/`. */
export interface PageAsset {
  fileName: string;
  content: string | Uint8Array;
}

/** A page other than a notebook, in the same layout. `bodyHtml` comes from the project's own code, already escaped. */
export interface ExtraPage {
  /** `figure-check.html` */
  fileName: string;
  title: string;
  /** Its name in the site's navigation, if the title is long. */
  shortTitle?: string;
  /** The sentence under the title, as safe HTML. */
  leadHtml?: string;
  bodyHtml: string;
  /** Sections for the table of contents; their ids are in `bodyHtml`. */
  headings?: Heading[];
  /** Loaded after the page's own scripts, deferred. */
  scripts?: PageAsset[];
  styles?: PageAsset[];
  /** Files to download, also in `assets/`. */
  files?: PageAsset[];
  /** Whether the page uses the cell runtime (lib/live). */
  live?: boolean;
}

/** Renders an {@link ExtraPage} as a complete HTML page. */
export function renderExtraPage(page: ExtraPage, frame: SiteFrame): string {
  return renderLayout({
    frame,
    fileName: page.fileName,
    title: { html: escapeHtml(page.title), text: page.title },
    leadHtml: page.leadHtml,
    description:
      page.leadHtml &&
      page.leadHtml
        .replace(/<[^>]*>/g, '')
        .replace(/&[a-z]+;|&#\d+;/gi, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    bodyHtml: page.bodyHtml,
    headings: page.headings ?? [],
    scripts: [...(page.scripts ?? []).map((script) => script.fileName), ...(page.live ? ['live.js'] : [])],
    styles: [...(page.styles ?? []).map((style) => style.fileName), ...(page.live ? ['live.css'] : [])],
  });
}
