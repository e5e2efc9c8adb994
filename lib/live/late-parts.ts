/** Packages that few cells import, by the script that contains each: a page loads it when a cell first asks for it. */
export const latePackages: Readonly<Record<string, string>> = { danfo: 'danfojs-node' };

/** Files that few cells read, by the script that contains them. */
export const lateFiles: Readonly<Record<string, readonly string[]>> = {
  'us-states': ['data/raw/us-states.csv'],
  ledger: ['data/paper/ledger.csv'],
};

/** Lists the scripts whose packages a cell mentions. */
export const packagesNamedIn = (source: string): string[] =>
  Object.keys(latePackages).filter((part) => source.includes(latePackages[part]!));
