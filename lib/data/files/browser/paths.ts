/** Joins parts to a path, drops empty parts and resolves `..` and `.`; a leading slash stays. */
export function joinPath(...parts: string[]): string {
  const path = parts.filter((part) => part !== '').join('/');
  const kept: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..' && kept.length > 0 && kept.at(-1) !== '..') kept.pop();
    else if (part !== '..' || !path.startsWith('/')) kept.push(part);
  }
  return (path.startsWith('/') ? '/' : '') + kept.join('/') || '.';
}

/** The folder that contains a path. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf('/');
  return end < 0 ? '.' : path.slice(0, end) || '/';
}

/** The last part of a path. */
export const nameOf = (path: string): string => path.replace(/\/+$/, '').split('/').at(-1) ?? '';

/** The relative path from a folder to a path. */
export function relativePath(from: string, to: string): string {
  const start = joinPath(from).split('/').filter(Boolean);
  const end = joinPath(to).split('/').filter(Boolean);
  let shared = 0;
  while (shared < start.length && start[shared] === end[shared]) shared += 1;
  return [...start.slice(shared).map(() => '..'), ...end.slice(shared)].join('/');
}
