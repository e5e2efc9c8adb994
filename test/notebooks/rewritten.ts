/** The notebooks that were rewritten to the goals of how a notebook should read; in the end, all. */
export const rewritten: string[] = [
  '01-regional-data.ipynb',
  '02-grp-per-capita.ipynb',
  '06-figure-check.ipynb',
  '07-your-own-data.ipynb',
];
