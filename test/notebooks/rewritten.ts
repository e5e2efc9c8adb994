/** The notebooks that are held to the goals of how a notebook should read. */
export const rewritten: string[] = [
  '01-regional-data.ipynb',
  '02-grp-per-capita.ipynb',
  '03-firm-openings.ipynb',
  '04-structural-coefficient.ipynb',
  '05-resilience-regressions.ipynb',
  '06-figure-check.ipynb',
  '07-your-own-data.ipynb',
];
