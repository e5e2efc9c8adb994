/** The 19 sections of NACE rev. 2 (OKED in Kazakhstan), A to S. Their value added adds up to that of the region. */
export const sections: readonly string[] = 'ABCDEFGHIJKLMNOPQRS'.split('');

/**
 * The broad group of each section: A agriculture | B-E industry | F construction | G-I trade, transport, accommodation |
 * J-N information, finance, property, business services | O-S public and personal services.
 *
 * Unrelated and related variety are split by these groups. There are only six, so "related variety" is coarse at this level: the two
 * groups of a single section (A, F) have none by construction.
 */
export const sectionGroups: Readonly<Record<string, string>> = Object.fromEntries(
  ['A', 'B-E', 'F', 'G-I', 'J-N', 'O-S'].flatMap((group) =>
    sections.filter((section) => section >= group[0] && section <= group[group.length - 1]).map((section) => [section, group]),
  ),
);
