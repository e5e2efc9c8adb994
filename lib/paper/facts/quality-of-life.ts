import { loadRows, type LoadOptions } from '../../data/load-table';
import { regionName } from '../../regions';
import type { Fact } from '../facts';

const keys: Record<string, string> = {
  'three-shift schools': 'three-shift-schools',
  'local roads in standard condition': 'roads-in-standard-condition',
};

/** Three-shift schools and the share of local roads in standard condition, single published facts with their year. */
export function qualityOfLifeFacts(options: LoadOptions = {}): [string, Fact][] {
  return loadRows('quality-of-life', options).flatMap((row): [string, Fact][] => {
    if (!Object.hasOwn(keys, row.indicator)) return [];
    const fact: Fact = {
      value: row.value,
      name: regionName(row.region, 'en', options),
      source: row.source,
      note: `reported for ${String(row.year)}`,
      ...(row.region === 'KAZ' ? { aggregate: true } : {}),
    };
    return [[`${keys[row.indicator]}/${row.region}/${String(row.year)}`, fact]];
  });
}
