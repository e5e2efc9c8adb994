import { writeFileSync } from 'node:fs';
import { main } from '../../cli/main';
import { liveFiles } from '../../live/bundling/bundle';
import { writeBundle } from './live-scripts';

// node lib/cli/run.cjs lib/notebooks/cli/bundle-live.ts <file>: writes the scripts that let cells run in pages to a file, as JSON.
void main(async () => {
  writeFileSync(process.argv[2]!, writeBundle(await liveFiles()));
  return true;
});
