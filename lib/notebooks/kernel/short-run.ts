/**
 * Node.js options for a process that lives for seconds. V8 11, of Node.js 20, begins to optimize so early that such a process loses
 * more than it gains; later versions wait by themselves, and know the option no longer.
 */
export function shortRunOptions(v8 = process.versions.v8): string[] {
  return Number(v8.split('.')[0]) < 12 ? ['--interrupt-budget=1000000'] : [];
}
