import { messageOf, main } from '../../cli/main';
import { doubtfulNotebooks } from '../cells/known-types';
import { liveScripts } from './live-scripts';
import { preparedFolder, root } from './project';
import { chosenNotebooks } from './staged-run';

// Runs after npm install: makes what depends only on the installed files, so that the first npm start is faster. If something fails here,
// npm start makes it, or reports why it cannot.
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
