import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { inflateRawSync } from 'node:zlib';
import { checkOtherPaper, command, figureCheck, writeNewPaper } from '../../lib/notebooks/cli/figure-check';
import { checkPaper, checks, claimsOfTable, newPaper, readPastedTable } from '../../lib/paper';
import { filesIn } from '../../lib/paper/paper-folder';
import type { PaperFiles } from '../../lib/paper/read-table';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  made.push(folder);
  return folder;
};
const filesOf = (texts: Record<string, string>): PaperFiles => ({
  read: (name) => (Object.hasOwn(texts, name) ? new TextEncoder().encode(texts[name]) : undefined),
  names: () => Object.keys(texts),
  label: (name) => `mine/${name}`,
});
const verdicts = (texts: Record<string, string>) =>
  checkPaper(filesOf(texts)).checked.map(({ id, verdict }) => `${id} ${verdict}`);
const claims = (...rows: string[]) => ['id,location,quotation,printed,unit,kind,check,missing,given', ...rows].join('\n');

describe('a paper that is a folder of CSV files', () => {
  it('begins with a template whose examples all agree, one of every kind that needs no figures of this project', () => {
    const { checked, ledger } = checkPaper(filesOf(newPaper()));
    assert.deepEqual(checked.filter(({ verdict }) => ['contradicted', 'differs', 'misread'].includes(verdict)), []); // prettier-ignore
    assert.equal(ledger.paper.title, 'The title of the paper');
    const kinds = new Set(checked.map(({ check }) => check));
    for (const kind of ['share', 'total', 'change', 'grim', 'grimmer', 'test', 'coefficient', 'confidence-interval', 'model-fit', 'rank-in-list', 'stars']) assert.ok(kinds.has(kind), kind); // prettier-ignore
    for (const kind of kinds) assert.ok(Object.hasOwn(checks, kind) && (newPaper()['GUIDE.md'].includes(`| ${kind} |`) || ['stars', 'r-squared-floor'].includes(kind)), kind); // prettier-ignore
  });

  it('finds what is wrong, and says it in three languages', () => {
    const { checked } = checkPaper(
      filesOf({ 'claims.csv': claims('A1,Results,62 of 120,57.1,%,share of n,share,,count: 62; total: 120') }),
    );
    assert.equal(checked[0].verdict, 'contradicted');
    assert.equal(checked[0].reason, '62 of 120 is 51.667\u00a0%, printed 57.1.'.replace('\u00a0', ' '));
    assert.match(checked[0].words.reason.kk, /^120 ішінен 62/);
  });

  it('takes records of its own to compare with, and references between claims', () => {
    const texts = {
      'claims.csv': claims(
        'A1,Results,growth,2.6,%,figure,figure,a table,fact: growth/x/1',
        'A2,Results,again,2.6,%,figure,ratio,a table,numerator: =A1; denominator: 1.0',
      ),
      'records.csv': 'key,name,value,source\ngrowth/x/1,The country,3.2,a table\n',
    };
    assert.deepEqual(verdicts(texts), ['A1 differs', 'A2 reproduced']);
  });

  it('names file, row and column of what it cannot use', () => {
    const refused = (texts: Record<string, string>, message: RegExp) => assert.throws(() => checkPaper(filesOf(texts)), { name: 'DataError', message }); // prettier-ignore
    refused(
      { 'claims.csv': claims('A1,Results,q,51.7,%,share,shar,,count: 62; total: 120') },
      /mine\/claims\.csv, row 2, column check: found "shar", .*near: share/,
    );
    refused(
      { 'claims.csv': `# a comment\n${claims('A1,Results,q,51.7,%,share,share,,count 62')}` },
      /row 3, column given: found "count 62"/,
    );
    refused(
      { 'claims.csv': claims('A1,Results,q,51.7,%,share,share,,count: 62') },
      /row 2, column given: found "total", .*it is missing/,
    );
    refused({ 'paper.csv': 'property,value\ntitel,x\n', 'claims.csv': claims('A1,R,q,1,,s,grim,,n: 2') }, /paper\.csv, row 2, column property: found "titel", .*near: title/); // prettier-ignore
    refused({ 'paper.csv': 'property,value\ntitle,x\n' }, /at least one claim/);
    refused({ 'regression-1.txt': 'nothing of the kind' }, /mine\/regression-1\.txt: expected a regression table/);
  });
});

