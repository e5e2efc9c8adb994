import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { labFolders } from './folders';

const variable = /^\s*(?:export\s+)?JUPYTER_PATH\s*=/;
const mark = '# Written by "npm run lab": where the Jupyter extension of VS Code finds this project\'s kernel.';

/**
 * Tells VS Code's Jupyter extension where the kernel is. Before it looks for kernels, the extension adds the variables of the
 * workspace's `.env` to its environment; there is no setting for this. A JUPYTER_PATH written there by somebody else is left alone.
 *
 * @returns `written` · `unchanged` · `left alone`
 */
export function writeEditorEnvironment(root: string): 'written' | 'unchanged' | 'left alone' {
  const path = join(root, '.env');
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const lines = before.split(/\r?\n/);
  const own = lines.indexOf(mark);
  const others = lines.some((line, index) => variable.test(line) && (own < 0 || index !== own + 1));
  if (others) return 'left alone';
  // The extension expands ${…} in values and reads a backslash before n as a line break; slashes work on Windows too.
  const entry = `JUPYTER_PATH='${labFolders(root).data.replaceAll('\\', '/')}'`;
  if (own >= 0) lines.splice(own, 2, mark, entry);
  else lines.splice(lines.at(-1) === '' ? -1 : lines.length, 0, mark, entry);
  const after = `${lines.join('\n').trimEnd()}\n`;
  if (after === before) return 'unchanged';
  writeFileSync(path, after);
  return 'written';
}
