import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import {
  checkClaims, committedLedger, ledgerChanges, ledgerRows, projectFacts, readClaims, readPrintedTables, verdicts,
} from '../../lib/paper'; // prettier-ignore

const checked = checkClaims();
const byId = new Map(checked.map((row) => [row.id, row]));
const verdictOf = (id: string) => byId.get(id)?.verdict;

describe('the ledger of the paper', () => {
  it('is the committed one, line by line', () => {
    assert.deepEqual(ledgerChanges(ledgerRows(checked), committedLedger()), []);
  });

  it('gives every claim exactly one verdict, a reason, and evidence', () => {
    const claims = readClaims();
    assert.deepEqual(checked.map(({ id }) => id), claims.map(({ id }) => id)); // prettier-ignore
    for (const row of checked) {
      assert.ok(verdicts.includes(row.verdict), row.id);
      assert.match(row.reason, /\.$/, row.id);
      assert.match(row.evidence.notebook, /^0\d-.*\.ipynb$/);
      assert.notEqual(row.evidence.section, '');
    }
  });

  it('names the missing source of every claim that cannot be checked', () => {
    const missing = new Map(readClaims().map((claim) => [claim.id, claim.missing]));
    for (const { id, verdict, reason } of checked) {
      if (verdict !== 'not-checkable') continue;
      assert.ok(missing.get(id) !== '' && reason.includes(`Missing: ${missing.get(id)!}.`), id);
    }
  });

  it('holds no verdict in the claims themselves', () => {
    const text = readFileSync('data/paper/claims.csv', 'utf8') + readFileSync('data/paper/claim-inputs.csv', 'utf8');
    for (const verdict of verdicts) assert.ok(!text.includes(`,${verdict},`), verdict);
  });

  it('says "consistent with" of an origin, and proven of nothing', () => {
    for (const { reason, id } of checked) assert.doesNotMatch(reason, /\bprove[ns]?\b|plagiar|copied from/i, id);
    assert.match(byId.get('T25')!.reason, /consistent with/);
  });
});

// Worked by hand from the printed numbers and the Bureau's published figures of 2022 (publication 5002).
describe('single verdicts, each worked by hand', () => {
  const expected: Record<string, string> = {
    R01: 'differs', // 3.2 published, 2.6 printed
    R02: 'reproduced', // 19 154 536.7 / 103 765 518.2 = 18.459 %
    R03: 'within-revision', // 1 426 882.2 / 103 765 518.2 = 1.375 %
    R09: 'within-revision', // 19 974.1 against 20 541.2: −2.76 %
    R13: 'within-revision', // 2042.1 against 1985.9: +2.83 %
    R18: 'reproduced', // 37 703 / 477 204 = 7.901 %
    R46: 'not-checkable', // 150, 132, 136: nothing says that the list was sorted
    R41: 'misread', // 18.46 % of GDP; 0.89 of 3.2 points of growth
    E01: 'not-checkable', // no "=" in the copy of the text
    E04: 'contradicted', // no μ in equations 1 to 3
    K02: 'not-checkable', // GRP with population: ranks p 0.07, Pearson p 0.02
    M02: 'contradicted', // Krugman's index orders 68 of 190 pairs otherwise
    M03: 'not-reported',
    I16: 'consistent', // 0.840 > 0.415
    L02: 'not-checkable', // only the abstract was at hand
    K09: 'not-checkable', // the figure at hand is of 2021
    K14: 'not-checkable', // a report in the press
    F09: 'not-checkable', // ç and c
    T17: 'not-checkable', // 0.0670 / 0.012 = 5.6: three stars, two printed; the copy may have lost one
    T18: 'contradicted', // 0.039 / 0.022 = 1.77: one star, three printed
    T12: 'consistent', // 0.064 / 0.023 = 2.78: three stars fit
    T21: 'not-checkable', // √(0.010 · 3643 / 0.990) = 6.1, not 3.0: clustered standard errors could explain it
    T22: 'consistent',
    T25: 'contradicted', // 3645 = 3⁶ · 5
    T29: 'not-checkable', // 0.072 / 0.140 = 0.51 < √(0.933 / 0.990) = 0.97
    I01: 'misread', // e^0.424 − 1 = 52.8 %
    I04: 'misread', // e^0.840 − 1 = 131.6 %
    I05: 'misread',
    I06: 'reproduced',
    K03: 'contradicted', // 7278.4 is fourth; the paper itself has Astana third
    K05: 'reproduced',
    K12: 'reproduced', // 20 541.2 / 1666.6 = 12.33; 19 974.1 / 1671.8 = 11.95
    K13: 'within-revision', // 16th, 2.2 % above Shymkent
    K15: 'reproduced', // 2 103 867 / 1 492 196 = 1.410
    K16: 'not-checkable', // 54 / 22 = 2.45
    K17: 'reproduced',
    F01: 'differs',
    I10: 'not-checkable',
    R08: 'not-checkable',
  };
  for (const [id, verdict] of Object.entries(expected)) {
    it(`${id} is ${verdict}`, () => {
      assert.equal(verdictOf(id), verdict, byId.get(id)?.reason);
    });
  }
});

