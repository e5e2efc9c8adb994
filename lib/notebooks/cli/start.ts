import { relative } from 'node:path';
import { main } from '../../cli/main';
import { makeBuild, type BuildOptions } from './make-build';
import { commandOptions, notebookCommand } from './options';
import { buildFolder } from './project';

const command = notebookCommand({
  name: 'npm start',
  does:
    'Runs the notebooks and makes build/: executed notebooks, result files, figures, and the site. A notebook whose cells, computations, ' +
    'data and packages have not changed since its last run is not run again.',
  examples: [
    ['', 'all notebooks'],
    ['02', 'only the notebook whose name holds 02; the pages of the others stay'],
    ['--fresh', 'all, also those that have not changed'],
    ['--jobs 4 --timeout 600', 'four at a time; a cell may take ten minutes'],
  ],
}).option('--fresh', 'run also the notebooks that have not changed', false);

void main(async (signal) => {
  const options = commandOptions<BuildOptions>(command, process.argv.slice(2));
  let made = false;
  try {
    made = await makeBuild(options, signal);
    return made;
  } finally {
    if (!made) console.error(`\nNothing was changed in ${relative(process.cwd(), buildFolder) || '.'}.`);
  }
});
