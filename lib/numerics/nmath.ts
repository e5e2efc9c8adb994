import type * as RMath from 'lib-r-math.js';

let loaded: typeof RMath | undefined;

/** The port of R's nmath, loaded at the first call: it takes a tenth of a second that most modules never need. */
export function nmath(): typeof RMath {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  loaded ??= require('lib-r-math.js') as typeof RMath;
  return loaded;
}
