import type { KernelSession } from '../notebooks/kernel-session';
import type { Fault } from './fault';

export const cellsBefore = `import { desc, from, op } from 'arquero';
import { loadRows, loadTable } from '../lib/data';
const population = loadTable('population');
const rows = loadRows('population');`;

const notRun = 'Nothing in this cell has run: correct it and run it again.';

/** What a student gets wrong in a cell, and a line of the answer. */
export const mistakes: readonly (readonly [cell: string, answer: string])[] = [
  ['rows.map((row) => row.regon);', "Did you mean 'region'?"],
  ['population.filter((d) => d.yaer === 2022);', 'Did you mean year?'],
  ["population.select('persn');", 'Did you mean persons?'],
  ["population.get('capital', 0);", 'There is region, year, persons.'],
  ["loadTable('popluation');", 'Did you mean population?'],
  ['population.rollup({ m: (d) => op.maen(d.persons) });', 'Did you mean mean?'],
  ["loadTabel('population');", "Did you mean 'loadTable'?"],
  ["population.filter((d) => d.year === '2022');", "the types 'number' and 'string' have no overlap"],
  ['population.filter((d) => d.year = 2022);', 'Assignments not allowed: "d.year = 2022"'],
  ['const limit = 10;\npopulation.filter((d) => d.persons > limit);', 'table.params({ year })'],
  ["table = loadTable('population');", 'Declare it: const table = …, or let if it is to change.'],
  ["print('hello');", 'What Python calls print is console.log(…) here.'],
  ['population.head(3);', 'What Python calls head is .slice(0, n) here.'],
  ['rows.map((row) => row.persons).sum();', 'What Python calls sum is .reduce('],
  ['for row in rows:', "cell[n]:1:5 - '(' expected."],
  ['const first = 2022\n[1, 2].map((one) => one);', 'A semicolon is missing before the bracket: two lines are read as one.'],
  ['const second = 2022\n(1 + 2).toFixed(1);', 'A semicolon is missing before the bracket: two lines are read as one.'],
  ['const list = [1, 2', "cell[n]:1:19 - ']' expected."],
  ['rows.map((row) => {', "'}' expected."],
  ["'unfinished", 'Unterminated string literal.'],
  ['conts wrong = 1;', "Unknown keyword or identifier. Did you mean 'const'?"],
  ['const fixed = 1; fixed = 2;', "Cannot assign to 'fixed' because it is a constant."],
  ["const year: number = '2022';", "Type 'string' is not assignable to type 'number'."],
  ["import { nothing } from '../lib/nothing';", "Cannot find module '../lib/nothing'"],
  ["rows.find((row) => row.region === 'XXX').persons;", "Cannot read properties of undefined (reading 'persons')"],
  ["rows[0]['regon']", 'undefined'],
  ['Promise.resolve(1)', 'write await before it'],
  ['rows.slice(0, 2).map(async (row) => row)', 'write await Promise.all(…) around it'],
  ['function again(n: number): number { return again(n + 1); }\nagain(0);', 'Maximum call stack size exceeded'],
  ["throw 'a word';", "'a word'"],
  ["await Promise.reject(new Error('no luck'));", 'Error: no luck'],
];

/** Whether an answer that tells of an error shows the line in question with a mark below it. */
const showsLine = (said: string): boolean => !/^cell\[n\]/.test(said) || /^ {4}\S[^\n]*\n {4} *~/m.test(said);

/** Every mistake in a kernel that checks types, as JupyterLab has it. */
export function cellFaults(session: () => KernelSession): Fault[] {
  return mistakes.map(([cell, answer]) => ({
    fault: cell.replaceAll('\n', ' ⏎ '),
    expected: answer,
    async see() {
      const said = (await session().run(cell)).replace(/cell\[\d+\]/g, 'cell[n]');
      const isRefused = / - /.test(said.split('\n')[0]);
      const isWhole = said.includes(answer) && showsLine(said) && said.includes(notRun) === isRefused;
      return isWhole && !/node_modules|node:/.test(said) ? answer : said;
    },
  }));
}
