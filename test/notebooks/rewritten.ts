/** The notebooks that were rewritten to the goals of how a notebook should read; in the end, all. */
export const rewritten: string[] = ['02-grp-per-capita.ipynb'];
