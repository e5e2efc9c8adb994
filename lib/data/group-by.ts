/**
 * Groups rows by a key, in the order in which the keys first occur (like `Map.groupBy` in later versions of Node.js).
 *
 * @example
 * groupBy([1, 2, 3], (number) => number % 2); // 1 → [1, 3], 0 → [2]
 */
export function groupBy<Row, Key>(rows: Iterable<Row>, keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
