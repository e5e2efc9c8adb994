import { checkCells, dialects, type Dialect } from '../cells/check-cells';
import { readNotebooks } from '../runner/run-all';
import { main } from '../../cli/main';
import { notebookFolder, root } from './project';

// node --import tsx lib/notebooks/cli/cell-types.ts strict|kernel notebook.ipynb …: prints the type errors of the cells, as JSON.
void main(async () => {
  const [word, ...fileNames] = process.argv.slice(2);
  const dialect = dialects.find((each) => each === word);
  if (dialect === undefined) throw new Error(`the first word is "${word}"; expected ${dialects.join(' or ')}`);
  const problems = checkCells(root, notebookFolder, readNotebooks(notebookFolder, fileNames), dialect satisfies Dialect);
  process.stdout.write(JSON.stringify(problems));
  return true;
});
