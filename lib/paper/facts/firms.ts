import { hasTable, loadRows, type LoadOptions } from '../../data/load-table';
import { regionName } from '../../regions';
import type { Fact } from '../facts';

/** Firms opened and liquidated by section, region and year; none where data/raw/firms.csv is not there. */
export function firmFacts(options: LoadOptions = {}): [string, Fact][] {
  if (!hasTable('firms', options)) return [];
  return loadRows('firms', options).flatMap((row): [string, Fact][] => {
    const tail = `${row.section}/${row.region}/${String(row.year)}`;
    const fact = { name: regionName(row.region, 'en', options), source: 'data/raw/firms.csv' };
    return [
      [`firms-opened/${tail}`, { ...fact, value: row.opened }],
      [`firms-liquidated/${tail}`, { ...fact, value: row.liquidated }],
    ];
  });
}
