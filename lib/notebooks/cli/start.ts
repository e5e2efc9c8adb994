import { relative } from 'node:path';
import { main, messageOf } from '../../cli/main';
import { makeBuild, type BuildOptions } from './make-build';
import { commandOptions, notebookCommand } from './options';
import { buildFolder } from './project';
import { watchAndMake } from './watch';

const command = notebookCommand({
  name: 'npm start',
  does:
    'Runs the notebooks and makes build/: executed notebooks, result files, figures, and the site. A notebook whose cells, computations, ' +
    'data and packages have not changed since its last run is not run again.',
  examples: [
    ['', 'all notebooks'],
    ['02', 'only the notebook with 02 in its name; the pages of the others stay'],
    ['--fresh', 'all, even those that have not changed'],
    ['--watch', 'whatever has changed, after every save; open pages reload'],
    ['--jobs 4 --timeout 600', 'four at a time; a cell may take ten minutes'],
  ],
})
  .option('--fresh', 'also run the notebooks that have not changed', false)
  .option('--watch', 'make build/ again after every save, and reload open pages', false);

void main(async (signal) => {
  const { watch, ...options } = commandOptions<BuildOptions & { watch: boolean }>(command, process.argv.slice(2));
  if (watch) {
    await watchAndMake((stamp) => makeBuild(options, signal, stamp), signal);
    return true;
  }
  try {
    if (await makeBuild(options, signal)) return true;
  } catch (error) {
    console.error(messageOf(error));
  }
  console.error(`\nNothing was changed in ${relative(process.cwd(), buildFolder) || '.'}.`);
  return false;
});
