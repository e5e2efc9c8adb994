/** What a reader has changed on a page: sources by cell id; added cells with the id of the cell above them. */
export interface Changes {
  cells: Record<string, string>;
  own: { id: string; below: string; source: string }[];
}

export const noChanges = ({ cells, own }: Changes): boolean => Object.keys(cells).length === 0 && own.length === 0;

/** Hashes the page's cells to a short text, since changes belong to one version of a notebook. */
export function versionOf(sources: readonly string[]): string {
  let hash = 5381;
  for (const letter of sources.join('\u0000')) hash = (hash * 33 + letter.codePointAt(0)!) >>> 0;
  return hash.toString(36);
}

/** Keeps changes in the browser's storage; if that is blocked, nothing is kept and the page still works. */
export class Keeper {
  constructor(private readonly key: string) {}

  read(): Changes | undefined {
    try {
      const text = window.localStorage.getItem(this.key);
      return text === null ? undefined : asChanges(JSON.parse(text));
    } catch {
      return undefined;
    }
  }

  write(changes: Changes): void {
    try {
      if (noChanges(changes)) window.localStorage.removeItem(this.key);
      else window.localStorage.setItem(this.key, JSON.stringify(changes));
    } catch {
      // The changes then last only while the page is open.
    }
  }
}

/** Returns those parts of external changes that have the right form. */
export function asChanges(value: unknown): Changes | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { cells, own } = value as Partial<Changes>;
  const texts = Object.entries(typeof cells === 'object' && cells !== null ? cells : {}).filter(
    ([, text]) => typeof text === 'string',
  );
  const added = (Array.isArray(own) ? own : []).filter(
    (each) => typeof each?.source === 'string' && typeof each.below === 'string' && /^own-\d+$/.test(each.id),
  );
  return { cells: Object.fromEntries(texts), own: added };
}
