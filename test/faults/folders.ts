import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from './fault';
import { scratchProject, type ScratchProject } from './scratch-project';

const root = resolve(__dirname, '..', '..');
const strangeNames = ['with spaces', 'with \'quotes"', 'with # and %', 'Аймақтар'];
const parts = ['figures', 'notebooks', 'results', 'site'];
const isWhole = (project: ScratchProject): boolean =>
  parts.every((part) => project.built().includes(part)) && !project.built().some((name) => name.startsWith('.next-'));

const cells = [
  "import { saveResult } from '../lib/data/save-table';",
  "saveResult('ranks', [{ region: 'ATY', rank: 1 }]); console.log('saved');",
];

async function inFolder(name: string): Promise<string> {
  const project = scratchProject(name);
  try {
    project.notebook('one.ipynb', ...cells);
    const { code, output } = await project.start().ended;
    return code === 0 && isWhole(project) ? 'build/ is made' : `exit code ${String(code)}: ${output}`;
  } finally {
    project.remove();
  }
}

/** Files that say when they were made. */
const dated = /\.run\.json$|\.docx$|^\.made-of$/;
/** What pages say of how long a run took. */
const duration = /executed in [\d.]+ s/g;

/** sha256 of every file of build/, without what it says of when it was made and how long that took. */
export function hashesOf(build: string): Record<string, string> {
  const hashes: Record<string, string> = {};
  for (const part of parts.filter((each) => existsSync(join(build, each)))) {
    for (const name of (readdirSync(join(build, part), { recursive: true }) as string[]).sort()) {
      const path = join(build, part, name);
      if (dated.test(name) || !statSync(path).isFile()) continue;
      const bytes = readFileSync(path);
      const content = name.endsWith('.html') ? bytes.toString('utf8').replace(duration, '') : bytes;
      hashes[`${part}/${name}`] = createHash('sha256').update(content).digest('hex');
    }
  }
  return hashes;
}

/** Notebooks of the project that take few seconds. */
const cheap = ['03-firm-openings.ipynb', '06-figure-check.ipynb'];
const places = [
  { TZ: 'Asia/Almaty', LANG: 'ru_RU.UTF-8', LC_ALL: 'ru_RU.UTF-8' },
  { TZ: 'America/New_York', LANG: 'C', LC_ALL: 'C' },
];

/** The files of build/ that differ between runs in two time zones and languages. */
async function differencesOfPlaces(): Promise<string> {
  const project = scratchProject();
  try {
    for (const name of cheap) cpSync(join(root, 'notebooks', name), join(project.folder, 'notebooks', name));
    const made: Record<string, string>[] = [];
    for (const environment of places) {
      const { code, output } = await project.start(['--fresh'], { environment }).ended;
      if (code !== 0) return output;
      made.push(hashesOf(join(project.folder, 'build')));
    }
    const names = [...new Set(made.flatMap(Object.keys))];
    const different = names.filter((name) => made[0][name] !== made[1][name]);
    const enough = names.some((name) => name.startsWith('results/')) && names.some((name) => name.endsWith('.html'));
    return different.length === 0 && enough ? 'build/ is the same, byte for byte' : `different: ${different.join(', ')}`;
  } finally {
    project.remove();
  }
}

/** A file system of its own size or rights, where the system lets us make one. */
function mounted(folder: string, options: string[], use: () => Promise<string>): Promise<string> {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', options, { stdio: 'ignore' });
  } catch {
    return Promise.resolve('not tried: no right to mount a file system');
  }
  return use().finally(() => execFileSync('umount', ['-l', folder]));
}

