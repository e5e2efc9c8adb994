import { chooseFigures, type Choice } from '../../lib/data/import/choose-figures';
import type { SheetCell } from '../../lib/data/import/grid';
import { labelFigures } from '../../lib/data/import/label-figures';

/** The figures of a sheet as "ABY 2022 = 5", and what the reader of it is told. */
export function readSheet(cells: SheetCell[][], choice: Choice = {}): { figures: string[]; said: string[] } {
  const sheet = labelFigures({ file: 'sheet', cells, merges: [] }, choice);
  const chosen = chooseFigures(sheet, choice);
  const figures = chosen.figures.map(({ region, year, value }) => `${region} ${String(year)} = ${String(value)}`);
  return { figures, said: [...sheet.remarks, ...chosen.remarks, ...chosen.unused] };
}
