import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { runInNewContext } from 'node:vm';

interface ListedClaim {
  id: string;
  verdict: string;
  severity: string;
  kind: string;
  sections: string[];
  text: string;
  printed: string;
  where: string;
  place: number;
  gravity: number;
  location: string;
  computed: string;
  reason: string;
  statement: string;
  quotation: string;
  unit: string;
  basis: string;
  source: string;
}
interface Filter {
  verdicts: string[];
  section: string;
  kind: string;
  conclusion: boolean;
  search: string;
}
interface ClaimList {
  plain(text: string): string;
  matches(claim: ListedClaim, filter: Filter): boolean;
  isEmpty(filter: Filter): boolean;
  sorted(claims: ListedClaim[], key: string, descending: boolean, language: string): ListedClaim[];
  csv(claims: ListedClaim[]): string;
  toQuery(filter: Filter, language: string): string;
  fromQuery(text: string): Filter & { language: string };
}

// The script is written for a browser: it is run as it stands, with a window of its own.
const path = join(__dirname, '..', '..', '..', 'lib', 'notebooks', 'pages', 'assets', 'figure-check', 'claim-list.js');
const window: { claimList?: ClaimList } = {};
runInNewContext(readFileSync(path, 'utf8'), { window, Intl, URLSearchParams });
const { matches, isEmpty, sorted, csv, toQuery, fromQuery } = window.claimList!;

const claim = (given: Partial<ListedClaim>): ListedClaim => ({
  id: 'R01',
  verdict: 'reproduced',
  severity: 'none',
  kind: 'ranking',
  sections: ['Results'],
  text: 'Atyrau region (20541.2 thousand tenge) Атырауская',
  printed: '20541.2',
  where: 'Results',
  place: 0,
  gravity: 11,
  location: 'Results',
  computed: '19974.10',
  reason: 'why',
  statement: 'paper',
  quotation: 'a few, words',
  unit: 'thousand tenge',
  basis: 'figures and records',
  source: 'a table',
  ...given,
});
const none: Filter = { verdicts: [], section: '', kind: '', conclusion: false, search: '' };

describe('the filter of claims', () => {
  it('lets everything through when nothing is chosen', () => {
    assert.ok(matches(claim({}), none));
    assert.ok(isEmpty({ ...none, search: '  ' }));
    assert.ok(!isEmpty({ ...none, verdicts: ['misread'] }));
  });

  it('takes any of the verdicts that are ticked', () => {
    assert.ok(matches(claim({ verdict: 'misread' }), { ...none, verdicts: ['differs', 'misread'] }));
    assert.ok(!matches(claim({ verdict: 'reproduced' }), { ...none, verdicts: ['differs', 'misread'] }));
  });

  it('asks for all that is chosen at once', () => {
    const table = claim({ sections: ['Results', 'Table 1'], kind: 'regression cell', severity: 'changes-conclusion' });
    assert.ok(matches(table, { ...none, section: 'Table 1', kind: 'regression cell', conclusion: true }));
    assert.ok(!matches(table, { ...none, section: 'Table 1', kind: 'ranking' }));
    assert.ok(!matches(table, { ...none, section: 'Table' }));
    assert.ok(!matches(claim({}), { ...none, conclusion: true }));
  });

  it('finds words in any order, in any case and language', () => {
    assert.ok(matches(claim({}), { ...none, search: 'TENGE atyrau' }));
    assert.ok(matches(claim({}), { ...none, search: 'атырау' }));
    assert.ok(!matches(claim({}), { ...none, search: 'atyrau mangystau' }));
  });

  it('finds a number however its thousands are parted, and a minus however it is written', () => {
    for (const search of ['1666.6', '1,666.6', '1 666.6', '1\u202f666.6']) {
      assert.ok(matches(claim({ text: 'prints 1,666.6 here' }), { ...none, search }), search);
    }
    assert.ok(matches(claim({ text: 'ρ −0.20' }), { ...none, search: '-0.20' }));
    assert.ok(!matches(claim({ text: 'places 1, 234 and 5' }), { ...none, search: '1234' }));
  });
});

describe('a search in Russian or Kazakh', () => {
  const finds = (text: string, search: string) => matches(claim({ text }), { ...none, search });
  it('finds numbers with a decimal comma', () => {
    assert.ok(finds('prints 20541.2 here', '20541,2'));
    assert.ok(finds('prints 20541.2 here', '20 541,2'));
    assert.ok(finds('prints 0.424*** (0.140)', '0,424'));
    assert.ok(finds('19\u202f974,1 тыс. тенге', '19974.1'));
    assert.ok(!finds('prints 0.424', '0424'));
    assert.ok(finds('prints 37,703', '37703'));
  });
  it('finds names in either spelling', () => {
    assert.ok(finds('Ulytau Ұлытау', 'Улытау'));
    assert.ok(finds('Zhetisu Жетісу', 'жетысу'));
    assert.ok(!finds('Жамбылская', 'Улытау'));
  });
});

describe('the choice in the address', () => {
  it('is written and read back', () => {
    const filter = {
      verdicts: ['misread', 'differs'],
      section: 'Table 1',
      kind: 'regression cell',
      conclusion: true,
      search: '20541,2',
    };
    const back = { ...fromQuery(toQuery(filter, 'kk')) };
    assert.deepEqual({ ...back, verdicts: [...back.verdicts] }, { ...filter, language: 'kk' });
    assert.equal(toQuery(none, 'en'), '');
  });
});

describe('the order of claims', () => {
  const ids = (claims: ListedClaim[]) => Array.from(claims, ({ id }) => id).join(' ');
  const claims = [
    claim({ id: 'A', place: 0, gravity: 7, printed: 'last', where: 'Table 10' }),
    claim({ id: 'B', place: 1, gravity: 0, printed: '-0.28***', where: 'Table 2' }),
    claim({ id: 'C', place: 2, gravity: 7, printed: '1,666.6', where: 'Abstract' }),
    claim({ id: 'D', place: 3, gravity: 3, printed: '(0.140)', where: 'Abstract' }),
  ];

  it('is the paper’s, or gravest first, equal ones in the paper’s order both ways', () => {
    assert.equal(ids(sorted(claims, 'claim', true, 'en')), 'D C B A');
    assert.equal(ids(sorted(claims, 'verdict', false, 'en')), 'B D A C');
    assert.equal(ids(sorted(claims, 'verdict', true, 'en')), 'A C D B');
  });

  it('puts numbers by value before words, and counts in names by value', () => {
    assert.equal(ids(sorted(claims, 'printed', false, 'en')), 'B D C A');
    assert.equal(ids(sorted(claims, 'where', false, 'en')), 'C D B A');
  });

  it('leaves the given list as it is', () => {
    sorted(claims, 'verdict', false, 'en');
    assert.equal(ids(claims), 'A B C D');
  });
});

describe('the download of the claims shown', () => {
  it('is CSV with the columns of claims.csv, quoted where it must be', () => {
    assert.equal(
      csv([claim({ printed: '1,666.6', reason: 'it says "so"' })]),
      'id,location,printed,computed,verdict,reason,severity,statement,quotation,unit,kind,basis,source\n' +
        'R01,Results,"1,666.6",19974.10,reproduced,"it says ""so""",none,paper,"a few, words",thousand tenge,ranking,figures and records,a table\n',
    );
  });
});
