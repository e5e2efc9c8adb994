import { files } from '../../data/files';
import type { Fact } from '../facts';
import { recordsTable } from '../paper-tables';
import { readPrintedNumber } from '../printed-number';
import { paperFolder } from '../read-claims';
import { readPaperTable } from '../read-paper-table';

/** Facts from data/paper/records.csv: what a publisher's page says of a cited work. Numbers become numbers. */
export function recordFacts(options: { folder?: string } = {}): [string, Fact][] {
  const folder = paperFolder(options.folder);
  if (!files.exists(files.join(folder, `${recordsTable.name}.csv`))) return [];
  return readPaperTable(recordsTable, folder).map(({ cells }): [string, Fact] => {
    const text = String(cells.value);
    const value = readPrintedNumber(text)?.value ?? text;
    return [String(cells.key), { value, name: String(cells.name), source: String(cells.source) }];
  });
}
