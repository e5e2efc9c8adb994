/**
 * Returns Node.js options for a process that runs for seconds. V8 11, in Node.js 20, starts optimizing so early that such a process
 * loses more than it gains; later versions wait longer by default and no longer have the option.
 */
export function shortRunOptions(v8 = process.versions.v8): string[] {
  return Number(v8.split('.')[0]) < 12 ? ['--interrupt-budget=1000000'] : [];
}
