import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from './fault';
import type { ScratchProject } from './scratch-project';

const { scripts } = JSON.parse(readFileSync(resolve(__dirname, '..', '..', 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
/** The project's own commands and their files. */
const commands = Object.entries(scripts).flatMap(([name, line]) => {
  const file = /^node lib\/cli\/run\.cjs (lib\/\S+)$/.exec(line)?.[1];
  return file === undefined ? [] : [[name, file] as const];
});

/** Faults of what is typed; each takes a second at the most. */
export function commandLineFaults(project: () => ScratchProject): Fault[] {
  const said = async (args: readonly string[], wanted: RegExp, code = 1): Promise<string> => {
    const done = await project().start(args).ended;
    return done.code === code && wanted.test(done.output) ? 'yes' : `exit code ${String(done.code)}: ${done.output}`;
  };
  return [
    ...commands.map(([name, command]): Fault => ({
      fault: `npm run ${name} -- --help`,
      expected: 'what it does, exit code 0',
      async see() {
        const { code, output } = await project().start(['--help'], { command }).ended;
        return code === 0 && /Usage: /.test(output) ? 'what it does, exit code 0' : `${String(code)}: ${output}`;
      },
    })),
    {
      fault: 'npm start -- --jops 2',
      expected: 'yes',
      see: () => said(['--jops', '2'], /unknown option '--jops'[^]*--jobs <count>[^]*--timeout/),
    },
    {
      fault: 'npm start -- --timeout 2200000',
      expected: 'yes',
      see: () => said(['--timeout', '2200000'], /whole number from 1 to 86400/),
    },
    { fault: 'npm start -- --jobs 1e9', expected: 'yes', see: () => said(['--jobs', '1e9'], /whole number from 1 to 64/) },
    {
      fault: 'npm start -- 99, and there is no such notebook',
      expected: 'yes',
      see: () => said(['99'], /no notebook is called "99"; there are one\.ipynb/),
    },
    {
      fault: 'Node.js 18',
      expected: 'one sentence, exit code 1',
      async see() {
        const pretend = join(project().folder, 'pretend.cjs');
        writeFileSync(
          pretend,
          "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.8' } });",
        );
        const { code, output } = await project().start([], { nodeOptions: ['--require', pretend] }).ended;
        const sentence = /^This needs Node\.js 20\.19 or newer[^\n]*\n$/;
        return code === 1 && sentence.test(output) ? 'one sentence, exit code 1' : `${String(code)}: ${output}`;
      },
    },
    {
      fault: 'a notebook that is no JSON',
      expected: 'file, line and column; build/ untouched',
      async see() {
        const path = join(project().folder, 'notebooks', 'one.ipynb');
        const whole = readFileSync(path, 'utf8');
        writeFileSync(path, whole.slice(0, 100));
        const { code, output } = await project().start().ended;
        writeFileSync(path, whole);
        const named = /one\.ipynb, line \d+, column \d+: not JSON/.test(output);
        return code === 1 && named && project().built().length === 0
          ? 'file, line and column; build/ untouched'
          : `${String(code)}: ${output}`;
      },
    },
  ];
}
