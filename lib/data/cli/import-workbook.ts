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
  if (withoutFigure > 0) lines.push(`${count(withoutFigure, 'cell')} had no figure; what the table had there stays.`);
  if (yearsLeftOut.length > 0) lines.push(`Left out, before the table's first year: ${yearsLeftOut.join(', ')}.`);
  lines.push(`${done.path}: ${count(added.length, 'figure')} added${added.length > 0 ? ` (${yearsOf(added)})` : ''}, ${String(revised.length)} revised, ${String(same)} as before.`); // prettier-ignore
  const largest = largestFirst(revised);
  if (largest.length > 0) {
    const shown = largest.slice(0, SHOWN).map((figure) => `${placeText(figure)} ${String(figure.before)} → ${String(figure.after)}`).join(', '); // prettier-ignore
    lines.push(`Revised, the largest first: ${shown}${more(largest)}.`);
  }
  if (objections.checked > 0) lines.push(`Identities of the table as it would be: ${String(objections.checked)} checked, ${String(objections.broken.length)} newly broken.`); // prettier-ignore
  return [...lines, ...objections.look];
}

function ending(done: Imported, dryRun: boolean): string {
  if (done.written) return `Written. The earlier file is kept as ${done.earlier}. Now: npm start`;
  return dryRun && done.added.length + done.revised.length > 0
    ? 'A dry run: nothing was written.'
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
    'Takes the figures of a workbook or CSV export of the Bureau into a table of data/raw/. Before writing, the table as it would be is ' +
    'checked as on loading, its identities are computed, and the new figures are compared with those at hand. Exit code 1, and nothing ' +
    'written, when something speaks against them.',
  examples: [
    ['data/raw/population-2026.xlsx --table population --sheet 1 --dry-run', 'look first'],
    ['unemployment.xlsx --table unemployment-rate --period year', 'where quarters stand beside the year'],
    ['men-and-women.xlsx --table employment --sheet total=Sheet1 --column всего', 'one of several sub-columns'],
    ['bulletin.xlsx --table population --year 2023 --column "все население"', 'a sheet that names no year'],
  ],
})
  .argument('<file>', "the workbook (.xlsx, .xls, .ods) or the portal's CSV export")
  .requiredOption('--table <name>', 'a table of data/datapackage.json, for example population')
  .option('--sheet <name...>', 'the sheet; may be left out where there is one. In a table with items (gross-value-added, employment) item=sheet for each item, or a sheet whose headers name the items')
  .option('--block <name>', 'which block, where regions stand under each other several times (Total, Urban, Rural)')
  .option('--column <name>', 'which sub-column, where a year has several (total, men, women)')
  .option('--period <period>', 'year (when left out), Q1 to Q4, H1, M9, month-1 to month-12, start, end')
  .option('--year <year>', 'the year of a sheet that names none; else the one year to read', wholeNumber(1900, 2099))
  .option('--skip <name...>', 'rows to leave out, by their names: what belongs to no region')
  .option('--times <factor>', "what the figures are multiplied with to come to the table's unit, for example 1000", positive)
  .option('--dry-run', 'show what would change, and write nothing')
  .option('--force', 'write although an identity breaks, nothing agrees, a region leaps, or the unit seems another')
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
    const against = done.objections.against.map((reason) => `Taken in against this (--force): ${reason}.`);
    console.log([...report(done), ...against, ending(done, dryRun)].join('\n'));
    return true;
  } catch (error) {
    if (error instanceof ImportRefused) console.log(report(error.found).join('\n'));
    throw error;
  }
});
