/**
 * Runs a command: its errors become one message and exit code 1; Ctrl-C ends what it started, with exit code 130.
 */
export async function main(command: (signal: AbortSignal) => Promise<boolean>): Promise<void> {
  const abort = new AbortController();
  process.once('SIGINT', () => abort.abort(new Error('interrupted')));
  process.once('SIGTERM', () => abort.abort(new Error('ended')));
  try {
    process.exitCode = (await command(abort.signal)) ? 0 : 1;
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = abort.signal.aborted ? 130 : 1;
  }
}
