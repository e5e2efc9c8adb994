import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openSession, type KernelSession } from './kernel-session';

// In the kernel that JupyterLab has: the mistakes, what is expected of the kernel, what it says.
describe('what a student does in JupyterLab', () => {
  let session: KernelSession;
  before(async () => {
    session = await openSession();
    await session.run(`import { desc, from, op } from 'arquero';
import { loadRows, loadTable } from '../lib/data/load-table';
const population = loadTable('population');
const rows = loadRows('population');
const settings = { alpha: 1, beta: 2 };`);
  });
  after(() => session.stop());

  describe('Tab', () => {
    const cases: { at: string; offers: string[]; replaces?: string; first?: boolean; all?: boolean }[] = [
      { at: 'rows.fil|', replaces: 'fil', offers: ['filter'] },
      { at: 'loadR|', replaces: 'loadR', offers: ['loadRows'], all: true },
      { at: 'settings.|', offers: ['alpha', 'beta'], all: true },
      { at: 'settings.be|', replaces: 'be', offers: ['beta'], all: true },
      { at: 'rows.map((row) => row.re|)', replaces: 're', offers: ['region'], all: true },
      { at: "settings['al|']", replaces: 'al', offers: ['alpha'], all: true },
      { at: "loadTable('gross-v|')", replaces: 'gross-v', offers: ['gross-value-added'], all: true },
      { at: "loadTable('|')", offers: ['population', 'gross-value-added', 'regions'] },
      { at: 'population.fil|', replaces: 'fil', offers: ['filter'] },
      { at: 'population.filter((d) => d.|)', offers: ['persons', 'region', 'year'], all: true },
      { at: "population.groupby('re|')", replaces: 're', offers: ['region'], all: true },
      {
        at: "population.derive({ half: (d) => d.persons / 2 }).orderby(desc('|'))",
        offers: ['region', 'year', 'persons', 'half'],
        all: true,
      },
      { at: "population.groupby('region').rollup({ sum: (d) => op.su|(d.persons) })", replaces: 'su', offers: ['sum'] },
      { at: "import { holm } from '../lib/num|'", replaces: 'num', offers: ['numerics'], all: true },
      { at: "import { holm } from '../lib/numerics/ho|'", replaces: 'ho', offers: ['holm'], all: true },
      { at: "import { holm } from 'arq|'", replaces: 'arq', offers: ['arquero'], all: true },
      { at: "import { ho| } from '../lib/numerics/holm'", replaces: 'ho', offers: ['holm'], all: true },
      { at: '|', offers: ['desc', 'from', 'loadRows', 'loadTable', 'op', 'population', 'rows', 'settings'], first: true },
      { at: "const sign = '😀'; rows.fil|", replaces: 'fil', offers: ['filter'] },
      { at: 'const abc = 1; ab|', replaces: 'ab', offers: ['abc'], first: true },
      { at: 'class Firm {}\nnew Fi|', replaces: 'Fi', offers: ['Firm'], first: true },
      { at: 'function helper() { const inner = 1; inn| }', replaces: 'inn', offers: ['inner'], all: true },
      { at: '`${settings.be|}`', replaces: 'be', offers: ['beta'], all: true },
      { at: 'if (broken { settings.al|', replaces: 'al', offers: ['alpha'], all: true },
      { at: '// only a remark|', offers: [], all: true },
      { at: 'nothingThatExists.|', offers: [], all: true },
    ];
    for (const { at, offers, replaces = '', first = false, all = false } of cases) {
      it(`at ${at} offers ${offers.slice(0, 3).join(', ') || 'nothing'}`, async () => {
        const seen = await session.tab(at);
        assert.equal(seen.replaced, replaces);
        if (all) assert.deepEqual(seen.offers, offers);
        else if (first) assert.deepEqual(seen.offers.slice(0, offers.length).sort(), offers);
        else
          assert.deepEqual(
            offers.filter((name) => !seen.offers.includes(name)),
            [],
          );
      });
    }

    it('prints nothing below any cell', async () => {
      assert.equal(await session.run('settings.alpha'), '1');
    });
  });

  describe('Shift-Tab', () => {
    it('tells what a name is, and inside parentheses what the function takes', async () => {
      assert.match(await session.tip('loadRows|'), /loadRows.*The rows of a table/s);
      assert.match(await session.tip("loadRows(|'population')"), /loadRows.*name: "population"/s);
      assert.match(await session.tip('rows.filt|er'), /predicate/);
      assert.equal(await session.tip('|'), '');
    });
  });

  describe('what a cell shows', () => {
    const cases: { cell: string; shows: string | RegExp }[] = [
      { cell: 'population', shows: /^table: 10 of 357 rows, 3 columns\n\nregion +year +persons\n/ },
      { cell: 'rows', shows: /^table: 10 of 357 rows, 3 columns\n/ },
      { cell: 'population.print()', shows: /^table: 10 of 357 rows, 3 columns\n[^]*\nKAZ +2018 +[\d.]+$/ },
      { cell: 'population.print(3);', shows: /^table: 3 of 357 rows, 3 columns\n/ },
      { cell: 'console.log(population.slice(0, 1))', shows: /^1 row, 3 columns\n\nregion +year +persons\n[- ]+\nKAZ +2009 / },
      { cell: '1 + 1', shows: '2' },
      { cell: "'a word'", shows: "'a word'" },
      { cell: "({ region: 'ATY', ranks: [1, 2] })", shows: "{ region: 'ATY', ranks: [ 1, 2 ] }" },
      { cell: 'null', shows: 'null' },
      { cell: 'undefined', shows: 'undefined' },
      { cell: "settings['gamma' as 'beta']", shows: 'undefined' },
      { cell: '[1, 2].forEach(() => undefined)', shows: '' },
      { cell: 'const quiet = 1;', shows: '' },
      { cell: 'Promise.resolve(1)', shows: 'A promise: write await before it to see its value.' },
      { cell: 'await Promise.resolve(1)', shows: '1' },
    ];
    for (const { cell, shows } of cases) {
      it(`${cell} shows ${String(shows).slice(0, 60)}`, async () => {
        const seen = await session.run(cell);
        if (typeof shows === 'string') assert.equal(seen, shows);
        else assert.match(seen, shows);
      });
    }
  });

  describe('after an error', () => {
    it('what the cell declared before it stays, imports, functions and types included; what it would have declared is as it was', async () => {
      await session.run("const kept = 'earlier';");
      const said = await session.run(`import { holm } from '../lib/numerics/holm';
const first = 1; let empty: number | undefined;
interface Pair { one: number }
throw new Error('in the middle');
const kept = 'later'; const unreached = 1;
function helper(value: number) { return value + first; }`);
      assert.match(said, /^cell\[\d+\]:4:7\n {4}throw new Error\('in the middle'\);\n {10}~\nError: in the middle\n/);
      assert.equal(
        await session.run('const pair: Pair = { one: helper(1) }; [holm([0.01])[0], first, empty, pair.one, kept]'),
        "[ 0.01, 1, undefined, 2, 'earlier' ]",
      );
      assert.match(
        await session.run('unreached + 1'),
        /unreached was to come from cell\[\d+\], which failed: correct that cell and run it first\./,
      );
    });

    it('that is thrown late, awaited or no Error at all, the same holds and the line is named', async () => {
      assert.match(
        await session.run("const early = 1;\nawait Promise.reject('no reason');"),
        /^cell\[\d+\]:2:1\n {4}await [^]*\n'no reason'$/,
      );
      assert.equal(await session.run('early'), '1');
    });

    it('in the project’s own code, the line of the cell is shown and the way there is listed', async () => {
      const said = await session.run("import { holm as adjust } from '../lib/numerics/holm';\nadjust([2]);");
      assert.match(
        said,
        /^cell\[\d+\]:2:\d+\n {4}adjust\(\[2\]\);\n +~\nError: holm: p-value 1 is 2; [^]*at holm \(\.\.\/lib\/numerics\/holm\.ts:\d+:\d+\)\n/,
      );
      assert.doesNotMatch(said, /node_modules|node:/);
    });

    it('of a function that arquero calls with a variable of the notebook, the message says how to hand it over', async () => {
      const said = await session.run('const year = 2022;\npopulation.filter((d) => d.year === year);');
      assert.match(said, /^cell\[\d+\]:2:12\n[^]*\nError: A function that arquero calls [^]*table\.params\(\{ year \}\)/);
      assert.match(await session.run('population.params({ year }).filter((d, $) => d.year === $.year)'), /^table: 10 of 21 rows/);
    });
  });

  describe('a name that a later cell declares again', () => {
    it('is seen by the functions of earlier cells', async () => {
      await session.run('const a = 1; const tenfold = () => a * 10; class Box { value = a; }');
      await session.run('const a = 5;');
      assert.equal(await session.run('[tenfold(), new Box().value]'), '[ 50, 5 ]');
    });

    it('or assigns: both cells mean the same variable', async () => {
      await session.run('let count = 0; const next = () => { count += 1; return count; };');
      await session.run('count = 10;');
      assert.equal(await session.run('[next(), count]'), '[ 11, 11 ]');
    });

    it('leaves alone what has the same name inside a function, a class or a loop', async () => {
      const cell = `const value = 1, twice = [1, 2].map((item) => item * value).length;
class Self { static one = new Self(); value = 2; static make() { return new Self(); } }
function even(n: number): boolean { return n === 0 || odd(n - 1); }
function odd(n: number): boolean { return n !== 0 && even(n - 1); }
let [left, right] = [1, 2]; const swap = () => { [left, right] = [right, left]; }; swap();
for (let value = 0; value < 3; value++) { left += value; }
[value, twice, Self.make().value, Self.one.value, odd(7), left, right, ((value: number) => value)(9)]`;
      assert.equal(await session.run(`${cell}.join(' ')`), "'1 2 2 2 true 5 1 9'");
    });
  });

  describe('output without end', () => {
    const most = 400_000;

    for (const [kind, cell] of [
      ['that does not pause', 'while (true) console.log("flood");'],
      ['that pauses', 'for (;;) { console.log("flood"); await new Promise((done) => setTimeout(done, 1)); }'],
      ['of nothing', 'while (true) {}'],
    ]) {
      it(`${kind} is interrupted at once, and the next cell is answered`, async () => {
        setTimeout(() => session.interrupt(), 500);
        const started = performance.now();
        const said = await session.run(cell);
        assert.ok(performance.now() - started < 5000, `${Math.round(performance.now() - started)} ms`);
        assert.match(said, /Interrupted\./);
        assert.ok(said.length < most + 1000);
        assert.equal(await session.run('await new Promise((done) => setTimeout(done, 50)); "quiet"'), "'quiet'");
      });
    }

    it('is cut where it would fill the notebook, and says so', async () => {
      const said = await session.run('for (let line = 0; line < 50_000; line++) console.log("x".repeat(99));');
      assert.ok(said.length > most && said.length < most + 1000);
      assert.match(said, /\[The rest is left out: a cell shows at most 400,000 characters\.\]$/);
    });
  });
});
