import { checkCells } from '../cells/check-cells';
import { stageBuild } from '../runner/build-folder';
import { compareOutputs } from '../runner/compare-outputs';
import { readNotebooks, runAll } from '../runner/run-all';
import { main } from './main';
import { commandOptions } from './options';
import { progressLines, reportFailures } from './progress';
import { buildFolder, notebookFolder, notebookNames, root } from './project';

// npm run notebooks:check: type-checks the cells, runs them, and compares what they print with what is committed.
void main(async (signal) => {
  const options = commandOptions(process.argv.slice(2));
  const notebooks = readNotebooks(notebookFolder, notebookNames(options.notebooks));
  const problems = checkCells(root, notebookFolder, notebooks);
  for (const { fileName, cell, line, text, message } of problems) {
    console.error(`${fileName}, cell [${cell}], line ${line}: ${message}\n    ${text}`);
  }
  if (problems.length > 0) return false;
  const staging = stageBuild(buildFolder);
  try {
    const environment = { DIVERSIFICATION_BUILD: staging.folder };
    const run = { root, folder: notebookFolder, environment, cellTimeoutSeconds: options.timeoutSeconds, signal };
    const runs = await runAll(notebooks, options.jobs, run, progressLines(notebooks.map(({ fileName }) => fileName)));
    if (reportFailures(runs)) return false;
    const differences = runs.flatMap(({ fileName, notebook }, index) =>
      compareOutputs(notebooks[index].notebook, notebook).map((difference) => ({ fileName, ...difference })),
    );
    for (const { fileName, cell, what, committed, now } of differences) {
      console.error(
        `\n${fileName}, cell [${cell}], ${what}: the output is not the one that is committed\n  - ${committed}\n  + ${now}`,
      );
    }
    if (differences.length > 0) console.error('\nWhere the new outputs are right, store them: npm run notebooks:update');
    else console.log(`${runs.length} notebooks print what is committed`);
    return differences.length === 0;
  } finally {
    staging.discard();
  }
});
