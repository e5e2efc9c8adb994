import { parseArgs } from 'node:util';
import { importWorkbook, type Imported } from '../import-workbook';

const usage = `Usage: npm run data:import -- <workbook.xlsx> --table <name> --sheet <name>
  --table   a table of data/datapackage.json, for example population
  --sheet   the sheet's name; for a table with items (gross-value-added, employment) item=sheet, once for each item
  --times   what the figures are multiplied with, for example 1000 for a workbook in thousands`;

const count = (number: number, one: string, many = `${one}s`) => `${String(number)} ${number === 1 ? one : many}`;

function report(done: Imported): string[] {
  const { added, revised, same, withoutFigure, yearsLeftOut } = done;
  const years = [...new Set(added.map(({ year }) => year))].sort((one, other) => one - other).join(', ');
  const lines = [
    `${done.path}: ${count(added.length, 'figure')} added${added.length > 0 ? ` (${years})` : ''}, ${String(revised.length)} revised, ${String(same)} as before.`,
  ];
  const largest = [...revised].sort(
    (one, other) => Math.abs(other.after / other.before - 1) - Math.abs(one.after / one.before - 1),
  )[0];
  if (largest) {
    const where = [largest.region, largest.year, largest.item].filter((part) => part !== undefined).join(' ');
    lines.push(`The largest revision: ${where}, ${String(largest.before)} before, ${String(largest.after)} now.`);
  }
  if (withoutFigure > 0)
    lines.push(`${count(withoutFigure, 'cell')} of the workbook held no figure; what the table had there stays.`);
  if (yearsLeftOut.length > 0) lines.push(`Left out, before the table's first year: ${yearsLeftOut.join(', ')}.`);
  lines.push(
    done.written ? `The described file is kept as ${done.earlier}. Now: npm start` : 'Nothing new; no file was written.',
  );
  return lines;
}

// npm run data:import: puts a workbook of the Bureau into a table of data/raw/.
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      table: { type: 'string' },
      sheet: { type: 'string', multiple: true },
      times: { type: 'string' },
      data: { type: 'string' },
    },
  });
  if (positionals.length !== 1 || values.table === undefined || values.sheet === undefined) throw new Error(usage);
  const done = await importWorkbook(positionals[0], {
    table: values.table,
    sheets: values.sheet,
    times: values.times === undefined ? 1 : Number(values.times),
    folder: values.data,
  });
  console.log(report(done).join('\n'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
