import type { LiveCell } from './cell';
import { counted } from './elements';
import type { Types } from './types';

/**
 * Marks TypeScript's errors in the editors; from then on open editors offer completion and hover.
 *
 * @returns what it found, in words
 */
export async function checkTypes(types: Types, cells: readonly LiveCell[]): Promise<string> {
  const found = await types.check();
  for (const cell of cells) {
    const own = found.filter(({ id }) => id === cell.id);
    if (own.length === 0 && !cell.openEditor) continue;
    const editor = await cell.openedEditor();
    editor.mark(own.map(({ from, to, message }) => ({ from, to, message, severity: 'error' })));
    types.assist(cell.id, editor);
  }
  const [first] = found;
  if (!first) return 'TypeScript finds no errors. In an editor, Ctrl+Space completes and hovering explains.';
  const names = cells.filter(({ id }) => found.some((each) => each.id === id)).map(({ name }) => name);
  return `TypeScript finds ${counted(found.length, 'error')} (${names.join(', ')}): ${first.message}`;
}
