/**
 * Refuses a list of rows that counts land twice: South Kazakhstan (YKO) beside Turkestan or Shymkent, the republic (KAZ) beside a
 * region, or one region twice.
 *
 * @param codes region codes of the rows that are to be added up
 * @param where what the message names, for example 'gross value added of 2014'
 * @throws Error naming the codes
 * @example
 * refuseDoubleCount(['TRK', 'SHM', 'ATY'], 'population of 2014'); // fine
 */
export function refuseDoubleCount(codes: readonly string[], where: string): void {
  const parts = ['TRK', 'SHM'].filter((code) => codes.includes(code));
  if (codes.includes('YKO') && parts.length > 0) {
    throw new Error(
      `${where}: South Kazakhstan (YKO) and its parts ${parts.join(', ')} would be counted twice; leave out one or the other.`,
    );
  }
  if (codes.includes('KAZ') && codes.length > 1)
    throw new Error(`${where}: the republic (KAZ) and its regions would be counted twice.`);
  const repeated = codes.find((code, place) => codes.indexOf(code) !== place);
  if (repeated !== undefined) throw new Error(`${where}: ${repeated} stands in it twice.`);
}
