import { newCommand } from '../../lib/cli/command';
import { main } from '../../lib/cli/main';
import { measureText, missedGoals } from './goals';
import { measureNotebook } from './measure-notebook';
import { chosenNotebooks } from '../../lib/notebooks/cli/staged-run';

const command = newCommand({
  name: 'npm run notebooks:measure',
  does: 'Counts the lines of the notebooks by what they are for, the lengths of cells, and the words a reader meets, and says which goals are missed.',
  examples: [
    ['', 'all notebooks'],
    ['02', 'the notebook with 02 in its name'],
  ],
}).argument('[notebooks...]', 'parts of file names, such as 02; all notebooks when none is given');

void main(() => {
  command.parse(process.argv.slice(2), { from: 'user' });
  const measures = chosenNotebooks({ notebooks: command.args }).map(measureNotebook);
  console.log(measureText(measures));
  for (const measure of measures) {
    const missed = missedGoals(measure);
    if (missed.length > 0) console.log(`\n${measure.fileName}\n${missed.map((miss) => `  ${miss}`).join('\n')}`);
  }
  return true;
});
