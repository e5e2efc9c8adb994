import type { MimeBundle } from '../output';
import { load } from './load';

interface Kernel {
  lastWriteDisplayData: ((content: { data: unknown; metadata: unknown; transient: unknown }, update: boolean) => void) | null;
}

/** Sends an output to the running cell; returns false if no tslab kernel is running. The only place that accesses tslab. */
export function send(bundle: MimeBundle): boolean {
  const write = runningKernel()?.lastWriteDisplayData;
  write?.({ data: bundle.data, metadata: bundle.metadata ?? {}, transient: {} }, false);
  return Boolean(write);
}

/** Returns the kernel's module, or undefined if tslab is not installed. Each cell replaces its `lastWriteDisplayData`. */
function runningKernel(): Kernel | undefined {
  try {
    return load<Kernel>('tslab/dist/jupyter');
  } catch {
    return undefined;
  }
}
