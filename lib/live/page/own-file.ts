/** Larger files would fill the page's memory. */
const mostMegabytes = 20;
const megabyte = 1e6;

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, place) => bytes[place] === byte);

/** Returns the name of a reader's file in data/own/: letters, digits, full stops, dashes and underscores. */
export const ownName = (name: string): string => name.replace(/[^\p{L}\p{N}._-]+/gu, '-');

/**
 * Reads the text of a file from the reader's computer.
 *
 * @throws Error written for a reader, if it is not text that a table can be read from
 */
export async function ownText(file: File): Promise<string> {
  if (file.size === 0) throw new Error(`${file.name} is empty.`);
  if (file.size > mostMegabytes * megabyte) {
    throw new Error(
      `${file.name} has ${(file.size / megabyte).toFixed(0)} MB; a page takes files up to ${String(mostMegabytes)} MB.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf)) {
    throw new Error(`${file.name} is a workbook: save its sheet as CSV (UTF-8) and choose that file.`);
  }
  const encoding = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    // Reported below.
  }
  throw new Error(`${file.name} is not text in UTF-8: save it as CSV (UTF-8) and choose that file.`);
}
