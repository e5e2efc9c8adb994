/** A heading of a page, for its table of contents. `html` is safe inline HTML, `text` is the same as plain text. */
export interface Heading {
  level: number;
  id: string;
  html: string;
  text: string;
}

/**
 * Turns a heading into an id: lower case, letters and digits of any script, hyphens between words.
 *
 * @example
 * slug('Who leads, who trails?'); // 'who-leads-who-trails'
 */
export function slug(text: string): string {
  const words = text.toLowerCase().match(/[\p{L}\p{M}\p{N}_]+/gu);
  return words ? words.join('-') : 'section';
}

/** Assigns ids that are unique on one page: the second "Reading" becomes `reading-2`. */
export class UniqueIds {
  private readonly used: Set<string>;

  constructor(reserved: readonly string[] = []) {
    this.used = new Set(reserved);
  }

  take(wanted: string): string {
    let id = wanted;
    for (let count = 2; this.used.has(id); count++) id = `${wanted}-${count}`;
    this.used.add(id);
    return id;
  }

  /** Makes the id available again. */
  release(id: string): void {
    this.used.delete(id);
  }
}
