import type { LoadOptions } from '../data/load-table';
import { matchRegion } from '../data/match-region';

/**
 * The code of the region that a text names: a code or a name in English, Russian or Kazakh, with or without the words for region
 * and city. "Almaty" alone is the city.
 *
 * @throws Error when no region has that name, with the near names
 * @example
 * findRegion('Алматинская область'); // 'ALM'
 */
export function findRegion(text: string, options: LoadOptions = {}): string {
  const { code, near } = matchRegion(text, options);
  if (code !== undefined) return code;
  const hint = near.length > 0 ? `; near: ${near.join(', ')}` : '';
  throw new Error(`Region "${text}": expected a code or a name of data/regions.csv${hint}.`);
}
