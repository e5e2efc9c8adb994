/** How a cell ended. `timeout`: it ran longer than allowed. `died`: the kernel's process ended. */
export type Outcome = 'ok' | 'error' | 'timeout' | 'died';

/** What a cell puts out: a message of Jupyter's protocol, or what a notebook needs of one. */
export interface KernelMessage {
  header: { msg_type: string };
  content: Record<string, unknown>;
}

/** A running kernel. */
export interface Kernel {
  /** Runs one cell and waits until the kernel is idle again. `listen` is given what the cell puts out, also what comes later. */
  execute(code: string, timeoutSeconds: number, listen?: (message: KernelMessage) => void): Promise<Outcome>;
  /** Waits for what may still come after the last cell: an error in a timer or a promise that nobody awaits. */
  settle(): Promise<void>;
  /** Asks the kernel to end, waits a little, then ends it. */
  stop(): Promise<void>;
  /** Ends the process at once: for cells that do not come back. */
  kill(): void;
}

/** How a cell ends: by itself, by the clock, or with its kernel. */
export async function outcomeOf(cell: Promise<Outcome>, kernelEnds: Promise<void>, timeoutSeconds: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => (timer = setTimeout(() => resolve('timeout'), timeoutSeconds * 1000)));
  try {
    return await Promise.race([cell, late, kernelEnds.then((): Outcome => 'died')]);
  } finally {
    clearTimeout(timer);
  }
}
