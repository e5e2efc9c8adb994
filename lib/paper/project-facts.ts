import type { LoadOptions } from '../data/load-table';
import type { Facts } from './facts';
import { accountFacts } from './facts/accounts';
import { firmFacts } from './facts/firms';
import { qualityOfLifeFacts } from './facts/quality-of-life';
import { recordFacts } from './facts/records';
import { territoryFacts } from './facts/territory';

/**
 * The figures that the paper is held against, computed from data/:
 *
 * - grp-per-capita/ATY/2022 (thousand tenge), share/ALA/2022 (percent of GDP), growth/KAZ/2022 (percent), contribution/ALA/2022
 *   (percentage points), population/ULT/2022 (persons), population-growth/ALM/2012-2021 (percent), grp-per-capita-usd/ULT/2022;
 * - units/2022, units/2018, units/2010, units-without-cities/2010 (counts), parent/ULT (a name);
 * - three-shift-schools/ATY/2021, roads-in-standard-condition/ATY/2022 (percent);
 * - firms-opened/B/AST/2022, firms-liquidated/B/ALA/2022, only where the reader has brought data/raw/firms.csv;
 * - the records of data/paper/records.csv.
 *
 * @param options another data folder
 * @example
 * projectFacts().get('share/ALA/2022')?.value; // 18.46
 */
export function projectFacts(options: LoadOptions = {}): Facts {
  return new Map([
    ...accountFacts(options),
    ...territoryFacts(options),
    ...qualityOfLifeFacts(options),
    ...firmFacts(options),
    ...recordFacts(options),
  ]);
}
