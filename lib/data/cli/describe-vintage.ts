import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newCommand } from '../../cli/command';
import { main } from '../../cli/main';
import { dataFolder, readDescriptor } from '../descriptor';
import { columnsOfFigures, figureTables } from '../figure-columns';
import { fileHash } from '../file-hash';
import { files } from '../files';
import { loadTable } from '../load-table';
import { tableSummary } from '../table-summary';

const command = newCommand({
  name: 'npm run data:describe',
  does:
    'Takes the files that stand in data/ as the described vintage: writes size, sha256 and summary of each into datapackage.json. The ' +
    "tables are checked first. The words of each vintage are the maintainer's to write.",
  examples: [['', "the project's own data"]],
}).argument('[folder]', 'another data folder');

void main(() => {
  const [given] = command.parse().processedArgs as [string | undefined];
  describe(dataFolder(given));
  return true;
});

function describe(folder: string): void {
  const descriptor = readDescriptor(folder);
  const withFigures = new Set(figureTables(descriptor));
  for (const resource of descriptor.resources) {
    const path = join(folder, resource.path);
    if (!existsSync(path)) continue;
    const table = loadTable(resource.name, { folder, onWarning: () => undefined });
    const bytes = readFileSync(path);
    const hash = fileHash(bytes);
    if (hash !== resource.hash) console.log(`${resource.path} is described anew; its vintage reads "${resource.vintage ?? ''}".`);
    const summary = withFigures.has(resource) ? { summary: tableSummary(table, columnsOfFigures(resource, descriptor)) } : {};
    Object.assign(resource, { bytes: bytes.length, hash, ...summary });
  }
  // Lists of numbers on one line.
  const text = JSON.stringify(descriptor, null, 2).replace(
    /\[\s+([-\d.,\s]+?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
  files.write(join(folder, 'datapackage.json'), `${text}\n`);
}
