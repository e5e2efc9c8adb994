// node --import tsx test/faults/slow.ts: the faults that take longer than npm test should, as a table: fault, what is expected, what was seen.
import { main } from '../../lib/cli/main';
import { faultTable, isAsExpected, type Seen } from './fault';
import { folderFaults } from './folders';
import { slowKernelFaults } from './kernels';
import { scratchProject } from './scratch-project';

void main(async () => {
  const project = scratchProject();
  project.notebook('one.ipynb', "console.log('one');");
  const all: Seen[] = [];
  try {
    const wanted = process.argv[2] ?? '';
    const faults = [...slowKernelFaults(() => project), ...folderFaults(() => project)].filter(({ fault }) =>
      fault.includes(wanted),
    );
    for (const fault of faults) {
      const started = performance.now();
      const seen = await Promise.resolve(fault.see()).catch((error: unknown) => `an error of the test: ${String(error)}`);
      all.push({ fault, seen });
      console.log(
        `${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${fault.fault}${isAsExpected({ fault, seen }) ? '' : ': NOT AS EXPECTED'}`,
      );
    }
  } finally {
    project.remove();
  }
  console.log(`\n${faultTable(all)}`);
  return all.every(isAsExpected);
});
