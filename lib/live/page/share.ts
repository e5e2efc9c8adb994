import { asChanges, type Changes } from './keep';

const mark = '#changes=';

const base64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const through = async (bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> =>
  new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());

/** A link to this page with changes in it: deflated, after the `#`, so that no server sees them. */
export async function linkWith(changes: Changes): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(changes));
  const packed = base64(await through(bytes, new CompressionStream('deflate-raw')));
  return `${document.location.href.replace(/#.*$/, '')}${mark}${packed}`;
}

/** The changes that a link brings; undefined for one that brings none. @throws Error for a damaged one */
export async function changesInLink(hash: string): Promise<Changes | undefined> {
  if (!hash.startsWith(mark)) return undefined;
  const packed = hash.slice(mark.length).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return asChanges(JSON.parse(new TextDecoder().decode(await through(bytes, new DecompressionStream('deflate-raw')))));
}
