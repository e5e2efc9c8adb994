/**
 * A function of tables that is worked out again only when one of them is another: tables are read once, and kept as long as their files
 * stay the same.
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
