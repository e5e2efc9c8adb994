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

const thisMonth = new Date().toLocaleDateString('en-GB', { month: 'long', year: 'numeric' });

const command = newCommand({
  name: 'npm run data:describe',
  does:
    'Makes the files in data/ the described vintage: checks the tables, then updates size, sha256, summary and vintage in ' +
    'datapackage.json.',
  examples: [
    ['', 'the vintage is this month'],
    ['--vintage "January 2027"', 'another vintage'],
  ],
})
  .argument('[folder]', "another data folder (default: the project's data/)")
  .option('--vintage <text>', 'the vintage of the new files, as captions will print it', thisMonth); // prettier-ignore

void main(() => {
  command.parse();
  const { vintage } = command.opts<{ vintage: string }>();
  const folder = dataFolder(command.args[0]);
  const descriptor = readDescriptor(folder);
  const withFigures = new Set(figureTables(descriptor));
  for (const resource of descriptor.resources) {
    const path = join(folder, resource.path);
    if (!existsSync(path) || resource.optional) continue;
    const table = loadTable(resource.name, { folder, onWarning: () => undefined });
    const bytes = readFileSync(path);
    const hash = fileHash(bytes);
    if (hash !== resource.hash) {
      // Tables with a vintage in their source line are releases; the others (regions, flags) are the project's own.
      if (resource.sourceLine?.includes('{vintage}')) resource.vintage = vintage;
      const reads = resource.vintage === undefined ? '' : `; its vintage reads "${resource.vintage}"`;
      console.log(`${resource.path}: description updated${reads}.`);
    }
    const summary = withFigures.has(resource) ? { summary: tableSummary(table, columnsOfFigures(resource, descriptor)) } : {};
    Object.assign(resource, { bytes: bytes.length, hash, ...summary });
  }
  // Puts lists of numbers on one line.
  const text = JSON.stringify(descriptor, null, 2).replace(
    /\[\s+([-\d.,\s]+?)\s+\]/g,
    (_, list: string) => `[${list.replace(/\s+/g, ' ')}]`,
  );
  files.write(join(folder, 'datapackage.json'), `${text}\n`);
  return true;
});
