import { format, inspect } from 'node-inspect-extracted';
import { tableBundle } from '../../tell/value-bundle';
import type { LiveOutput } from '../messages';

/** Formats values as Node's console does. */
export const inspected = (value: unknown): string => (typeof value === 'string' ? value : inspect(value));

/** Creates a console whose lines become outputs of the running cell. */
export function cellConsole(
  emit: (output: LiveOutput) => void,
): Pick<Console, 'log' | 'info' | 'debug' | 'warn' | 'error' | 'table'> {
  const write =
    (name: 'stdout' | 'stderr') =>
    (...parts: unknown[]): void => {
      emit({ output_type: 'stream', name, text: `${format(...parts)}\n` });
    };
  const log = write('stdout');
  const table = (value: unknown): void => {
    const data = tableBundle(value, inspected);
    if (data) emit({ output_type: 'display_data', data, metadata: {} });
    else log(value);
  };
  return { log, info: log, debug: log, warn: write('stderr'), error: write('stderr'), table };
}