describe('what the claims print', () => {
  it('is in Table 1 cell by cell, and all of Table 1 is in the claims', () => {
    const table = readPrintedTables().get('table-1')!;
    const at = (column: number, term: string, part: string) => table.find((cell) => cell.column === column && cell.term === term && cell.part === part)?.printed; // prettier-ignore
    const cells = readClaims().filter(({ check }) => check === 'stars');
    assert.equal(cells.length, 20);
    for (const { id, location, quotation, printed } of cells) {
      const column = Number(/\((\d)\)$/.exec(location)?.[1]);
      const term = quotation.split(':')[0];
      assert.equal(printed, `${at(column, term, 'coefficient') ?? ''} ${at(column, term, 'standard error') ?? ''}`, id);
    }
    assert.equal(table.filter(({ part }) => part === 'coefficient').length, 20);
    assert.equal(table.filter(({ part }) => part === 'standard error').length, 20);
  });

  it('is in the table of firm counts too', () => {
    const counts = readFileSync('data/paper/firm-counts.csv', 'utf8').trim().split('\n').slice(1).map((line) => line.split(',').pop()); // prettier-ignore
    const printed = Array.from({ length: 18 }, (_, i) => byId.get(`R${String(20 + i)}`)?.printed);
    assert.deepEqual(printed, counts);
  });
});

describe('a figure that changes', () => {
  it('changes the verdict that rests on it', () => {
    const facts = new Map(projectFacts());
    const put = (key: string, value: number) => facts.set(key, { ...facts.get(key)!, value });
    put('growth/KAZ/2022', 2.6);
    put('grp-per-capita/ATY/2022', 20541.2);
    put('share/ALA/2022', 12);
    const rows = new Map(checkClaims({ facts }).map((row) => [row.id, row.verdict]));
    assert.deepEqual(['R01', 'R09', 'R02'].map((id) => rows.get(id)), ['reproduced', 'reproduced', 'differs']); // prettier-ignore
    assert.equal(rows.get('T18'), verdictOf('T18'));
  });

  it('that is brought in makes a claim checkable: firms, and the table of He et al.', () => {
    const facts = new Map(projectFacts());
    facts.set('firms-opened/B/AST/2022', { value: 156, name: 'Astana', source: 'a fixture' });
    facts.set('firms-opened/B/ALA/2022', { value: 99, name: 'Almaty', source: 'a fixture' });
    const tables = new Map(readPrintedTables());
    tables.set('table-1-he-et-al', tables.get('table-1')!);
    const rows = new Map(checkClaims({ facts, tables }).map((row) => [row.id, row]));
    assert.equal(rows.get('R20')?.verdict, 'reproduced');
    assert.equal(rows.get('R21')?.verdict, 'differs');
    assert.match(rows.get('I10')!.reason, /48 of 48 cells .* consistent with .* not a proof/);
  });
});

describe('the severity of a fault', () => {
  it('is by rule: order, direction, units of study and size by a factor of ten change a conclusion', () => {
    const grave = checked
      .filter(({ severity, statement }) => severity === 'changes-conclusion' && statement === 'paper')
      .map(({ id }) => id);
    assert.deepEqual(grave, ['E03', 'T18', 'T25', 'T26', 'I01', 'I02', 'I03', 'I04', 'K01', 'K03']);
    assert.equal(byId.get('M02')!.severity, 'inconsistency', 'no conclusion rests on it');
    assert.deepEqual(byId.get('T26')!.repeats, ['T18']);
  });
});

describe('the reasons', () => {
  const cyrillic = /[\u0400-\u04ff]/;
  it('are whole in Russian and Kazakh, with every source that is missing', () => {
    for (const { id, words, missing } of checked) {
      for (const language of ['ru', 'kk'] as const) {
        assert.match(
          words.reason[language] + (words.reason.en.match(/[a-z]{4}/) ? '' : 'д'),
          cyrillic,
          `${id} ${language}: ${words.reason[language]}`,
        );
        if (missing !== '') assert.match(words.missing[language], cyrillic, `${id} ${language}: "${missing}" has no translation`);
        assert.match(words.kind[language], cyrillic, `${id}: the kind "${words.kind.en}" has no translation`);
        assert.match(words.location[language], cyrillic, id);
      }
    }
  });
  it('have no internals of the program, and no number without thin spaces', () => {
    for (const { id, reason } of checked) {
      assert.doesNotMatch(reason, /[a-z]+\/[A-Z]{3}\/|undefined|NaN|\{\w+\}/, id);
      assert.doesNotMatch(reason, /\.\.$/, id);
    }
    assert.match(byId.get('K01')!.reason, /5\u202f817\.8\u00a0thousand tenge/);
    assert.match(byId.get('K01')!.words.reason.ru, /5\u202f817,8\u00a0тыс\. тенге/);
  });
  it('say of a list of places that another claim fills one of them otherwise', () => {
    assert.match(byId.get('R15')!.reason, /K03 gives place 3 to Ulytau/);
  });
});

describe('the words of other languages', () => {
  it('leave no English sentence in a Russian or Kazakh reason', () => {
    // Names of authors, symbols and quotations may be Latin; three English words in a row are a sentence that was not translated.
    const english = /\b(the|of|is|are|that|with|by)\b/;
    for (const { id, words } of checked) {
      for (const language of ['ru', 'kk'] as const) {
        const text = words.reason[language].replace(/[«“(][^»”)]*[»”)]/g, '').replace(/https?:\S+/g, '');
        const found = text
          .split(/[.;:]/)
          .find((part) => english.test(part) && !/\d{4}|Petrakos|Evans|Han|Boschma|Routledge|OECD|Entrepreneurship/.test(part));
        assert.equal(found, undefined, `${id} ${language}: ${found ?? ''}`);
      }
    }
  });
});
