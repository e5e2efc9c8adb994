import { DataError } from '../data/data-error';
import { nearWords } from '../data/near-words';
import { paperTable } from './paper-tables';
import { translationsIn } from './read-claims';
import { readPaperTable, type PaperFiles } from './read-table';
import { translated, type Translated } from './text';

/** What a paper is, for the head of its page and its report. */
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
  /** The last two in every language */
  words: Record<'readFrom' | 'checkedAgainst', Translated>;
}

const properties = ['title', 'authors', 'journal', 'issue', 'year', 'doi', 'read_from', 'checked_against'];

/**
 * The paper of a folder, from its paper.csv. Only the title must be there.
 *
 * @throws DataError for an unknown property or a missing title
 */
export function aboutPaper(files: PaperFiles): AboutPaper {
  const rows = readPaperTable(paperTable, files);
  const file = files.label('paper.csv');
  for (const { row, cells } of rows) {
    const property = String(cells.property);
    if (properties.includes(property)) continue;
    const near = nearWords(property, properties);
    const expected = `one of ${properties.join(', ')}${near.length > 0 ? `; near: ${near.join(', ')}` : ''}`;
    throw new DataError({ file, row, column: 'property', value: property, expected });
  }
  const values = new Map(rows.map(({ cells }) => [String(cells.property), String(cells.value)]));
  const value = (property: string): string => values.get(property) ?? '';
  const known = translationsIn(files);
  const words = (property: string): Translated => known.get(value(property)) ?? translated(value(property));
  if (value('title') === '') throw new DataError({ file, column: 'value', expected: 'the title of the paper' });
  return {
    title: value('title'),
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