describe('files as spreadsheets and editors make them', () => {
  const row = 'A1,Results,62 of 120 (51.7 %),51.7,%,share of n,share,,count: 62; total: 120';
  const windows = (text: string) => text.replaceAll('\n', '\r\n');
  it('are read with semicolons, tabs, a byte order mark, Windows line ends, capitals in the header, empty rows and quoted comments', () => {
    const semicolons =
      '\ufeffID;Location;Quotation;Printed;Unit;Kind;Check;Missing;Given\nA1;Results;q;51,7;%;share of n;share;;"count: 62; total: 120"\n;;;;;;;;\n';
    const commented = `"# One row a number, or a sentence",,,,,,,,\n${claims(row)}\n,,,,,,,,\n`;
    for (const text of [windows(semicolons), semicolons, windows(commented), claims(row).replaceAll(',', '\t')]) {
      assert.deepEqual(verdicts({ 'claims.csv': text, 'records.csv': '' }), ['A1 reproduced'], text);
    }
  });
  it('keep the line numbers of the file in messages', () => {
    const text = windows(`# a comment\n${claims(row.replace('count: 62', 'count: many'))}`);
    assert.throws(() => checkPaper(filesOf({ 'claims.csv': text })), /mine\/claims\.csv, row 3, column given: found "many", expected a number/); // prettier-ignore
  });
  it('name a column that is misspelt, absent or not used, with the one near it', () => {
    const header = (from: string, to: string) => checkPaper(filesOf({ 'claims.csv': claims(row).replace(from, to) }));
    assert.throws(() => header('printed', 'printd'), /row 1, column printed: expected this column; "printd" is there instead/);
    assert.throws(() => header('location', 'place'), /row 1, column location: expected this column; it is missing/);
    assert.throws(
      () => checkPaper(filesOf({ 'claims.csv': claims(`${row},x`).replace('given', 'given,remarks') })),
      /column remarks: expected only the columns id, location/,
    );
  });
  it('may be empty where something else holds a claim', () => {
    const empty = { 'claims.csv': '', 'records.csv': '', 'regression-1.txt': '' };
    assert.deepEqual(verdicts({ ...empty, 'text.txt': 't(38) = 2.31, p = .026' }), ['S1.1 reproduced']);
    assert.throws(() => checkPaper(filesOf({ ...empty, 'text.txt': '' })), /at least one claim/);
  });
  it('may hold claims that need no more than what is printed', () => {
    assert.deepEqual(verdicts({ 'claims.csv': claims('A1,Results,q,"t(38) = 2.31, p = .026",,test,test,,') }), ['A1 reproduced']);
  });
});

describe('decimal commas', () => {
  const comma = 'A1,Results,q,"51,7",%,share of n,share,,count: 62; total: 120';
  it('are read in claims, records, tables and tests', () => {
    assert.deepEqual(verdicts({ 'claims.csv': claims(comma) }), ['A1 reproduced']);
    assert.deepEqual(verdicts({ 'regression.txt': 'x\t0,424***\ny\t0,039***\n\t(0,022)\nN\t400\n' }), ['T1.1 contradicted']);
    assert.deepEqual(verdicts({ 'text.txt': 'F(2; 87) = 5,44; p = 0,006. r(58) = .31, p = .106; t(38) = 1,31, ns.' }), ['S1.1 reproduced', 'S1.2 contradicted', 'S1.3 reproduced']); // prettier-ignore
    const record = { 'claims.csv': claims('A1,R,q,"2,6",%,f,figure,a table,fact: growth/x/1'), 'records.csv': 'key,name,value,source\ngrowth/x/1,X,"2,61",s\n' }; // prettier-ignore
    assert.deepEqual(verdicts(record), ['A1 reproduced']);
  });
  it('make "1,234" doubtful, which is then refused', () => {
    const doubtful = 'A2,Results,q,"1,234",,change,change,,from: 1; to: 2';
    assert.throws(() => checkPaper(filesOf({ 'claims.csv': claims(comma, doubtful) })), /row 3, column printed: found "1,234", expected 1\.234 or 1 234, since "51,7" has a decimal comma/); // prettier-ignore
  });
});

