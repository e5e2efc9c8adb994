import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { checkClaims, readClaims, readPrintedTables } from '../../lib/paper';
import { claim } from './claims-of';

const made: string[] = [];
after(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const HEADER = 'id,location,quotation,printed,unit,kind,check,missing,evidence_notebook,evidence_section';
const GOOD = 'A1,Results,"growth was 2.6 %",2.6,%,input figure,figure,the accounts,06.ipynb,growth';
const INPUTS = 'claim,input,place,value\nA1,fact,1,growth/KAZ/2022\n';

/** A data folder whose paper/ holds these two files. */
function folderWith(claimLines: string[], inputs = INPUTS): string {
  const folder = mkdtempSync(join(tmpdir(), 'paper-'));
  made.push(folder);
  mkdirSync(join(folder, 'paper'));
  writeFileSync(join(folder, 'paper', 'claims.csv'), `${[HEADER, ...claimLines].join('\n')}\n`);
  writeFileSync(join(folder, 'paper', 'claim-inputs.csv'), inputs);
  return folder;
}
const refused = (claimLines: string[], inputs: string | undefined, message: RegExp) => {
  assert.throws(() => readClaims({ folder: folderWith(claimLines, inputs) }), { name: 'DataError', message });
};

describe('claims that cannot be checked as written', () => {
  it('are refused with file, row, column and value: a claim twice', () => {
    refused([GOOD, GOOD], undefined, /data\/paper\/claims\.csv, row 3, column id: found "A1", .* row 2 has it too/);
  });
  it('an id that cannot be an anchor, or that the page uses itself', () => {
    for (const id of ['R 1', '1R', 'main', 'figure-check-words', 'R01-details']) {
      const message = /claims\.csv, row 2, column id: .*expected letters and digits, such as R15/;
      refused([GOOD.replace('A1', id)], INPUTS.replace('A1', id), message);
    }
  });
  it('an unknown check, with the near ones', () => {
    refused(
      [GOOD.replace(',figure,the', ',figur,the')],
      undefined,
      /claims\.csv, row 2, column check: found "figur", .*near: figure/,
    );
  });
  it('a printed value that is no number', () => {
    refused(
      [GOOD.replace(',2.6,', ',two,')],
      undefined,
      /claims\.csv, row 2, column printed: found "two", expected a number as printed/,
    );
  });
  it('a printed cell without its standard error', () => {
    const line = 'A1,Table 1,DIV,0.424***,,regression cell,stars,the panel,06.ipynb,table-1';
    refused(
      [line],
      'claim,input,place,value\nA1,observations,1,36\n',
      /column printed: found "0\.424\*\*\*", expected a regression cell/,
    );
  });
  it('no word of the source that may be missing', () => {
    refused([GOOD.replace('the accounts', '')], undefined, /claims\.csv, row 2, column missing: .*the source that A1 needs/);
  });
  it('an empty quotation', () => {
    refused([GOOD.replace('"growth was 2.6 %"', '')], undefined, /claims\.csv, row 2, column quotation: .*the cell is empty/);
  });
  it('a decimal comma that makes a cell too many', () => {
    refused([GOOD.replace(',2.6,', ',2,6,')], undefined, /claims\.csv, row 2: .*not 11/);
  });
});

describe('inputs that a check cannot use', () => {
  const inputs = (...lines: string[]) => `claim,input,place,value\n${lines.join('\n')}\n`;
  it('are refused: an input that the check does not have', () => {
    refused([GOOD], `${INPUTS}A1,facts,1,x/y\n`, /claim-inputs\.csv, row 3, column input: found "facts", .*near: fact/);
  });
  it('a needed input that is absent, or there too often', () => {
    refused([GOOD], inputs('A1,quantity,1,growth'), /claim-inputs\.csv, column input: found "fact", .*it is missing/);
    refused([GOOD], `${INPUTS}A1,quantity,1,growth\nA1,quantity,2,amount\n`, /found "quantity", .*2 times/);
  });
  it('an unknown claim, and a reference to one', () => {
    refused([GOOD], `${INPUTS}B7,fact,1,x/y\n`, /claim-inputs\.csv, row 3, column claim: found "B7"/);
    refused([GOOD], `${INPUTS}A1,place,1,=B7\n`, /row 3, column value: found "=B7", expected the id of a claim/);
  });
  it('a value that is no number, also by way of a reference', () => {
    refused([GOOD], `${INPUTS}A1,place,1,third\n`, /row 3, column value: found "third", expected a number/);
    const words = 'A2,Results,words,the leaders,,ranking,announced,results,06.ipynb,growth';
    refused([GOOD, words], `${INPUTS}A1,place,1,=A2\n`, /found "=A2", .*A2 prints "the leaders"/);
  });
  it('an unknown kind of quantity, and a fact that is no key', () => {
    refused([GOOD], `${INPUTS}A1,quantity,1,growht\n`, /found "growht", expected a kind of quantity/);
    refused([GOOD], inputs('A1,fact,1,growth'), /found "growth", expected the key of a fact/);
  });
  it('the same place twice', () => {
    refused([GOOD], `${INPUTS}A1,fact,1,x/y\n`, /row 3, column claim, input, place/);
  });
});

describe('tables and options', () => {
  it('a missing file is named', () => {
    const folder = folderWith([GOOD]);
    rmSync(join(folder, 'paper', 'claim-inputs.csv'));
    assert.throws(() => readClaims({ folder }), /data\/paper\/claim-inputs\.csv: expected the file to exist/);
  });
  it('a printed table may be a header alone, but not with other columns or parts', () => {
    const folder = folderWith([GOOD]);
    const at = (name: string) => join(folder, 'paper', name);
    const header = 'scan_line,scan_label,column,place_in_cell,printed,term,part';
    writeFileSync(at('table-1.csv'), `${header}\n1,DIV,1,1,0.4***,DIV,coefficient\n`);
    writeFileSync(at('table-1-he-et-al.csv'), `${header}\n`);
    assert.equal(readPrintedTables({ folder }).get('table-1-he-et-al')?.length, 0);
    writeFileSync(at('table-1-he-et-al.csv'), `${header.replace('term', 'row')}\n1,DIV,1,1,0.4,DIV,coefficient\n`);
    assert.throws(() => readPrintedTables({ folder }), /table-1-he-et-al\.csv, row 1, column term/);
    writeFileSync(at('table-1-he-et-al.csv'), `${header}\n1,DIV,1,1,0.4,DIV,slope\n`);
    assert.throws(() => readPrintedTables({ folder }), /row 2, column part: found "slope"/);
  });
  it('claims given as objects are held to the same rules', () => {
    const twice = [claim({ inputs: { fact: 'x/y' } }), claim({ inputs: { fact: 'x/y' } })];
    assert.throws(() => checkClaims({ claims: twice, facts: new Map() }), /column id: found "X1"/);
  });
  it('a check that cannot be run says for which claim', () => {
    const text = claim({ id: 'Z3', inputs: { fact: 'x/y' } });
    const facts = new Map([['x/y', { value: 'many', name: 'Ash', source: 'a table' }]]);
    assert.throws(
      () => checkClaims({ claims: [text], facts }),
      /Claim Z3 \(figure\): Ash: "many", expected a fact that is a number/,
    );
  });
  it('the project’s own files pass', () => {
    assert.ok(readClaims().length > 110);
    assert.match(readFileSync('data/paper/claims.csv', 'utf8'), /^id,location,quotation,printed/);
  });
});
