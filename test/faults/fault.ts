/** Something that goes wrong, what is expected then, and what is seen. */
export interface Fault {
  fault: string;
  expected: string;
  /** What is seen, in the words of `expected` when it is that; `not tried: …` where this computer does not allow the fault. */
  see(): Promise<string> | string;
}

export interface Seen {
  fault: Fault;
  seen: string;
}

export const isAsExpected = ({ fault, seen }: Seen): boolean => seen === fault.expected || seen.startsWith('not tried');

/** The table of faults, and how many went as expected. */
export function faultTable(all: readonly Seen[]): string {
  const lines = all.map((each) => {
    const mark = each.seen.startsWith('not tried') ? '–' : isAsExpected(each) ? '✓' : '✗';
    const seen = each.seen === each.fault.expected ? 'so it was' : each.seen;
    return `${mark} ${each.fault.fault}\n    expected: ${each.fault.expected}\n    seen:     ${seen}`;
  });
  const tried = all.filter(({ seen }) => !seen.startsWith('not tried'));
  const good = tried.filter(isAsExpected).length;
  return `${lines.join('\n')}\n${all.length} faults: ${good} as expected, ${tried.length - good} not, ${all.length - tried.length} not tried`;
}
