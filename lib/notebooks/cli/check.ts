import { checkMeanwhile } from '../cells/check-meanwhile';
import { compareOutputs } from '../runner/compare-outputs';
import { main } from '../../cli/main';
import { commandOptions, notebookCommand } from './options';
import { chosenNotebooks, runAside } from './staged-run';

const command = notebookCommand({
  name: 'npm run notebooks:check',
  does: 'Checks the types of the cells, runs them, and compares what they print with what is committed. Changes no file.',
  examples: [
    ['', 'all notebooks'],
    ['02 05', 'only two of them'],
  ],
});

void main(async (signal) => {
  const options = commandOptions(command, process.argv.slice(2));
  const notebooks = chosenNotebooks(options);
  const problems = await checkMeanwhile(
    'strict',
    notebooks.map(({ fileName }) => fileName),
    signal,
  );
  for (const { fileName, cell, line, text, message } of problems) {
    console.error(`${fileName}, cell [${cell}], line ${line}: ${message}\n    ${text}`);
  }
  if (problems.length > 0) return false;
  return runAside(notebooks, options, signal, (runs) => {
    const differences = runs.flatMap(({ fileName, notebook }, index) =>
      compareOutputs(notebooks[index].notebook, notebook).map((difference) => ({ fileName, ...difference })),
    );
    for (const { fileName, cell, what, committed, now } of differences) {
      const place = `${fileName}, cell [${cell}], ${what}`;
      console.error(`\n${place}: the output differs from the committed one\n  - ${committed}\n  + ${now}`);
    }
    if (differences.length > 0) console.error('\nIf the new outputs are right, store them: npm run notebooks:update');
    else console.log(`${runs.length} notebooks print the committed outputs`);
    return differences.length === 0;
  });
});
