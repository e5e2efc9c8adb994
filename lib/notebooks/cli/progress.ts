import type { NamedRun, RunListener } from '../runner/run-all';

/**
 * Prints one line per notebook: on a terminal it counts the cells while they run; at the end it shows the seconds.
 *
 * @param onAgain - called with each notebook before it is run again
 */
export function progressLines(fileNames: readonly string[], onAgain: (fileName: string) => void): RunListener {
  const { stdout: stream } = process;
  const width = Math.max(...fileNames.map((name) => name.length));
  const running = new Map<string, string>();
  const status = () => {
    if (!stream.isTTY) return;
    const line = [...running].map(([name, state]) => `${name} ${state}`).join('   ');
    stream.write(`\r\u001B[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
  };
  return {
    cell(fileName, done, all) {
      running.set(fileName, `${done}/${all}`);
      status();
    },
    finished(run: NamedRun) {
      running.delete(run.fileName);
      if (stream.isTTY) stream.write('\r\u001B[2K');
      const result = run.failure ? `stopped at cell [${run.failure.cell}]` : 'done';
      stream.write(
        `${run.fileName.padEnd(width)}  ${String(run.codeCells).padStart(3)} cells  ${run.seconds.toFixed(1).padStart(5)} s  ${result}\n`,
      );
      status();
    },
    again(names) {
      names.forEach(onAgain);
      stream.write(`Running again, with types checked cell by cell: ${names.join(', ')}\n`);
    },
  };
}

/** Reports every failure: notebook, cell, what went wrong, the line and the error. */
export function reportFailures(runs: readonly NamedRun[]): boolean {
  const failed = runs.filter((run) => run.failure);
  for (const { fileName, failure } of failed) {
    const detail = failure!.detail.replace(/^/gm, '  ');
    process.stderr.write(`\n${fileName}, cell [${failure!.cell}]: ${failure!.problem}\n${detail}\n`);
  }
  return failed.length > 0;
}
