import type { CellNames } from './names';

/** A cell with its names; cells are in notebook order. */
export interface CellNode extends CellNames {
  id: string;
}

/** What each cell needs, and which cells depend on it. */
export interface CellGraph {
  /** The cells whose names a cell uses directly. */
  needs: Map<string, string[]>;
  /** The cells that use a cell's names directly. */
  feeds: Map<string, string[]>;
  /** The cells whose values a cell assigns or changes: they are rerun before it is. */
  renews: Map<string, string[]>;
  order: string[];
}

/** Builds the graph of a notebook's cells: a name belongs to the nearest cell above that declares it. */
export function cellGraph(cells: readonly CellNode[]): CellGraph {
  const needs = new Map<string, string[]>();
  const feeds = new Map<string, string[]>(cells.map(({ id }) => [id, []]));
  const renews = new Map<string, string[]>();
  const owner = new Map<string, string>();
  for (const { id, declares, uses, assigns, changes } of cells) {
    const above = new Set([...uses, ...assigns].flatMap((name) => owner.get(name) ?? []));
    needs.set(id, [...above]);
    for (const each of above) feeds.get(each)!.push(id);
    const altered = [...assigns, ...changes].filter((name) => owner.has(name));
    renews.set(id, [...new Set(altered.map((name) => owner.get(name)!))]);
    for (const name of [...declares, ...assigns, ...altered]) owner.set(name, id);
  }
  return { needs, feeds, renews, order: cells.map(({ id }) => id) };
}

function reached(from: Iterable<string>, edges: Map<string, string[]>): Set<string> {
  const found = new Set<string>(from);
  for (const id of found) for (const next of edges.get(id) ?? []) found.add(next);
  return found;
}

/** Returns these cells and every cell that depends on them. */
export const dependents = (graph: CellGraph, ids: Iterable<string>): Set<string> => reached(ids, graph.feeds);

/** Returns these cells and every cell that they need. */
export const ancestors = (graph: CellGraph, ids: Iterable<string>): Set<string> => reached(ids, graph.needs);

/**
 * Returns what to run when some cells are run, in notebook order: the cells, their dependents, and whatever those need that has not run.
 * A cell that changes another cell's value in place must start from the original value, so the other is rerun too.
 *
 * @param done cells whose values are up to date
 */
export function planOf(graph: CellGraph, ids: Iterable<string>, done: ReadonlySet<string>): string[] {
  let again = dependents(graph, ids);
  for (let size = -1; size !== again.size;) {
    size = again.size;
    again = dependents(graph, [...again, ...[...again].flatMap((id) => graph.renews.get(id) ?? [])]);
  }
  const wanted = new Set([...ancestors(graph, again)].filter((id) => again.has(id) || !done.has(id)));
  return graph.order.filter((id) => wanted.has(id));
}
