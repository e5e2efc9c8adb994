import { loadRows, type LoadOptions } from '../load-table';
import { cellText } from './grid';
import { TOTAL } from './item-of';
import type { Label } from './label';
import { stubLabels, type RowKind } from './row-kinds';
import { faultIn, type SheetLayout } from './sheet-layout';

/** Decides what "Almaty" alone means. The Bureau lists cities after regions: before a region it is the region, unless it follows a city. */
function bareAlmatyIs(layout: SheetLayout, kinds: ReadonlyMap<string, string>): { code: string; why: string } {
  const labels = layout.grid.cells.flatMap((_, row) => stubLabels(layout, row).filter(({ region }) => region !== undefined));
  const said = (code: string) => labels.find((label) => label.region === code && !label.bareAlmaty)?.text;
  const [city, region] = [said('ALA'), said('ALM')];
  if (city !== undefined) return { code: 'ALM', why: `the city stands there as "${city}"` };
  if (region !== undefined) return { code: 'ALA', why: `the region stands there as "${region}"` };
  const place = labels.findIndex((label) => label.bareAlmaty);
  const before = labels.slice(0, place).pop();
  if (before !== undefined && kinds.get(before.region!) === 'city')
    return { code: 'ALA', why: `it follows the city "${before.text}"` };
  const after = labels.slice(place + 1).find((label) => !label.bareAlmaty);
  return after !== undefined && kinds.get(after.region!) === 'region'
    ? { code: 'ALM', why: `it stands before "${after.text}", and the cities come last` }
    : { code: 'ALA', why: 'no region follows it' };
}

function checkCode(layout: SheetLayout, row: number, label: Label, region: string, katos: ReadonlyMap<string, string>): void {
  for (const { column, kato } of layout.codes) {
    const code = cellText(layout.grid.cells[row][column]);
    const known = katos.get(region);
    if (!kato || !/^\d{1,9}$/.test(code) || known === undefined || code.padEnd(9, '0') === known) continue;
    const other = [...katos].find(([, value]) => value === code.padEnd(9, '0'))?.[0];
    const hint = other === undefined ? '' : `; ${code} is ${other}'s`;
    throw faultIn(layout, row, {
      column: 'code',
      value: `${code} ${label.text}`,
      expected: `the code of the region that is named, ${known}${hint}`,
    });
  }
}

/**
 * Finds the republic's row if no row names the republic: the only row named "total" in a sheet of regions alone. It is checked
 * later against the sum of the regions.
 */
function totalRow(layout: SheetLayout, kinds: readonly RowKind[], nation: string): number | undefined {
  const labels = kinds.map((kind, row) => (kind === 'body' ? stubLabels(layout, row) : []));
  const named = labels.flat().flatMap(({ region }) => region ?? []);
  if (named.includes(nation) || new Set(named).size < 2) return undefined;
  const others = labels.flatMap((all, row) => (all.length > 0 && all.every(({ region }) => region === undefined) ? row : []));
  const isTotal = others.length === 1 && labels[others[0]].every(({ names }) => names.some((name) => TOTAL.test(name)));
  return isTotal ? others[0] : undefined;
}

/**
 * Returns a function that finds the region named in a row.
 *
 * @param remarks collects what was not read as printed
 * @returns a function of the row; it throws a DataError for a row that names several regions, or that has another region's code
 */
export function regionReader(
  layout: SheetLayout,
  kinds: readonly RowKind[],
  options: LoadOptions,
  remarks: Set<string>,
): (row: number) => string | undefined {
  const regions = loadRows('regions', options);
  const nation = regions.find(({ kind }) => kind === 'republic')?.region ?? '';
  const katos = new Map(regions.map((row) => [row.region, row.region === nation ? '000000000' : row.kato]).filter(([, kato]) => kato !== '') as [string, string][]); // prettier-ignore
  const almaty = bareAlmatyIs(layout, new Map(regions.map((row) => [row.region, row.kind])));
  const total = totalRow(layout, kinds, nation);
  return (row) => {
    const labels = stubLabels(layout, row);
    if (row === total) {
      remarks.add(`"${labels[0].text}" is read as ${nation}: no other row names the republic.`);
      return nation;
    }
    const named = labels.filter((one) => one.region !== undefined);
    const sure = named.filter((one) => !one.bareAlmaty);
    const codes = [...new Set((sure.length > 0 ? sure : named).map((one) => (one.bareAlmaty ? almaty.code : one.region!)))];
    if (codes.length > 1)
      throw faultIn(layout, row, {
        value: named.map((one) => one.text).join(', '),
        expected: `one region, these are ${codes.join(' and ')}`,
      });
    for (const one of named) {
      if (one.folded) remarks.add(`"${one.text}" mixes Latin and Cyrillic letters that look alike; read as ${codes[0]}.`);
      if (one.bareAlmaty && sure.length === 0) remarks.add(`"${one.text}" is read as ${codes[0]}: ${almaty.why}.`);
      if (!one.bareAlmaty) checkCode(layout, row, one, codes[0], katos);
    }
    return codes[0];
  };
}
