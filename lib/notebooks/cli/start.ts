import { join, relative } from 'node:path';
import { writeNotebook } from '../runner/write-notebook';
import { main } from './main';
import { commandOptions } from './options';
import { buildFolder } from './project';
import { chosenNotebooks, stagedRun } from './staged-run';
import { writeSite } from './write-site';

const seen = (...path: string[]): string => relative(process.cwd(), join(buildFolder, ...path));

// npm start: runs every notebook and makes build/: executed notebooks, result files, figures, and the site.
void main(async (signal) => {
  const options = commandOptions(process.argv.slice(2));
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
