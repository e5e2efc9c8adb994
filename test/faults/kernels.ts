import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { joinLines, type CodeCell } from '../../lib/notebooks/notebook-format';
import { compiledLibrary } from '../../lib/notebooks/quick/compiled-library';
import { KernelPool } from '../../lib/notebooks/quick/kernel-pool';
import { runNotebook, type NotebookRun } from '../../lib/notebooks/runner/run-notebook';
import { sampleNotebook } from '../notebooks/sample-notebook';
import type { Fault } from './fault';
import type { ScratchProject } from './scratch-project';

const root = resolve(__dirname, '..', '..');
const folder = join(root, 'notebooks');

async function inKernel(kind: 'quick' | 'tslab', source: string, seconds: number): Promise<NotebookRun & { printed: string }> {
  const library = await compiledLibrary(root, join(root, 'build', '.cache'));
  const quick = kind === 'quick' ? new KernelPool({ root, folder, library }) : undefined;
  try {
    const run = await runNotebook(sampleNotebook(source), { root, folder, cellTimeoutSeconds: seconds, quick });
    const outputs = (run.notebook.cells[0] as CodeCell).outputs;
    return { ...run, printed: outputs.map((each) => (each.output_type === 'stream' ? joinLines(each.text) : '')).join('') };
  } finally {
    await quick?.close();
  }
}

/** The kernel of JupyterLab stops printing; the runner's own drops the middle. */
const linesExpected = {
  quick: 'all counted, first and last stored, in less than 30 s',
  tslab: 'the first stored, and that the rest is left out, in less than 30 s',
};
const linesEnd = {
  quick: / lines \([\d,]+ characters\) not stored[^]*line 99999\n$/,
  tslab: /\[The rest is left out: a cell shows at most 400,000 characters\.\]\s*$/,
};

const outputFaults = (kind: 'quick' | 'tslab'): Fault[] => [
  {
    fault: `a cell prints 100,000 lines (${kind} kernel)`,
    expected: linesExpected[kind],
    async see() {
      const { seconds, failure, printed } = await inKernel(
        kind,
        'for (let i = 0; i < 100000; i++) console.log(`line ${i}`);',
        60,
      );
      const whole = printed.startsWith('line 0\n') && linesEnd[kind].test(printed);
      const good = !failure && whole && seconds < 30;
      return good ? linesExpected[kind] : `${seconds} s, ${failure?.problem ?? ''} ${printed.slice(-200)}`;
    },
  },
  {
    fault: `a cell prints without end (${kind} kernel)`,
    expected: 'ended by its time-out, what it printed stored in part',
    async see() {
      // Before a kernel that checks types prints, it has loaded them.
      const timeout = kind === 'tslab' ? 10 : 3;
      const { seconds, failure, printed } = await inKernel(kind, 'while (true) console.log(1);', timeout);
      const good =
        failure?.problem === `the cell ran longer than ${timeout} s` &&
        seconds < 60 &&
        printed.length < 2_000_000 &&
        printed.length > 0;
      return good
        ? 'ended by its time-out, what it printed stored in part'
        : `${seconds} s, ${failure?.problem ?? ''} ${printed.length}`;
    },
  },
];

type Ending = 'SIGKILL' | 'SIGTERM' | 'SIGHUP' | 'SIGINT';
const exitCodes: Record<Ending, number | null> = { SIGKILL: null, SIGTERM: 143, SIGHUP: 129, SIGINT: 130 };

const clean = 'no process, no connection file, build/ as before';

/** The runner ends while a cell runs: nothing may be left. */
function endingFault(project: () => ScratchProject, ending: Ending, cell: string, kernel: string): Fault {
  const expected = `exit code ${String(exitCodes[ending])}; ${clean}`;
  return {
    fault: `the runner ends by ${ending} while a cell of the ${kernel} kernel ${cell.includes('while') ? 'loops' : 'waits'}`,
    expected,
    async see() {
      const temporary = mkdtempSync(join(tmpdir(), 'ending-'));
      try {
        project().notebook('one.ipynb', "console.log('begun');", cell);
        const command = kernel === 'tslab' ? 'lib/notebooks/cli/update.ts' : undefined;
        const running = project().start([], { environment: { TMPDIR: temporary }, command });
        while (
          !project()
            .processes()
            .some((line) => /session\.js|tslab kernel/.test(line))
        )
          await wait(50);
        await wait(4000);
        running.child.kill(ending);
        const { code } = await running.ended;
        for (let tries = 0; tries < 40 && project().processes().length > 0; tries++) await wait(50);
        const left = [
          ...project().processes(),
          ...readdirSync(temporary).filter((name) => name.startsWith('notebook-kernel-')),
          ...(ending === 'SIGKILL'
            ? []
            : project()
                .built()
                .filter((name) => name.startsWith('.next-'))),
        ];
        return left.length === 0 ? `exit code ${String(code)}; ${clean}` : `exit code ${String(code)}; left: ${left.join(', ')}`;
      } finally {
        rmSync(temporary, { recursive: true, force: true });
        project().notebook('one.ipynb', "console.log('one');");
      }
    },
  };
}

/** Who reads the progress stops after the first notebook, as `npm start | head -1` does. */
const closedPipe = (project: () => ScratchProject): Fault => ({
  fault: 'nobody reads the output any more (npm start | head -1)',
  expected: `exit code 1; ${clean}`,
  async see() {
    project().notebook('one.ipynb', "console.log('one');");
    project().notebook('two.ipynb', 'await new Promise((resolve) => setTimeout(resolve, 5000));');
    try {
      const running = project().start(['--fresh']);
      await running.printed(/one\.ipynb/);
      const before = project().built().filter((name) => !name.startsWith('.next-')); // prettier-ignore
      running.child.stdout!.destroy();
      const { code, output } = await running.ended;
      const left = [...project().processes(), ...project().built().filter((name) => !before.includes(name))]; // prettier-ignore
      const quiet = !/EPIPE|Error/.test(output);
      return left.length === 0 && quiet ? `exit code ${String(code)}; ${clean}` : `exit code ${String(code)}; left: ${left.join(', ')}; ${output}`; // prettier-ignore
    } finally {
      rmSync(join(project().folder, 'notebooks', 'two.ipynb'));
    }
  },
});

const loop = 'while (true) {}';
const pause = 'await new Promise((resolve) => setTimeout(resolve, 60000));';

/** Faults of kernels that take seconds. */
export const quickKernelFaults = (): Fault[] => outputFaults('quick');

/** Faults of kernels that take longer. */
export const slowKernelFaults = (project: () => ScratchProject): Fault[] => [
  ...outputFaults('tslab'),
  ...(['SIGTERM', 'SIGHUP', 'SIGINT', 'SIGKILL'] as const).map((ending) => endingFault(project, ending, loop, 'quick')),
  endingFault(project, 'SIGKILL', pause, 'quick'),
  endingFault(project, 'SIGKILL', loop, 'tslab'),
  endingFault(project, 'SIGTERM', pause, 'tslab'),
  closedPipe(project),
];
