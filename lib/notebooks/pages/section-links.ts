import type { NotebookJson } from '../notebook-format';
import { joinLines } from '../notebook-format';
import { slug, type Heading } from './heading-ids';
import { renderMarkdown } from './markdown';
import { pageFileNameOf } from './notebook-page';
import { newPageState } from './page-state';
import type { PageLink } from './site-frame';

/** Finds a section of a notebook on the site; undefined if the site has no page for that notebook. */
export type SectionLinks = (notebook: string, section: string) => PageLink | undefined;

function headingsOf(notebook: NotebookJson): Heading[] {
  const state = newPageState('headings');
  for (const cell of notebook.cells) {
    if (cell.cell_type === 'markdown') renderMarkdown(joinLines(cell.source), state);
  }
  return state.headings.filter(({ level }) => level > 1);
}

/**
 * Returns a function that links to a section of a notebook; the section is a heading, its slug, or `cell-7`. An unknown section leads to
 * the top of the notebook's page.
 *
 * @example
 * sectionLinks(notebooks)('02-grp-per-capita.ipynb', 'who-leads'); // { href: '02-grp-per-capita.html#who-leads', title: … }
 */
export function sectionLinks(notebooks: readonly { fileName: string; notebook: NotebookJson }[]): SectionLinks {
  const headings = new Map(notebooks.map(({ fileName, notebook }) => [fileName, headingsOf(notebook)]));
  return (notebook, section) => {
    const found = headings.get(notebook);
    if (found === undefined) return undefined;
    const page = pageFileNameOf(notebook);
    const name = notebook.replace(/\.ipynb$/, '');
    const cell = /^cell-(\d+)$/.exec(section);
    if (cell) return { href: `${page}#${section}`, title: `${name}, cell ${cell[1]}` };
    const heading = found.find(({ id }) => id === section) ?? found.find(({ id }) => id === slug(section));
    return heading ? { href: `${page}#${heading.id}`, title: `${name}: ${heading.text}` } : { href: page, title: name };
  };
}
