import { messageOf, main } from '../../cli/main';
import { doubtfulNotebooks } from '../cells/known-types';
import { liveScripts } from './live-scripts';
import { preparedFolder, root } from './project';
import { chosenNotebooks } from './staged-run';

// Runs after npm install: what depends on nothing but the files that were installed is made once, so that the first npm start need not.
// Whatever cannot be made here is made there, and told there.
void main(async (signal) => {
  try {
    await Promise.all([
      liveScripts(root, [preparedFolder], signal),
      doubtfulNotebooks(root, chosenNotebooks({ notebooks: [] }), [preparedFolder], signal),
    ]);
  } catch (error) {
    console.error(`Not everything could be prepared; npm start will. (${messageOf(error)})`);
  }
  return true;
});
