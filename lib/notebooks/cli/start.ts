import { join, relative } from 'node:path';
import { writeNotebook } from '../runner/write-notebook';
import { main } from '../../cli/main';
import { commandOptions, notebookCommand } from './options';
import { buildFolder } from './project';
import { chosenNotebooks, stagedRun } from './staged-run';
import { writeSite } from './write-site';

const seen = (...path: string[]): string => relative(process.cwd(), join(buildFolder, ...path));

const command = notebookCommand({
  name: 'npm start',
  does: 'Runs the notebooks and makes build/: executed notebooks, result files, figures, and the site.',
  examples: [
    ['', 'all notebooks'],
    ['02', 'only the notebook whose name holds 02; the pages of the others stay'],
    ['--jobs 4 --timeout 600', 'four at a time; a cell may take ten minutes'],
  ],
});

void main(async (signal) => {
  const options = commandOptions(command, process.argv.slice(2));
  const published = await stagedRun(chosenNotebooks(options), options, signal, async (runs, staging) => {
    for (const { fileName, notebook } of runs) writeNotebook(join(staging.folder, 'notebooks', fileName), notebook);
    const { bytes } = await writeSite(runs, staging.folder);
    staging.publish();
    console.log(`\nThe site (${(bytes / 1e6).toFixed(1)} MB) is at ${seen('site', 'index.html')}: open it in a browser.`);
    console.log(
      `Result files are in ${seen('results')}, figures in ${seen('figures')}, executed notebooks in ${seen('notebooks')}.`,
    );
    return true;
  });
  if (!published) console.error(`\nNothing was changed in ${seen() || '.'}.`);
  return published;
});
