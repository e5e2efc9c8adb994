/** The 19 sections of NACE rev. 2 (in Kazakhstan OKED), A to S, whose value added makes up the region's. */
export const sections: readonly string[] = 'ABCDEFGHIJKLMNOPQRS'.split('');

/**
 * The broad group of each section: A agriculture | B-E industry | F construction | G-I trade, transport, accommodation |
 * J-N information, finance, property, business services | O-S public and personal services.
 *
 * Variety is split over these groups. There are only six, and two of them consist of a single section, so "related variety" at this level
 * is coarse: a group of one section (A, F) has none by construction.
 */
export const sectionGroups: Readonly<Record<string, string>> = Object.fromEntries(
  ['A', 'B-E', 'F', 'G-I', 'J-N', 'O-S'].flatMap((group) =>
    sections.filter((section) => section >= group[0] && section <= group[group.length - 1]).map((section) => [section, group]),
  ),
);
