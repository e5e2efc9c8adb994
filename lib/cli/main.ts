const signals = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/** Returns the message of an error; for the usual system errors, a sentence that says what to do. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, path } = error as NodeJS.ErrnoException;
  const what = path ?? 'a file';
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return `The disk is full: ${what} could not be written. Free some space and run this again.`;
  if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
    return `No permission to write ${what}. This command writes to the project's folder build/: get write permission, or copy the project.`;
  }
  return error.message;
}

/**
 * Runs a command and sets the exit code: 0 if it returns true, 1 if it returns false or throws (the error becomes one message), and
 * 128 + the signal number if it is ended by Ctrl-C, by a closing terminal or by the system. If the reader of its output
 * goes away, nothing is printed about that, and the exit code still shows whether the command did its work.
 *
 * @param command - receives an abort signal, on which it stops what it started; it may clean up before it returns
 */
export async function main(command: (signal: AbortSignal) => Promise<boolean> | boolean): Promise<void> {
  const abort = new AbortController();
  let endedBy: keyof typeof signals | undefined;
  for (const name of Object.keys(signals) as (keyof typeof signals)[]) {
    process.once(name, () => {
      endedBy ??= name;
      abort.abort(new Error(name === 'SIGINT' ? 'interrupted' : 'ended'));
    });
  }
  for (const stream of [process.stdout, process.stderr]) {
    // EPIPE: the reader is gone. EIO: the terminal is gone.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'EIO') throw error;
      if (!process.exitCode) abort.abort(new Error('nobody reads the output'));
    });
  }
  try {
    const good = await command(abort.signal);
    process.exitCode = endedBy ? signals[endedBy] : good ? 0 : 1;
  } catch (error) {
    process.exitCode = endedBy ? signals[endedBy] : 1;
    process.stderr.write(`${messageOf(error)}\n`);
  }
}
