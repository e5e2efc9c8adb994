import { positiveValues } from './positive-values';

/**
 * Gross regional product (GRP) per capita: y = 1000 · Y / P.
 *
 * The Bureau of National Statistics divides by the average population of the year, as its table of 2022 shows.
 *
 * @param grpMillionTenge Y, GRP at current prices, million tenge.
 * @param populationPersons P, average population of the year, persons.
 * @returns Thousand tenge a person (million tenge / persons = 1000 thousand tenge).
 * @throws Error when one of the two is not a number above zero.
 * @example grpPerCapita(2000, 1_000_000) // 2 thousand tenge
 */
export function grpPerCapita(grpMillionTenge: number, populationPersons: number): number {
  positiveValues([grpMillionTenge], 'GRP, million tenge');
  positiveValues([populationPersons], 'average population, persons');
  return (1000 * grpMillionTenge) / populationPersons;
}
