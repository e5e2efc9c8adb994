import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Option } from 'commander';
import { newCommand } from '../../cli/command';
import { main } from '../../cli/main';
import { resultCsv } from '../../paper/ledger';
import { checkPaper } from '../../paper/any-paper';
import { verdicts } from '../../paper/claim';
import { checkProject, type CheckOptions } from '../../paper/cli/check';
import { ledgerText } from '../../paper/cli/ledger-text';
import { filesIn } from '../../paper/paper-folder';
import { newPaper } from '../../paper/new-paper';
import { fullCheck } from '../pages/figure-check/full-check';
import { renderSite } from '../pages/site';
import { readNotebook } from '../read-notebook';
import { findingsOf, findingsText, type NotebookFinding } from '../runner/findings';
import { buildFolder, checkedWhen, notebookFolder, notebookNames } from './project';

/** Resolves a folder against the user's current folder: npm runs commands in the project's folder. */
const here = (folder: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), folder);

/** Writes the template of a paper. @throws Error if the folder exists and is not empty */
export function writeNewPaper(folder: string, print: (text: string) => void): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new Error(`--new ${folder}: the folder is not empty; choose a new one.`);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(newPaper())) writeFileSync(join(folder, name), text);
  print(`A template is in ${folder}. Start with GUIDE.md; then: npm run check -- --paper ${folder}`);
}

/**
 * Checks the paper in a folder and writes its page, reports and ledger.
 *
 * @param output the folder for page and report
 * @throws Error if the folder does not exist; DataError for a file that cannot be used
 */
export async function checkOtherPaper(folder: string, output: string, print: (text: string) => void): Promise<void> {
  if (!existsSync(folder))
    throw new Error(`--paper ${folder}: no such folder. npm run check -- --new ${folder} writes a template.`);
  const { checked, ledger } = checkPaper(filesIn(folder, basename(folder)));
  print(ledgerText(checked, ledger.counts));
  const json = `${JSON.stringify(ledger, null, 2)}\n`;
  const page = await fullCheck({ ledger, csv: resultCsv(checked), json, evidence: () => undefined, ...checkedWhen() });
  await renderSite([], {
    outputFolder: output,
    title: ledger.paper.title,
    description: 'The numbers and statements of the paper, one by one, with what was printed, what is computed, and why.',
    licence: 'Made on this computer; nothing was sent anywhere.',
    extraPages: [page],
  });
  print(`\nPage: ${join(output, 'figure-check.html')}\nReport: ${join(output, 'assets', 'report-en.html')} (and .docx; ru, kk)`);
}

/** The findings of the last run in build/, or of the stored notebook if there is no run. */
function projectFindings(): NotebookFinding[] {
  return notebookNames([]).flatMap((fileName) => {
    const run = join(buildFolder, 'notebooks', fileName);
    return findingsOf({ fileName, notebook: readNotebook(existsSync(run) ? run : join(notebookFolder, fileName)) });
  });
}

const ofProject = ['json', 'verdict', 'strict', 'update', 'folder'];

interface FigureCheck extends CheckOptions {
  new?: string;
  paper?: string;
}

export const command = newCommand({
  name: 'npm run check',
  does: 'Checks every number of the paper against the data and prints the ledger. Checks any other paper from a folder of CSV files.',
  examples: [
    ['', 'all claims of the paper, and the findings of the notebooks'],
    ['--verdict differs --verdict misread', 'only the claims with one of these verdicts'],
    ['--new mypaper', 'a template for another paper'],
    ['--paper mypaper', 'checks it'],
  ],
})
  .option('--json', 'print the claims as JSON')
  .addOption(new Option('--verdict <verdict...>', 'print only the claims with this verdict').choices(verdicts))
  .option('--strict', 'exit code 1 when a verdict differs from data/paper/ledger.csv')
  .option('--update', 'write data/paper/ledger.csv')
  .option('--folder <folder>', 'another data folder')
  .addOption(new Option('--new <folder>', 'write a template for a paper, with a guide').conflicts(['paper', ...ofProject]))
  .addOption(new Option('--paper <folder>', 'check this paper; its page goes to build/papers/').conflicts(ofProject));

/** Runs the figure check of the project's paper or of another; returns false if `--strict` finds a changed verdict. */
export async function figureCheck(args: readonly string[], print: (text: string) => void): Promise<boolean> {
  const { new: made, paper, ...options } = command.parse([...args], { from: 'user' }).opts<FigureCheck>();
  if (made !== undefined) writeNewPaper(here(made), print);
  else if (paper !== undefined) await checkOtherPaper(here(paper), join(buildFolder, 'papers', basename(here(paper))), print);
  else {
    const asCommitted = checkProject(options, print);
    if (!options.json && options.folder === undefined) print(`\n${findingsText(projectFindings())}`);
    return asCommitted;
  }
  return true;
}

if (require.main === module) {
  void main(() =>
    figureCheck(process.argv.slice(2), (text) => {
      console.log(text);
    }),
  );
}
