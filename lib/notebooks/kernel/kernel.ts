/** How a cell ended. `timeout`: it ran longer than allowed. `died`: the kernel's process ended. */
export type Outcome = 'ok' | 'error' | 'timeout' | 'died';

/** An output of a cell: a message of Jupyter's protocol, or the parts of one that a notebook needs. */
export interface KernelMessage {
  header: { msg_type: string };
  content: Record<string, unknown>;
}

/** A running kernel. */
export interface Kernel {
  /** Runs one cell and waits until the kernel is idle again. `listen` receives the cell's outputs, including late ones. */
  execute(code: string, timeoutSeconds: number, listen?: (message: KernelMessage) => void): Promise<Outcome>;
  /** Waits for late events after the last cell: an error in a timer or in an unawaited promise. */
  settle(): Promise<void>;
  /** Asks the kernel to end, waits a little, then kills it. */
  stop(): Promise<void>;
  /** Kills the process at once: for cells that do not finish. */
  kill(): void;
}

/** Returns how a cell ends: normally, by timeout, or with its kernel. */
export async function outcomeOf(cell: Promise<Outcome>, kernelEnds: Promise<void>, timeoutSeconds: number): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<Outcome>((resolve) => (timer = setTimeout(() => resolve('timeout'), timeoutSeconds * 1000)));
  try {
    return await Promise.race([cell, late, kernelEnds.then((): Outcome => 'died')]);
  } finally {
    clearTimeout(timer);
  }
}
