import { colours, kindColour, kindNames, type RegionKind } from '../charts/colours';
import { isKnown, titleWithUnit, wordsOf } from '../data/columns';

type Encoding = Record<string, unknown>;
type Values = readonly Record<string, unknown>[];

export const isObject = (value: unknown): value is Encoding =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Adds type, title and format to encodings where the cell leaves them out, and a tooltip. */
export function filledEncoding(encoding: Encoding, rows: Values): Encoding {
  const filled = Object.fromEntries(
    Object.entries(encoding).map(([channel, value]) => [channel, filledChannel(channel, value, rows)]),
  );
  const fields = ['x', 'y', 'color', 'size', 'x2', 'y2'].flatMap((channel) => {
    const value = filled[channel];
    return isObject(value) && typeof value.field === 'string' && value.field !== 'kind' && !value.aggregate ? [value.field] : [];
  });
  if ('tooltip' in filled || fields.length === 0) return filled;
  const named = rows.length > 0 && 'name' in rows[0] && !fields.includes('name') ? ['name', ...fields] : fields;
  const known = named.filter((field) => rows.length === 0 || field in rows[0]);
  return known.length === 0 ? filled : { ...filled, tooltip: [...new Set(known)].map((field) => line(field, rows)) };
}

function filledChannel(channel: string, value: unknown, rows: Values): unknown {
  if (!isObject(value) || typeof value.field !== 'string') return value;
  const { field } = value;
  if (channel === 'color' && field === 'kind' && value.scale === undefined) {
    const kinds = [...new Set(rows.map((row) => row.kind as RegionKind))];
    if (kinds.every((kind) => kind in kindNames)) return { ...kindScale(kinds), ...value };
  }
  const type = value.type ?? (value.aggregate || value.bin || isNumeric(field, rows) ? 'quantitative' : 'nominal');
  if (
    ['x2', 'y2', 'order', 'detail', 'facet', 'row', 'column', 'shape', 'theta', 'opacity', 'xOffset', 'yOffset'].includes(channel)
  ) {
    return channel.endsWith('2') ? value : { type, ...value };
  }
  const format = type === 'quantitative' && value.bin === undefined ? numberFormat(field, rows, channel === 'text') : undefined;
  if (channel === 'text') return { type, ...(format ? { format } : {}), ...value };
  if (channel === 'x' && isYear(field)) return yearAxis(value);
  if (channel === 'color' && type !== 'quantitative') {
    return { type, scale: { range: [...lineColours] }, legend: { title: null }, sort: null, ...value };
  }
  // Rows are drawn in the table's order; sort the table to change it.
  if (type !== 'quantitative')
    return { type, title: null, sort: null, ...axisOf(channel, { ticks: false, domain: false }), ...value };
  return {
    type,
    title: titleWithUnit(field),
    ...(format ? axisOf(channel, { format, tickCount: 6 }, value.axis) : {}),
    ...without(value, format),
  };
}

const isYear = (field: string): boolean => /(^|_)year$/.test(field);
/** Colours of Okabe & Ito and a grey, in the order in which lines use them. */
const lineColours = [colours.city, colours.oil, colours.republic, colours.paper, colours.other];

function yearAxis(value: Encoding): Encoding {
  const own = isObject(value.axis) ? value.axis : {};
  const axis = { format: 'd', grid: false, domain: true, tickMinStep: 1, ...own };
  return { type: 'quantitative', title: null, scale: { zero: false, nice: false, padding: 8 }, ...value, axis };
}

const without = (value: Encoding, format: string | undefined): Encoding =>
  Object.fromEntries(Object.entries(value).filter(([key, own]) => !(key === 'axis' && isObject(own) && format !== undefined)));

function axisOf(channel: string, axis: Encoding, own?: unknown): Encoding {
  const merged = isObject(own) ? { ...axis, ...own } : axis;
  if (channel === 'x' || channel === 'y') return { axis: merged };
  return channel === 'color' || channel === 'size'
    ? typeof axis.format === 'string'
      ? { legend: { format: axis.format } }
      : {}
    : {};
}

/** Returns the colour scale of region kinds, for rows that contain the codes of the kinds. */
function kindScale(kinds: readonly RegionKind[]): Encoding {
  const { scale, legend } = kindColour(kinds) as { scale: { domain: string[]; range: string[] }; legend: Encoding | null };
  const codeOf = (words: string): string => Object.entries(kindNames).find(([, each]) => each === words)![0];
  const labels = `${JSON.stringify(kindNames)}[datum.value]`;
  return {
    type: 'nominal',
    scale: { ...scale, domain: scale.domain.map(codeOf) },
    legend: legend === null ? null : { ...legend, labelExpr: labels },
  };
}

function isNumeric(field: string, rows: Values): boolean {
  const present = rows.map((row) => row[field]).filter((value) => value !== null && value !== undefined);
  return present.length > 0 && present.every((value) => typeof value === 'number');
}

/** Returns a number format: axes show no trailing zeros; labels and tooltips have the decimals of the dictionary. */
function numberFormat(field: string, rows: Values, exact: boolean): string | undefined {
  if (isYear(field)) return 'd';
  const { decimals, signed } = wordsOf(field);
  const sign = signed ? '+' : '';
  // Helper columns that only position a label use the axis of the column they belong to.
  if (!exact) return isKnown(field) ? ',~f' : undefined;
  const whole = rows.every((row) => row[field] === null || row[field] === undefined || Number.isInteger(row[field]));
  return `${sign},.${decimals ?? (whole ? 0 : 2)}f`;
}

function line(field: string, rows: Values): Encoding {
  if (!isNumeric(field, rows)) return { field, type: 'nominal', title: wordsOf(field).title };
  return { field, type: 'quantitative', title: titleWithUnit(field), format: numberFormat(field, rows, true) };
}