describe('slips of an editor', () => {
  const refused = (row: string, message: RegExp, records = '') =>
    assert.throws(() => checkPaper(filesOf({ 'claims.csv': claims(row), 'records.csv': records })), message);
  it('in a word of given are refused, never silently another check', () => {
    refused('A1,R,q,2,,k,rank-in-list,,value: 41; other: 90; order: smallest', /found "smallest", expected highest or lowest/);
    refused('A1,R,q,"t(38) = 1.80, p = .040",,k,test,,tails: 1-sided', /found "1-sided", expected one, two, 1 or 2/);
    refused('A1,R,q,0.50,,k,confidence-interval,,low: 0.1; high: 0.9; scale: logarithm', /found "logarithm", expected plain or log/); // prettier-ignore
    refused('A1,R,q,0.424***,,k,coefficient,,standard_error: 0.14', /found "0\.424\*\*\*", .*write its stars under given/);
  });
  it('in the key of a figure are refused with the key that is near', () => {
    const records = 'key,name,value,source\ngrowth/country/2022,C,2.6,s\n';
    refused('A1,R,q,2.6,%,k,figure,the table,fact: growth/contry/2022', /found "growth\/contry\/2022", .*near: growth\/country\/2022/, records); // prettier-ignore
  });
  it('in numbers that cannot be are said with the claim and its row', () => {
    refused('A1,R,q,51.7,%,k,share,,count: 62; total: 0', /Claim A1 \(share, row 2\): total "0": expected a number above 0/);
    refused('A1,R,q,12,,k,ratio,the counts,numerator: 5; denominator: 0', /denominator "0": expected a number that is not 0/);
    refused('A1,R,q,12,,k,ratio,the counts,numerator: 5', /numerator: expected a denominator with it/);
    refused('A1,R,q,0.5,,k,confidence-interval,,low: 0.1; high: 0.9; level: 120', /level "120": expected percent between 0 and 100/); // prettier-ignore
    refused('A1,R,q,0.00,,k,grimmer,,mean: 5; n: 1', /n = 1: expected at least 2 values/);
  });
});

describe('a pasted regression table', () => {
  const table =
    'x\t0.424***\t0.498***\n\t(0.140)\t(0.072)\nlnpop\t\t-0.039***\n\t\t(0.022)\n_cons\t-2.1***\t1.6***\n\t(0.160)\t(0.306)\nN\t3645\t3645\nR2\t0.010\t0.067\n';
  it('is read row by row, with what is in parentheses below or beside', () => {
    const { cells, observations, parentheses, levels } = readPastedTable(table);
    assert.deepEqual(cells.map(({ term, column, below }) => `${term} ${String(column)} ${below}`), ['x 1 0.140', 'x 2 0.072', 'lnpop 2 0.022', '_cons 1 0.160', '_cons 2 0.306']); // prettier-ignore
    assert.deepEqual([observations.get(2), parentheses, levels], ['3645', 'standard errors', [1, 5, 10]]);
    const beside = readPastedTable('age  0.50*** (0.10)  0.40* (0.30)\nObservations  1,200  1,200');
    assert.deepEqual(beside.cells.map(({ below }) => below), ['0.10', '0.30']); // prettier-ignore
    assert.equal(beside.observations.get(1), '1,200');
  });
  it('has the levels and the parentheses that its note names', () => {
    const note = readPastedTable(`${table}t statistics in parentheses; *** p<0.001, ** p<0.01, * p<0.05`);
    assert.deepEqual([note.parentheses, note.levels], ['t', [0.1, 1, 5]]);
    assert.equal(readPastedTable(`${table}p-values in parentheses`).parentheses, 'p');
  });
  it('gives a claim for each coefficient, and finds the star that cannot be', () => {
    assert.deepEqual(claimsOfTable(table, 'regression-1').map(({ id, check }) => `${id} ${check}`), ['regression-1.1 stars', 'regression-1.2 stars', 'regression-1.3 stars', 'regression-1.4 stars', 'regression-1.5 stars', 'regression-1.r2.1 r-squared-floor', 'regression-1.r2.2 r-squared-floor']); // prettier-ignore
    const found = verdicts({ 'regression-1.txt': table });
    assert.deepEqual(found.filter((each) => each.endsWith('contradicted')), ['T1.3 contradicted']); // prettier-ignore
  });
  it('holds stars against t and against p where these are in parentheses', () => {
    const t = 'x\t0.40***\n\t(3.10)\ny\t0.20***\n\t(1.20)\nN\t400\nt statistics in parentheses';
    assert.deepEqual(verdicts({ 'regression.txt': t }), ['T1.1 reproduced', 'T1.2 contradicted']);
    // 400 rows, two slopes and a constant.
    const inputs = claimsOfTable(t, 'regression')[0]!.inputs.map(({ input, value }) => `${input} ${value}`);
    assert.deepEqual(inputs, ['t 3.10', 'stars ***', 'df 397', 'level 1', 'level 5', 'level 10']);
    const p = 'x\t0.40***\n\t(0.003)\ny\t0.20***\n\t(0.210)\nN\t400\np-values in parentheses';
    assert.deepEqual(verdicts({ 'regression.txt': p }), ['T1.1 reproduced', 'T1.2 contradicted']);
  });
});

