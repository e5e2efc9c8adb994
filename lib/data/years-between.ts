/** The years from one to another, both included. @example yearsBetween(2020, 2022); // [2020, 2021, 2022] */
export const yearsBetween = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, step) => first + step);
