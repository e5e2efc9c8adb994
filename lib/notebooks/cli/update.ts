import { join } from 'node:path';
import { compareOutputs } from '../runner/compare-outputs';
import { stageBuild } from '../runner/build-folder';
import { readNotebooks, runAll } from '../runner/run-all';
import { writeNotebook } from '../runner/write-notebook';
import { main } from './main';
import { commandOptions } from './options';
import { progressLines, reportFailures } from './progress';
import { buildFolder, notebookFolder, notebookNames, root } from './project';

// npm run notebooks:update: runs the notebooks and stores their outputs in notebooks/, where they differ from what is stored.
void main(async (signal) => {
  const options = commandOptions(process.argv.slice(2));
  const notebooks = readNotebooks(notebookFolder, notebookNames(options.notebooks));
  const staging = stageBuild(buildFolder);
  try {
    const environment = { DIVERSIFICATION_BUILD: staging.folder };
    const run = { root, folder: notebookFolder, environment, cellTimeoutSeconds: options.timeoutSeconds, signal };
    const runs = await runAll(notebooks, options.jobs, run, progressLines(notebooks.map(({ fileName }) => fileName)));
    if (reportFailures(runs)) return false;
    runs.forEach(({ fileName, notebook }, index) => {
      const changed = compareOutputs(notebooks[index].notebook, notebook).length;
      if (changed > 0) writeNotebook(join(notebookFolder, fileName), notebook);
      console.log(`${fileName}: ${changed === 0 ? 'outputs unchanged' : `${changed} cells have new outputs`}`);
    });
    return true;
  } finally {
    staging.discard();
  }
});
