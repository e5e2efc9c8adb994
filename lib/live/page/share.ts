import { asChanges, type Changes } from './keep';

const mark = '#changes=';

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

/** More than any reader writes; a link that unpacks to more was not made by this page. */
const mostBytes = 2_000_000;

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let length = 0;
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > mostBytes) {
      void reader.cancel();
      throw new Error('The changes are too long for a link.');
    }
    parts.push(value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/**
 * Returns a link to this page that contains changes: deflated, after the `#`, so that no server sees them.
 *
 * @param version of the page that the changes belong to
 * @throws Error for changes that are too long
 */
export async function linkWith(changes: Changes, version: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify({ ...changes, version }));
  const packed = base64(await through(bytes, new CompressionStream('deflate-raw')));
  return `${document.location.href.replace(/#.*$/, '')}${mark}${packed}`;
}

/** Reads the changes in a link; undefined if it has none. @throws Error for a damaged link or one that is too long */
export async function changesInLink(hash: string): Promise<(Changes & { version?: string }) | undefined> {
  if (!hash.startsWith(mark)) return undefined;
  const packed = hash.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  const text = new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')));
  const value = JSON.parse(text) as { version?: unknown } | null;
  const changes = asChanges(value);
  return changes && { ...changes, ...(typeof value?.version === 'string' ? { version: value.version } : {}) };
}

/** Copies a link, or shows it if the browser does not let a page copy. @returns what was done, in words */
export async function shareLink(made: () => Promise<string>): Promise<string> {
  let link: string;
  try {
    link = await made();
  } catch (error) {
    return `${(error as Error).message} Download the notebook instead.`;
  }
  try {
    await navigator.clipboard.writeText(link);
    const length = `${String(link.length)} characters`;
    return `The link is copied (${length}). Whoever opens it sees your changes and decides whether to run them.`;
  } catch {
    window.history.replaceState(null, '', link);
    return 'The link is in the address bar: copy it from there.';
  }
}
