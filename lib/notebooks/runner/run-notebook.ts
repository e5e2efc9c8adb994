import type { Kernel, Outcome } from '../kernel/kernel';
import { startKernel, type KernelOptions } from '../kernel/kernel-client';
import { codeCells, joinLines, type CodeCell, type NotebookJson } from '../notebook-format';
import type { KernelPool } from '../quick/kernel-pool';
import type { QuickKernel } from '../quick/quick-kernel';
import { OutputCollector } from './output-collector';

/** A cell that did not run to its end, or that left an error unhandled. */
export interface CellFailure {
  /** The code cell's number, as Jupyter prints it: `[n]`. */
  cell: number;
  problem: string;
  /** What the kernel printed: the position, the line's text, the error. */
  detail: string;
}

/** A notebook after its run. */
export interface NotebookRun {
  notebook: NotebookJson;
  codeCells: number;
  seconds: number;
  failure?: CellFailure;
}

/** How a notebook is run. */
export interface RunOptions extends KernelOptions {
  cellTimeoutSeconds: number;
  /** Quick kernels, which do not check the types of the cells. Without them, tslab is used, which does. */
  quick?: KernelPool;
  onCell?: (done: number, all: number) => void;
}

const cellFailed = 'the cell failed';

/** Whether a kernel that checks types might say more about a failure. */
export const mayBeTyped = (failure: CellFailure): boolean => failure.problem === cellFailed;

interface Execution {
  outcome: Outcome;
  output: OutputCollector;
}

function problemOf({ outcome, output }: Execution, timeoutSeconds: number): string | undefined {
  if (outcome === 'error') return cellFailed;
  if (outcome === 'timeout') return `the cell ran longer than ${timeoutSeconds} s`;
  if (outcome === 'died') return 'the kernel died';
  return output.uncaught === undefined ? undefined : 'an error was thrown that nothing awaited';
}

async function runCells(kernel: Kernel, cells: CodeCell[], options: RunOptions): Promise<CellFailure | undefined> {
  const executions: Execution[] = [];
  const failureAt = (index: number): CellFailure | undefined => {
    const problem = problemOf(executions[index], options.cellTimeoutSeconds);
    if (problem === undefined) return undefined;
    const printed = executions[index].output.errorText().trim();
    const firstLine = joinLines(cells[index].source).split('\n')[0];
    return { cell: index + 1, problem, detail: printed === '' ? `The cell begins: ${firstLine}` : printed };
  };
  let failure: CellFailure | undefined;
  for (const [index, cell] of cells.entries()) {
    options.signal?.throwIfAborted();
    const output = new OutputCollector();
    const outcome = await kernel.execute(joinLines(cell.source), options.cellTimeoutSeconds, (message) => output.add(message));
    executions.push({ outcome, output });
    options.onCell?.(index + 1, cells.length);
    failure = failureAt(index);
    if (failure) break;
  }
  // A cell that timed out does not answer a request to end.
  if (failure && executions.at(-1)!.outcome === 'timeout') kernel.kill();
  if (!failure) await kernel.settle();
  executions.forEach(({ output }, index) => {
    cells[index].outputs = output.result();
    cells[index].execution_count = index + 1;
    // Late output belongs to the cell that caused it.
    failure ??= failureAt(index);
  });
  return failure;
}

/**
 * Runs every code cell of a notebook, in order, in its own kernel.
 *
 * @param source - the notebook; it is not changed
 * @param options - where its kernel runs, and how long one cell may take
 * @returns the executed notebook, and the first failure if there is one
 */
export async function runNotebook(source: NotebookJson, options: RunOptions): Promise<NotebookRun> {
  const started = performance.now();
  const notebook = structuredClone(source);
  const cells = codeCells(notebook);
  for (const cell of cells) {
    cell.outputs = [];
    cell.execution_count = null;
  }
  const { quick, environment = {} } = options;
  const kernel = quick ? await quick.take(environment) : await startKernel(options);
  const stopAtOnce = () => kernel.kill();
  options.signal?.addEventListener('abort', stopAtOnce);
  let whole = false;
  try {
    const failure = await runCells(kernel, cells, options);
    whole = failure === undefined;
    return { notebook, codeCells: cells.length, seconds: (performance.now() - started) / 1000, failure };
  } finally {
    options.signal?.removeEventListener('abort', stopAtOnce);
    if (whole && quick) quick.giveBack(kernel as QuickKernel);
    else await kernel.stop();
  }
}
