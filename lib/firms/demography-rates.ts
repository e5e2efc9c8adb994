import { checkCount } from './counts';

/** Rates per 100 active enterprises. */
export interface DemographyRates {
  birth_rate_percent: number;
  death_rate_percent: number;
  /** Birth rate plus death rate. */
  churn_rate_percent: number;
  /** Birth rate less death rate. */
  net_rate_percent: number;
}

/**
 * Birth, death and churn rates: births and deaths of a year per 100 enterprises active in that year, and their sum
 * (Eurostat-OECD Manual on Business Demography Statistics 2007).
 *
 * Registrations and liquidations are legal events, not births and deaths of enterprises: a registered firm may never trade, and a
 * dead one may stay in the register for years. Rates made from them are registration and liquidation rates, and should be called so.
 *
 * @param births - enterprises born (or registered) in the year.
 * @param deaths - enterprises that died (or were liquidated) in the year.
 * @param active - enterprises active in the year, above 0.
 * @throws Error when a count is not a whole number of 0 or more, or no enterprise is active.
 * @example
 * demographyRates(80, 60, 1000); // birth 8, death 6, churn 14, net 2 percent
 */
export function demographyRates(births: number, deaths: number, active: number): DemographyRates {
  checkCount(births, 'births');
  checkCount(deaths, 'deaths');
  if (checkCount(active, 'active') === 0) throw new Error('active: 0 enterprises are active, so no rate exists.');
  return {
    birth_rate_percent: (100 * births) / active,
    death_rate_percent: (100 * deaths) / active,
    churn_rate_percent: (100 * (births + deaths)) / active,
    net_rate_percent: (100 * (births - deaths)) / active,
  };
}