/** Faults of the place where the project lies, and of what runs beside it. */
export const folderFaults = (project: () => ScratchProject): Fault[] => [
  ...strangeNames.map((name): Fault => ({
    fault: `the project's folder is called ${name}`,
    expected: 'build/ is made',
    see: () => inFolder(name),
  })),
  {
    fault: "the project's folder is called node_modules",
    expected: 'one sentence, exit code 1',
    async see() {
      const seen = await inFolder('node_modules');
      return /^exit code 1: This folder is called node_modules, [^\n]*\n$/.test(seen) ? 'one sentence, exit code 1' : seen;
    },
  },
  {
    fault: 'Almaty in Russian, and New York in English',
    expected: 'build/ is the same, byte for byte',
    see: differencesOfPlaces,
  },
  {
    fault: 'two runs at once in one checkout',
    expected: 'both end well, build/ is whole',
    async see() {
      project().notebook('one.ipynb', ...cells);
      const [one, other] = await Promise.all([project().start(['--fresh']).ended, project().start(['--fresh']).ended]);
      const good = one.code === 0 && other.code === 0 && isWhole(project());
      return good ? 'both end well, build/ is whole' : `${one.output}\n${other.output}\n${project().built().join(' ')}`;
    },
  },
  {
    fault: 'one notebook of two is run',
    expected: 'the page of the other stays',
    async see() {
      project().notebook('one.ipynb', "console.log('one');");
      project().notebook('two.ipynb', "console.log('two');");
      await project().start().ended;
      const { code, output } = await project().start(['two', '--fresh']).ended;
      rmSync(join(project().folder, 'notebooks', 'two.ipynb'));
      const pages = readdirSync(join(project().folder, 'build', 'site')).filter((name) => /^(one|two)\.html$/.test(name));
      return code === 0 && pages.length === 2 ? 'the page of the other stays' : `${output} ${pages.join(' ')}`;
    },
  },
  {
    fault: 'nothing has changed since the last run',
    expected: 'no notebook is run, in less than 10 s',
    async see() {
      await project().start().ended;
      const started = performance.now();
      const { code, output } = await project().start().ended;
      const good = code === 0 && output.startsWith('Nothing has changed') && performance.now() - started < 10_000;
      return good ? 'no notebook is run, in less than 10 s' : output;
    },
  },
  {
    fault: 'a run was killed and left its staging folder',
    expected: 'the next run removes it',
    async see() {
      mkdirSync(join(project().folder, 'build', '.next-99999999', 'site'), { recursive: true });
      await project().start(['--fresh']).ended;
      return project().built().includes('.next-99999999') ? project().built().join(' ') : 'the next run removes it';
    },
  },
  {
    fault: 'a cell fails',
    expected: 'notebook, cell and line are named; build/ stays as it was; exit code 1',
    async see() {
      const before = hashesOf(join(project().folder, 'build'));
      project().notebook('one.ipynb', 'const one = 1;', '\nconst two: number = "two";');
      const { code, output } = await project().start().ended;
      project().notebook('one.ipynb', "console.log('one');");
      const named = /one\.ipynb, cell \[2\][^]*cell\[2\]:2:7 - Type 'string' is not assignable to type 'number'/.test(output);
      const same = JSON.stringify(before) === JSON.stringify(hashesOf(join(project().folder, 'build')));
      return code === 1 && named && same
        ? 'notebook, cell and line are named; build/ stays as it was; exit code 1'
        : `${String(code)}: ${output}`;
    },
  },
  {
    fault: 'the disk is full',
    expected: 'one sentence, exit code 1, build/ not half-written',
    see() {
      const build = join(project().folder, 'build');
      rmSync(build, { recursive: true, force: true });
      return mounted(build, ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', build], async () => {
        const { code, output } = await project().start().ended;
        const good =
          code === 1 &&
          /The disk is full: /.test(output) &&
          !project()
            .built()
            .some((name) => parts.includes(name));
        return good
          ? 'one sentence, exit code 1, build/ not half-written'
          : `${String(code)}: ${output} ${project().built().join(' ')}`;
      });
    },
  },
  {
    fault: 'the checkout may only be read',
    expected: 'one sentence, exit code 1',
    see() {
      const { folder } = project();
      return mounted(folder, ['--bind', '-o', 'ro', folder, folder], async () => {
        try {
          writeFileSync(join(folder, 'probe'), '');
          rmSync(join(folder, 'probe'));
          return 'not tried: the system does not keep the folder from being written';
        } catch {
          const { code, output } = await project().start(['--fresh']).ended;
          const lines = output.split('\n').filter((line) => line !== '' && !line.startsWith('Nothing was changed'));
          return code === 1 && lines.length === 1 && /No permission to write/.test(output)
            ? 'one sentence, exit code 1'
            : `${String(code)}: ${output}`;
        }
      });
    },
  },
];
