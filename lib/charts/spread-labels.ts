/**
 * Moves labels apart along one axis: each keeps at least `gap` from its neighbours, stays within [low, high] if there
 * is room, and moves as little as its neighbours allow. The order never changes.
 *
 * @param places - the preferred positions of the labels, in pixels, in any order
 * @returns their final positions, in the order given
 * @example
 * spreadLabels([10, 11], 12, 0, 100); // [4.5, 16.5]
 */
export function spreadLabels(places: readonly number[], gap: number, low: number, high: number): number[] {
  interface Block {
    members: number[];
    centre: number;
  }
  const extent = (block: Block): number => ((block.members.length - 1) * gap) / 2;
  const order = places.map((_, index) => index).sort((first, second) => places[first]! - places[second]! || first - second);
  const blocks: Block[] = [];
  for (const index of order) {
    blocks.push({ members: [index], centre: hold(places[index]!, 0, low, high) });
    while (blocks.length > 1) {
      const [before, last] = [blocks[blocks.length - 2]!, blocks[blocks.length - 1]!];
      if (before.centre + extent(before) + gap <= last.centre - extent(last) + 1e-9) break;
      const members = [...before.members, ...last.members];
      // The block's centre minimizes the sum of its members' squared moves.
      const wish = members.reduce((sum, member) => sum + places[member]!, 0) / members.length;
      blocks.splice(-2, 2, { members, centre: hold(wish, ((members.length - 1) * gap) / 2, low, high) });
    }
  }
  const result = new Array<number>(places.length);
  for (const block of blocks) {
    block.members.forEach((member, place) => (result[member] = block.centre - extent(block) + place * gap));
  }
  return result;
}

function hold(centre: number, extent: number, low: number, high: number): number {
  if (high - low < 2 * extent) return (low + high) / 2;
  return Math.min(Math.max(centre, low + extent), high - extent);
}
