import type { MimeBundle } from '../output';
import { load } from './load';

interface Kernel {
  lastWriteDisplayData: ((content: { data: unknown; metadata: unknown; transient: unknown }, update: boolean) => void) | null;
}

/** Sends an output to the cell that runs; false where no tslab kernel does. The only place that speaks to tslab. */
export function send(bundle: MimeBundle): boolean {
  const write = runningKernel()?.lastWriteDisplayData;
  write?.({ data: bundle.data, metadata: bundle.metadata ?? {}, transient: {} }, false);
  return Boolean(write);
}

/** The kernel's module, or undefined where tslab is not installed. Its `lastWriteDisplayData` is replaced at each cell. */
function runningKernel(): Kernel | undefined {
  try {
    return load<Kernel>('tslab/dist/jupyter');
  } catch {
    return undefined;
  }
}
