import { chart, requireText, type ChartText } from './chart';
import { colours } from './colours';
import { textLine } from './measure';
import { requireString } from './region-rows';
import { rowsOf, type Rows } from './rows';
import type { Json, JsonObject, VegaLiteSpec } from './vega-lite-spec';
import { verdictMarks, verdictWord, type Verdict } from './verdicts';

/** Options of `verdictSquares`. */
export interface VerdictSquareOptions extends ChartText {
  /** Columns; defaults `group`, `id`, `verdict`, `about` (a few words for the tooltip). */
  group?: string;
  id?: string;
  verdict?: string;
  about?: string;
  /** How many squares stand in a line. Default: 25. */
  inLine?: number;
}

const classes = { agrees: 'agrees with the figures', fault: 'does not', open: 'cannot be checked' };

function classOf(verdict: Verdict): string {
  if (verdict === 'not-checkable' || verdict === 'not-reported') return classes.open;
  return ['reproduced', 'consistent', 'within-revision'].includes(verdict) ? classes.agrees : classes.fault;
}

/**
 * One square for each claim with the mark of its verdict, in the order given, in lines by group.
 *
 * @throws Error for an unknown verdict, an empty group or id, or a line that holds no square
 * @example
 * verdictSquares([{ group: 'Results', id: 'R15', verdict: 'reproduced', about: 'the first three regions' }], { title, … });
 */
export function verdictSquares(table: Rows, options: VerdictSquareOptions): VegaLiteSpec {
  const where = 'verdictSquares';
  requireText(options, where);
  const { group = 'group', id = 'id', verdict = 'verdict', about = 'about', inLine = 25 } = options;
  if (!Number.isInteger(inLine) || inLine < 1)
    throw new Error(`${where}: inLine is ${String(inLine)}; expected a whole number above 0.`);
  const rows = rowsOf(table, where).map((row, index) => ({
    group: requireString(row[group], group, index, where),
    id: requireString(row[id], id, index, where),
    verdict: requireString(row[verdict], verdict, index, where) as Verdict,
    about: String(row[about] ?? ''),
  }));
  const groups = [...new Set(rows.map((row) => row.group))];
  let lines = 0;
  const labels: Json[] = [];
  const values = groups.flatMap((name) => {
    const own = rows.filter((row) => row.group === name);
    const first = lines;
    labels.push({ line: first, text: name, count: String(own.length) });
    lines += Math.ceil(own.length / inLine);
    return own.map((row, place) => ({
      ...row,
      word: verdictWord(row.verdict),
      class: classOf(row.verdict),
      mark: verdictMarks[row.verdict],
      place: place % inLine,
      line: first + Math.floor(place / inLine),
    }));
  });
  const step = 18;
  const x = (field: string): JsonObject => ({
    field,
    type: 'quantitative',
    axis: null,
    scale: { domain: [-0.5, inLine - 0.5], nice: false },
  });
  const y: JsonObject = { field: 'line', type: 'quantitative', axis: null, scale: { domain: [lines - 0.5, -0.5], nice: false } };
  const tooltip = [
    textLine('id', 'Claim'),
    textLine('group', 'Part'),
    textLine('about', 'The paper says'),
    textLine('word', 'Verdict'),
  ];
  const layer: Json[] = [
    {
      mark: { type: 'square', size: (step - 2) ** 2, opacity: 1 },
      encoding: {
        x: x('place'),
        y,
        color: {
          field: 'class',
          type: 'nominal',
          scale: { domain: Object.values(classes), range: [colours.republic, colours.paper, colours.other] },
          legend: { title: null, orient: 'top', symbolType: 'square', symbolStrokeWidth: 0 },
        },
        tooltip,
      },
    },
    {
      mark: { type: 'text', style: 'on-strong', fontWeight: 'bold', tooltip: false },
      encoding: { x: x('place'), y, text: { field: 'mark', type: 'nominal' } },
    },
    {
      data: { values: labels },
      mark: { type: 'text', align: 'right', x: -6, tooltip: false },
      encoding: { y, text: { field: 'text', type: 'nominal' } },
    },
  ];
  return chart({ width: inLine * step, height: lines * step, data: { values }, layer }, options);
}