describe('npm run check for another paper', () => {
  it('writes a template, checks it, and writes page, report in three languages, Word documents and the CODECHECK file', async () => {
    const folder = join(scratch(), 'mypaper');
    const output = scratch();
    const lines: string[] = [];
    writeNewPaper(folder, (text) => lines.push(text));
    assert.throws(() => { writeNewPaper(folder, () => undefined); }, /is not empty; choose a new one/); // prettier-ignore
    writeFileSync(join(folder, 'regression-1.txt'), 'x\t0.039***\n\t(0.022)\nN\t3645\n');
    await checkOtherPaper(folder, output, (text) => lines.push(text));
    assert.match(lines.join('\n'), /T1\.1 .*contradicted/);
    const page = readFileSync(join(output, 'figure-check.html'), 'utf8');
    assert.match(page, /The title of the paper/);
    assert.match(page, /data-href="assets\/report-\{language\}\.html"/);
    for (const language of ['en', 'ru', 'kk']) {
      const report = readFileSync(join(output, 'assets', `report-${language}.html`), 'utf8');
      assert.match(report, new RegExp(`<html lang="${language}">`));
      assert.match(report, /0\.039\*\*\* \(0\.022\)/);
      assert.ok(!report.includes('src=') && !report.includes('<link'), 'it loads nothing');
      const document = readFileSync(join(output, 'assets', `report-${language}.docx`));
      assert.equal(document.subarray(0, 2).toString(), 'PK');
      assert.match(textOf(document), /0\.039\*\*\* \(0\.022\)/);
    }
    const codecheck = readFileSync(join(output, 'assets', 'codecheck.yml'), 'utf8');
    assert.match(codecheck, /^---\nversion: https:\/\/codecheck\.org\.uk\/spec\/config\/1\.0\/\n/);
    assert.match(codecheck, /manifest:\n {2}- file: "claims\.csv"/);
    assert.ok(existsSync(join(output, 'assets', 'claims.csv')));
  });
  it('needs no data of this project', () => {
    const folder = scratch();
    for (const [name, text] of Object.entries(newPaper())) writeFileSync(join(folder, name), text);
    const before = process.cwd();
    process.chdir(folder);
    try {
      assert.ok(checkPaper(filesIn(folder, 'mine')).checked.length > 20);
    } finally {
      process.chdir(before);
    }
  });
  it('refuses what it would not use, and a folder that is not there', async () => {
    command.exitOverride().configureOutput({ writeErr: () => undefined });
    const refused = (args: string[], why: RegExp) =>
      assert.rejects(
        figureCheck(args, () => undefined),
        why,
      );
    await refused(['--paper'], /'--paper <folder>' argument missing/);
    await refused(['--new', 'a', '--paper', 'b'], /'--new <folder>' cannot be used with option '--paper <folder>'/);
    await refused(['--paper', 'a', '--json'], /'--paper <folder>' cannot be used with option '--json'/);
    await refused(['--verdict', 'wrong'], /'wrong' is invalid[^]*reproduced/);
    await refused(['--verbose'], /unknown option '--verbose'/);
    await refused(['--paper', join(tmpdir(), 'no-such-paper')], /no such folder/);
  });
});

/** The text of a Word document: its parts are deflated, one after the other. */
function textOf(bytes: Buffer): string {
  const parts: string[] = [];
  for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 4)) {
    const [method, size] = [bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)];
    const start = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    const end = size > 0 ? start + size : bytes.indexOf('PK', start);
    try {
      parts.push(
        method === 8 ? inflateRawSync(bytes.subarray(start, end)).toString('utf8') : bytes.subarray(start, end).toString('utf8'),
      );
    } catch {
      // A part whose end is written after it: not the text.
    }
  }
  return parts.join('\n').replace(/<[^>]+>/g, '');
}
