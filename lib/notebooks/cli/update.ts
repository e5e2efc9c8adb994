import { join } from 'node:path';
import { compareOutputs } from '../runner/compare-outputs';
import type { NamedRun } from '../runner/run-all';
import { writeNotebook } from '../runner/write-notebook';
import { main } from '../../cli/main';
import { commandOptions, notebookCommand } from './options';
import { notebookFolder } from './project';
import { chosenNotebooks, runAside } from './staged-run';

const command = notebookCommand({
  name: 'npm run notebooks:update',
  does:
    'Runs the notebooks and stores in notebooks/ the outputs that have changed. They run as for a reader, ' +
    'with types checked cell by cell; npm test then compares the quicker run with these outputs.',
  examples: [['02', 'only the notebook with 02 in its name']],
});

void main((signal) => {
  const options = commandOptions(command, process.argv.slice(2));
  const notebooks = chosenNotebooks(options);
  const store = (runs: NamedRun[]): boolean => {
    runs.forEach(({ fileName, notebook }, index) => {
      const changed = compareOutputs(notebooks[index].notebook, notebook).length;
      if (changed > 0) writeNotebook(join(notebookFolder, fileName), notebook);
      console.log(`${fileName}: ${changed === 0 ? 'outputs unchanged' : `${changed} cells have new outputs`}`);
    });
    return true;
  };
  return runAside(notebooks, options, signal, store, 'cell by cell');
});
