import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { ledgerRows } from '../../paper/ledger';
import { checkPaper } from '../../paper/any-paper';
import { csvText } from '../../data/write-csv';
import { main as checkProject } from '../../paper/cli/check';
import { ledgerText } from '../../paper/cli/ledger-text';
import { filesIn } from '../../paper/paper-folder';
import { newPaper } from '../../paper/new-paper';
import { fullCheck } from '../pages/figure-check/full-check';
import { renderSite } from '../pages/site';
import { checkedWhen } from './checked-when';
import { readNotebook } from '../notebook-format';
import { findingsOf, findingsText, type NotebookFinding } from '../runner/findings';
import { buildFolder, notebookFolder, notebookNames } from './project';

const usage = `
Another paper than the project's:
  --new <folder>    write a commented template for a paper into a new folder: CSV files and a guide in plain words
  --paper <folder>  check the paper of a folder: prints its ledger, writes its page and report to build/papers/<name>/`;

/** Where the user is: npm runs commands in the project's folder. */
const here = (folder: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), folder);

/** Writes the template of a paper. @throws Error when the folder exists and is not empty */
export function writeNewPaper(folder: string, print: (text: string) => void): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`--new ${folder}: the folder is not empty; choose a new one.`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(newPaper())) writeFileSync(join(folder, name), text);
  print(`A template is in ${folder}. Begin with GUIDE.md; then: npm run check -- --paper ${folder}`);
}

/**
 * Checks the paper of a folder and writes its page, reports and ledger.
 *
 * @param output the folder for page and report
 * @throws Error when the folder is not there; DataError for a file that cannot be used
 */
export async function checkOtherPaper(folder: string, output: string, print: (text: string) => void): Promise<void> {
  if (!existsSync(folder))
    throw new Error(`--paper ${folder}: no such folder. npm run check -- --new ${folder} writes a template.`);
  const { checked, ledger } = checkPaper(filesIn(folder, basename(folder)));
  print(ledgerText(checked, ledger.counts));
  const rows = ledgerRows(checked);
  const csv = csvText([Object.keys(rows[0]), ...rows.map((row) => Object.values(row) as string[])]);
  const json = `${JSON.stringify(ledger, null, 2)}\n`;
  const page = await fullCheck({
    ledger,
    csv,
    json,
    evidence: () => undefined,
    ...checkedWhen(),
  });
  await renderSite([], {
    outputFolder: output,
    title: ledger.paper.title,
    description: 'The numbers and statements of the paper, one by one, with what was printed, what is computed, and why.',
    licence: 'Made on this computer; nothing was sent anywhere.',
    extraPages: [page],
  });
  print(`\nPage: ${join(output, 'figure-check.html')}\nReport: ${join(output, 'assets', 'report-en.html')} (and .docx; ru, kk)`);
}

/** The findings of the last run in build/, and of the notebooks as they are stored where there is none. */
function projectFindings(): NotebookFinding[] {
  return notebookNames([]).flatMap((fileName) => {
    const run = join(buildFolder, 'notebooks', fileName);
    return findingsOf({ fileName, notebook: readNotebook(existsSync(run) ? run : join(notebookFolder, fileName)) });
  });
}

/** The value after an option, and the other arguments. */
function taken(args: readonly string[], option: string): { value: string | undefined; rest: string[] } {
  const at = args.findIndex((arg) => arg === option || arg.startsWith(`${option}=`));
  if (at < 0) return { value: undefined, rest: [...args] };
  const joined = args[at].includes('=');
  const value = joined ? args[at].slice(option.length + 1) : args[at + 1];
  if (value === undefined || value === '' || value.startsWith('--')) throw new Error(`${option}: expected a folder.`);
  return { value, rest: args.filter((_, place) => place !== at && (joined || place !== at + 1)) };
}

/** Runs the figure check as a command, of the project's paper or of another; returns the exit code. */
export async function main(args: readonly string[], print: (text: string) => void): Promise<number> {
  const made = taken(args, '--new');
  const paper = taken(made.rest, '--paper');
  if (made.value === undefined && paper.value === undefined) {
    const code = checkProject(args, print);
    if (!['--json', '--help', '--folder'].some((option) => args.some((arg) => arg.startsWith(option)))) {
      print(`\n${findingsText(projectFindings())}`);
    }
    if (args.includes('--help')) print(usage);
    return code;
  }
  if (made.value !== undefined && paper.value !== undefined) throw new Error('Give --new or --paper, not both.');
  if (paper.rest.length > 0)
    throw new Error(`${paper.rest[0]}: would not be used with --${made.value === undefined ? 'paper' : 'new'}.`);
  if (made.value !== undefined) writeNewPaper(here(made.value), print);
  else await checkOtherPaper(here(paper.value!), join(buildFolder, 'papers', basename(here(paper.value!))), print);
  return 0;
}

if (require.main === module) {
  // Who reads the ledger may stop reading, as `head` does.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  main(process.argv.slice(2), (text) => {
    console.log(text);
  }).then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      const { message } = error as Error;
      const more = message.startsWith('Unknown option') ? '; npm run check -- --help lists the options.' : '';
      console.error(`${message}${more}`);
      process.exitCode = 2;
    },
  );
}
