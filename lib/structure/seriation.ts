import { correspondence } from './correspondence';
import type { YearStructure } from './structure-of-year';

/** An order of regions and sections that brings those with like structure together. */
export interface Seriation {
  regions: string[];
  sections: string[];
  /** Share of the inertia (of the deviations from the nation's structure) that the two axes carry which the order rests on. */
  inertia_shares: [number, number];
}

const turn = 2 * Math.PI;

/** The direction just behind the widest gap between the angles, where the circle is cut open. */
function cut(angles: readonly number[]): number {
  const sorted = [...angles].sort((one, other) => one - other);
  const gaps = sorted.map((angle, place) =>
    place === 0 ? angle + turn - sorted[sorted.length - 1]! : angle - sorted[place - 1]!,
  );
  const widest = gaps.indexOf(Math.max(...gaps));
  return sorted[widest]! - gaps[widest]! / 2;
}

const angleOf = ([x, y]: readonly [number, number]): number => Math.atan2(y, x);

function byAngle(names: readonly string[], points: readonly (readonly [number, number])[], start: number): string[] {
  const fromStart = points.map((point) => (((angleOf(point) - start) % turn) + turn) % turn);
  return names
    .map((_, place) => place)
    .sort((one, other) => fromStart[one]! - fromStart[other]!)
    .map((place) => names[place]!);
}

/**
 * Orders regions and sections so that a table of their location quotients shows its structure: high quotients gather along the
 * diagonal. Regions and sections are placed in the plane of the first two axes of the correspondence analysis of value added
 * and read off by their angle (as Friendly 2002 orders correlation matrices); the circle is cut at the widest gap between regions.
 *
 * It is an order for the eye: sections or regions near the middle of the plane have an angle too, though it says little.
 *
 * @param structure - value added of the regions by section; a section that no region has is refused.
 * @throws Error as in `correspondence`.
 * @example
 * seriation(structureOfYear(loadTable('gross-value-added'), { year: 2022 })).regions[0];
 */
export function seriation(structure: YearStructure): Seriation {
  const { regions, sections } = structure;
  const amounts = regions.map((region) => sections.map((section) => region.gva_million_tenge[section]!));
  const { rows, columns, inertias, totalInertia } = correspondence(amounts);
  const start = cut(rows.map(angleOf));
  return {
    regions: byAngle(regions.map(({ region }) => region), rows, start), // prettier-ignore
    sections: byAngle(sections, columns, start),
    inertia_shares: [inertias[0]! / totalInertia, inertias[1]! / totalInertia],
  };
}
