import { InvalidArgumentError } from 'commander';
import { newCommand, wholeNumber } from '../../cli/command';
import { main } from '../../cli/main';
import type { Choice } from '../import/choose-figures';
import { importWorkbook, ImportRefused, type Imported, type ImportOptions } from '../import-workbook';
import { largestFirst, placeText, type PlacedFigure } from '../merge-figures';

const SHOWN = 10;
const count = (number: number, one: string) => `${String(number)} ${number === 1 ? one : `${one}s`}`;
const more = (all: readonly unknown[]) => (all.length > SHOWN ? `, and ${String(all.length - SHOWN)} more` : '');

function yearsOf(figures: readonly PlacedFigure[]): string {
  return [...new Set(figures.map(({ year }) => year))].sort((one, other) => one - other).join(', ');
}

function whatWasRead({ figures }: Imported): string[] {
  const newest = Math.max(...figures.map(({ year }) => year));
  const ofNewest = figures.filter(({ year }) => year === newest);
  const regions = new Set(figures.map(({ region }) => region)).size;
  const shown = ofNewest.slice(0, SHOWN).map((figure) => `${placeText(figure)} = ${String(figure.value)}`).join(', '); // prettier-ignore
  return [
    `Read: ${count(figures.length, 'figure')} of ${count(regions, 'region')}, ${yearsOf(figures)}.`,
    `Of ${String(newest)}: ${shown}${more(ofNewest)}.`,
  ];
}

function report(done: Imported): string[] {
  const { added, revised, same, withoutFigure, yearsLeftOut, remarks, objections } = done;
  const lines = [...whatWasRead(done), ...remarks];
  if (withoutFigure > 0) lines.push(`${count(withoutFigure, 'cell')} had no figure; the table keeps its figures there.`);
  if (yearsLeftOut.length > 0) lines.push(`Left out, before the table's first year: ${yearsLeftOut.join(', ')}.`);
  lines.push(`${done.path}: ${count(added.length, 'figure')} added${added.length > 0 ? ` (${yearsOf(added)})` : ''}, ${String(revised.length)} revised, ${String(same)} as before.`); // prettier-ignore
  const largest = largestFirst(revised);
  if (largest.length > 0) {
    const shown = largest.slice(0, SHOWN).map((figure) => `${placeText(figure)} ${String(figure.before)} → ${String(figure.after)}`).join(', '); // prettier-ignore
    lines.push(`Revised, largest first: ${shown}${more(largest)}.`);
  }
  if (objections.checked > 0) lines.push(`Identities of the resulting table: ${String(objections.checked)} checked, ${String(objections.broken.length)} newly broken.`); // prettier-ignore
  return [...lines, ...objections.look];
}

function ending(done: Imported, dryRun: boolean): string {
  if (done.written) return `Written. The earlier file is kept as ${done.earlier}. Now: npm start`;
  return dryRun && done.added.length + done.revised.length > 0
    ? 'Dry run: nothing was written.'
    : 'Nothing new; no file was written.';
}

const positive = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('Expected a positive number.');
  return value;
};

const program = newCommand({
  name: 'npm run data:import',
  does:
    'Imports the figures of a workbook or CSV export of the Bureau into a table of data/raw/. Before writing, it checks the resulting ' +
    'table as on loading, computes its identities, and compares the new figures with the existing ones. If there are objections, it ' +
    'writes nothing and exits with code 1.',
  examples: [
    ['data/raw/population-2026.xlsx --table population --sheet 1 --dry-run', 'look first'],
    ['unemployment.xlsx --table unemployment-rate --period year', 'if quarters are next to the year'],
    ['men-and-women.xlsx --table employment --sheet total=Sheet1 --column всего', 'one of several sub-columns'],
    ['bulletin.xlsx --table population --year 2023 --column "все население"', 'a sheet that names no year'],
  ],
})
  .argument('<file>', "the workbook (.xlsx, .xls, .ods) or the portal's CSV export")
  .requiredOption('--table <name>', 'a table of data/datapackage.json, for example population')
  .option('--sheet <name...>', 'the sheet; optional if there is only one. In a table with items (gross-value-added, employment) item=sheet for each item, or a sheet whose headers name the items')
  .option('--block <name>', 'which block, if the regions are listed several times (Total, Urban, Rural)')
  .option('--column <name>', 'which sub-column, if a year has several (total, men, women)')
  .option('--period <period>', 'year (default), Q1 to Q4, H1, M9, month-1 to month-12, start, end')
  .option('--year <year>', 'the year of a sheet that names none; otherwise the only year to read', wholeNumber(1900, 2099))
  .option('--skip <name...>', 'names of rows to leave out because they belong to no region')
  .option('--times <factor>', "factor that converts the figures to the table's unit, for example 1000", positive)
  .option('--dry-run', 'show what would change without writing')
  .option('--force', 'write even if an identity breaks, nothing agrees, a region jumps, or the unit seems different')
  .option('--data <folder>', 'another data folder'); // prettier-ignore

interface Options extends Pick<ImportOptions, 'table' | 'times' | 'dryRun' | 'force'>, Choice {
  sheet?: string[];
  data?: string;
}

void main(async () => {
  const { data, sheet, dryRun = false, ...choice } = program.parse().opts<Options>();
  try {
    const options = { ...choice, dryRun, sheets: sheet, folder: data, onWarning: () => undefined };
    const done = await importWorkbook(program.args[0], options);
    const against = done.objections.against.map((reason) => `Imported despite this (--force): ${reason}.`);
    console.log([...report(done), ...against, ending(done, dryRun)].join('\n'));
    return true;
  } catch (error) {
    if (error instanceof ImportRefused) console.log(report(error.found).join('\n'));
    throw error;
  }
});
