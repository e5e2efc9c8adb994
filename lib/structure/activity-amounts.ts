/** Amounts by activity: a plain list, or an object keyed by activity (for instance by section letter). Money, jobs or shares. */
export type ActivityAmounts = readonly number[] | Readonly<Record<string, number>>;

/** A region and the nation over the same activities, checked and in the same order. */
export interface AlignedAmounts {
  /** Names of the activities kept: the keys, or "activity 1", "activity 2", … for lists. */
  activities: string[];
  region: number[];
  nation: number[];
  /** Activities left out because the nation has none of them. */
  dropped: string[];
  /** Activities kept that the region has none of: they count as 0. */
  absent: string[];
  /** Positions, in the lists as given, of the activities kept. */
  positions: number[];
}

/** Refuses anything but a finite amount of 0 or more; the message names whose amount and which activity it is. */
export function checkAmount(value: unknown, activity: string, owner: string): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Error(
      `${owner}, ${activity}: ${String(value)} is not an amount; expected a number (0 where there is no such activity).`,
    );
  }
  if (value < 0) throw new Error(`${owner}, ${activity}: the amount ${value} is negative; shares need amounts of 0 or more.`);
  return value;
}

/** The sum of amounts, refused when it is 0: no shares exist then. */
export function positiveTotal(amounts: readonly number[], owner: string): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  if (!(total > 0)) throw new Error(`${owner}: the amounts add up to ${total}; shares need a total above 0.`);
  return total;
}

const isList = (amounts: ActivityAmounts): amounts is readonly number[] => Array.isArray(amounts);

/** Names of the activities: the keys of an object, or "activity 1", "activity 2", … for a list. */
export function activityNames(amounts: ActivityAmounts): string[] {
  return isList(amounts) ? amounts.map((_, place) => `activity ${place + 1}`) : Object.keys(amounts);
}

/** The amounts as a checked list, in the order of {@link activityNames}. */
export function amountList(amounts: ActivityAmounts, owner: string): number[] {
  const values: readonly unknown[] = isList(amounts) ? amounts : Object.values(amounts);
  if (values.length === 0) throw new Error(`${owner}: no activity given.`);
  const names = activityNames(amounts);
  return values.map((value, place) => checkAmount(value, names[place]!, owner));
}

function listsInOrder(region: ActivityAmounts, nation: ActivityAmounts): [number[], number[]] {
  const nationList = amountList(nation, 'nation');
  if (isList(region) !== isList(nation))
    throw new Error('Region and nation: give both as lists or both as objects keyed by activity.');
  if (isList(region) || isList(nation)) {
    const regionList = amountList(region, 'region');
    if (regionList.length === nationList.length) return [regionList, nationList];
    throw new Error(
      `The region has ${regionList.length} activities and the nation ${nationList.length}; expected the same list.`,
    );
  }
  const known = new Set(Object.keys(nation));
  for (const activity of Object.keys(region)) {
    if (!known.has(activity))
      throw new Error(`region, ${activity}: the nation has no such activity; it has ${[...known].join(', ')}.`);
  }
  return [[...known].map((activity) => (activity in region ? checkAmount(region[activity], activity, 'region') : 0)), nationList];
}

/**
 * Puts a region and the nation side by side over the same activities.
 *
 * An activity that the region lacks (no key, or 0) counts as 0 and stays. An activity that the nation lacks (0) is dropped and
 * named, because no quotient exists for it.
 *
 * @throws Error for a negative or missing amount, lists of unequal length, an activity unknown to the nation, or an amount in the
 * region where the nation has 0.
 * @example
 * alignAmounts({ A: 1 }, { A: 4, B: 6, C: 0 }); // activities A, B; region 1, 0; dropped C; absent B
 */
export function alignAmounts(region: ActivityAmounts, nation: ActivityAmounts): AlignedAmounts {
  const [regionList, nationList] = listsInOrder(region, nation);
  const names = activityNames(nation);
  const positions = names.map((_, place) => place).filter((place) => nationList[place]! > 0);
  names.forEach((activity, place) => {
    if (nationList[place] === 0 && regionList[place]! > 0) {
      throw new Error(
        `region, ${activity}: ${regionList[place]!} in the region, but the nation has 0; a part cannot exceed the whole.`,
      );
    }
  });
  return {
    activities: positions.map((place) => names[place]!),
    region: positions.map((place) => regionList[place]!),
    nation: positions.map((place) => nationList[place]!),
    dropped: names.filter((_, place) => nationList[place] === 0),
    absent: positions.filter((place) => regionList[place] === 0).map((place) => names[place]!),
    positions,
  };
}
