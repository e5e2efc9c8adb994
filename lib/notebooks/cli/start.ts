import { join, relative } from 'node:path';
import { stageBuild } from '../runner/build-folder';
import { readNotebooks, runAll } from '../runner/run-all';
import { writeNotebook } from '../runner/write-notebook';
import { main } from './main';
import { commandOptions } from './options';
import { progressLines, reportFailures } from './progress';
import { buildFolder, notebookFolder, notebookNames, root } from './project';
import { writeSite } from './write-site';

// npm start: runs every notebook and makes build/: executed notebooks, result files, figures, and the site.
void main(async (signal) => {
  const options = commandOptions(process.argv.slice(2));
  const notebooks = readNotebooks(notebookFolder, notebookNames(options.notebooks));
  const staging = stageBuild(buildFolder);
  try {
    const environment = { DIVERSIFICATION_BUILD: staging.folder };
    const run = { root, folder: notebookFolder, environment, cellTimeoutSeconds: options.timeoutSeconds, signal };
    const runs = await runAll(notebooks, options.jobs, run, progressLines(notebooks.map(({ fileName }) => fileName)));
    if (reportFailures(runs)) {
      console.error(`\nNothing was changed in ${relative(process.cwd(), buildFolder) || '.'}.`);
      return false;
    }
    for (const { fileName, notebook } of runs) writeNotebook(join(staging.folder, 'notebooks', fileName), notebook);
    const summary = await writeSite(runs, staging.folder);
    staging.publish();
    const seen = (path: string) => relative(process.cwd(), join(buildFolder, path));
    const megabytes = (summary.bytes / 1e6).toFixed(1);
    console.log(`\nThe site (${megabytes} MB) is at ${seen(join('site', 'index.html'))}: open it in a browser.`);
    console.log(`Result files are in ${seen('results')}, figures in ${seen('figures')}, executed notebooks in ${seen('notebooks')}.`);
    return true;
  } finally {
    staging.discard();
  }
});
