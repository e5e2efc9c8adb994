import { checkCount } from './counts';

/** One line of a printed list of the largest counts. `region` is a code, or codes joined by "|" where the text is ambiguous. */
export interface TopListEntry {
  region: string;
  count: number;
}

/** The codes that an entry may stand for: "ALA|ALM" stands for ALA or ALM. */
export const codesOf = (entry: { region: string }): string[] => entry.region.split('|').map((code) => code.trim());

/**
 * The smallest count of a list of the largest: every region that is not named has at most that many. Not the last in print: a list
 * may be printed out of order.
 *
 * @throws Error for an empty list or a count that is not a whole number of 0 or more.
 */
export function smallestListed(list: readonly TopListEntry[], event: string): number {
  if (list.length === 0) throw new Error(`${event}: the list is empty, so it bounds nothing.`);
  return Math.min(...list.map((entry) => checkCount(entry.count, `${event}, ${entry.region}`)));
}

/** Every way to read the ambiguous entries of the lists: one map from label to code per reading, a label read the same in both lists. */
export function readings(lists: readonly (readonly TopListEntry[])[]): Map<string, string>[] {
  const labels = [...new Set(lists.flat().map((entry) => entry.region))].filter((label) => label.includes('|'));
  let all: Map<string, string>[] = [new Map()];
  for (const label of labels) {
    const codes = codesOf({ region: label });
    all = all.flatMap((reading) => codes.map((code) => new Map([...reading, [label, code]])));
  }
  return all;
}

/**
 * The list under one reading, as code → count. A reading that names a region twice in one list is impossible and gives null; a
 * region printed twice without ambiguity is an error.
 *
 * @throws Error for an unknown code (the known ones are listed) or a region printed twice.
 */
export function listUnder(
  reading: ReadonlyMap<string, string>,
  list: readonly TopListEntry[],
  event: string,
  known: ReadonlySet<string>,
): Map<string, number> | null {
  const counts = new Map<string, number>();
  for (const entry of list) {
    for (const code of codesOf(entry)) {
      if (!known.has(code))
        throw new Error(`${event}: region "${code}" is unknown; the known ones are ${[...known].join(', ')}.`);
    }
    const code = reading.get(entry.region) ?? entry.region;
    if (counts.has(code)) {
      if (reading.size === 0)
        throw new Error(`${event}: ${code} is in the list twice (${counts.get(code)!} and ${entry.count}).`);
      return null;
    }
    counts.set(code, entry.count);
  }
  return counts;
}
