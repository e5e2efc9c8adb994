import { load } from './load';

/** One output in several forms: a reader's program shows the richest form that it knows. Keys are MIME types. */
export interface MimeBundle {
  data: Record<string, unknown>;
  metadata?: Record<string, unknown>;
}

interface Kernel {
  lastWriteDisplayData: ((content: { data: unknown; metadata: unknown; transient: unknown }, update: boolean) => void) | null;
}

/**
 * Sends an output to the cell that is running. The only place that speaks to tslab.
 *
 * @param bundle - the output's forms by MIME type, with optional metadata by MIME type
 * @throws Error when no tslab kernel is running in this process
 * @example
 * display({ data: { 'text/plain': 'twelve' } });
 */
export function display(bundle: MimeBundle): void {
  const write = runningKernel()?.lastWriteDisplayData;
  if (!write) {
    throw new Error(
      'Nothing can be displayed here: display() needs a running tslab kernel. Run this in a notebook cell ' +
        '(npm start executes all notebooks; npm run lab opens them). Outside a notebook, use the pure functions instead: ' +
        'renderPng(spec), renderSvg(spec), tableText(...), tableHtml(...).',
    );
  }
  write({ data: bundle.data, metadata: bundle.metadata ?? {}, transient: {} }, false);
}

/** The kernel's module, or undefined where tslab is not installed. Its `lastWriteDisplayData` is replaced at each cell. */
function runningKernel(): Kernel | undefined {
  try {
    return load<Kernel>('tslab/dist/jupyter');
  } catch {
    return undefined;
  }
}
