import { DataError } from '../data/data-error';
import { paperTable } from './paper-tables';
import { translationsIn } from './read-claims';
import { readPaperTable, type PaperFiles } from './read-table';
import { translated, type Translated } from './text';

/** Metadata of a paper, for the top of its page and report. */
export interface AboutPaper {
  title: string;
  authors: string;
  journal: string;
  /** Volume, number and pages */
  issue: string;
  year: string;
  doi: string;
  /** What the checkers read: the printed journal, a PDF, a copy of the text */
  readFrom: string;
  /** The figures and records that the paper was checked against */
  checkedAgainst: string;
  /** `readFrom` and `checkedAgainst` in every language */
  words: Record<'readFrom' | 'checkedAgainst', Translated>;
}

/**
 * Reads the metadata of a paper from its paper.csv. Only the title is required.
 *
 * @param files the paper's folder; without paper.csv the title is "A paper"
 * @throws DataError for an unknown property or a missing title
 */
export function aboutPaper(files: PaperFiles): AboutPaper {
  const there = files.names().includes('paper.csv');
  const rows = there ? readPaperTable(paperTable, files) : [];
  const values = new Map(rows.map(({ cells }) => [String(cells.property), String(cells.value)]));
  const value = (property: string): string => values.get(property) ?? '';
  if (there && value('title') === '')
    throw new DataError({ file: files.label('paper.csv'), column: 'value', expected: 'the title of the paper' });
  const known = translationsIn(files);
  const words = (property: string): Translated => known.get(value(property)) ?? translated(value(property));
  return {
    title: there ? value('title') : 'A paper',
    authors: value('authors'),
    journal: value('journal'),
    issue: value('issue'),
    year: value('year'),
    doi: value('doi').replace(/^https?:\/\/(dx\.)?doi\.org\//, ''),
    readFrom: value('read_from'),
    checkedAgainst: value('checked_against'),
    words: { readFrom: words('read_from'), checkedAgainst: words('checked_against') },
  };
}
