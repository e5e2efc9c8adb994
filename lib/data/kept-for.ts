/**
 * Makes a function of tables that keeps its last result and recomputes it only when one of the tables is another object. Tables are
 * read once, and reused as long as their files stay the same.
 *
 * @param make the function
 * @example
 * const rowsByCode = keptFor((regions: Table) => new Map(regions.objects().map((row) => [row.region, row])));
 */
export function keptFor<Tables extends object[], Value>(make: (...tables: Tables) => Value): (...tables: Tables) => Value {
  const known = new WeakMap<object, { tables: Tables; value: Value }>();
  return (...tables) => {
    const before = known.get(tables[0]);
    if (before?.tables.every((table, place) => table === tables[place])) return before.value;
    const value = make(...tables);
    known.set(tables[0], { tables, value });
    return value;
  };
}
