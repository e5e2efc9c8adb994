/** Returns the number of letters to insert, delete or replace to turn one word into the other (Levenshtein 1966). */
function editDistance(one: string, other: string): number {
  let above = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = above[j - 1] + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(replaced, above[j] + 1, row[j - 1] + 1));
    }
    above = row;
  }
  return above[other.length];
}

/**
 * Returns the words most similar to a mistyped one, the most similar first; an empty list if none is similar.
 *
 * @param word what was typed
 * @param known the existing words
 * @param most the maximum number of words to return
 * @example
 * nearWords('ATI', ['ATY', 'KZL']); // ['ATY']
 */
export function nearWords(word: string, known: readonly string[], most = 3): string[] {
  const typed = word.trim().toLowerCase();
  const reach = Math.max(1, Math.ceil(typed.length / 3));
  return known
    .map((candidate) => ({ candidate, distance: editDistance(typed, candidate.toLowerCase()) }))
    .filter(({ distance }) => distance <= reach)
    .sort((one, other) => one.distance - other.distance)
    .slice(0, most)
    .map(({ candidate }) => candidate);
}
