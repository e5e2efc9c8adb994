import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codecheckFile } from '../../../lib/notebooks/pages/figure-check/codecheck';
import { languages } from '../../../lib/paper/text';
import { reportOf } from '../../../lib/notebooks/pages/figure-check/report';
import { reportPage } from '../../../lib/notebooks/pages/figure-check/report-page';
import { reportWords } from '../../../lib/notebooks/pages/figure-check/report-words';
import { sampleClaim, sampleLedger } from './sample-ledger';

const when = { date: '2026-01-02', version: '9.8.7' };
const report = reportOf(sampleLedger(), 'en', when);
const section = (title: string) => report.sections.find((each) => each.title === title)!;

describe('the report', () => {
  it('gives findings by severity, each in two lines: what is printed, and the computation', () => {
    assert.deepEqual(section('Findings that change a conclusion').entries, [
      { lead: 'T01, T02 · Table 1, column (2): ', lines: ['prints “-0.039*** (0.022)”', '|t| lies between 1.71 and 1.84 & carries *, not ***.'] },
    ]); // prettier-ignore
    assert.deepEqual(section('Findings that change no conclusion').entries.map(({ lead }) => lead.split(' ')[0]), ['I01', 'R03']); // prettier-ignore
  });
  it('asks the authors politely, says what is not reported, and names what is needed for the rest', () => {
    assert.match(
      section('Queries to the authors').entries[0].lines[0],
      /^Could the authors please look again at T01 \(Table 1, column \(2\)\)/,
    );
    assert.deepEqual(section('Announced and not reported').entries, [{ lead: 'K03: ', lines: ['the names of the villages'] }]);
    assert.deepEqual(section('What could not be checked, and what is needed for it').entries, [{ lead: 'K01: ', lines: ['the table of harvests'] }]); // prettier-ignore
  });
  it('asks one question once, whatever number of claims it settles', () => {
    const query = { en: 'Could the authors name the errors?', ru: 'р', kk: 'қ' };
    const open = ['A1', 'A2'].map((id) => {
      const claim = sampleClaim({ id, verdict: 'not-checkable' });
      return { ...claim, words: { ...claim.words, query } };
    });
    const asked = reportOf({ ...sampleLedger(), claims: open, findings: [] }, 'en', when).sections[2].entries;
    assert.deepEqual(asked, [{ lead: 'A1, A2: ', lines: ['Could the authors name the errors?'] }]);
  });
  it('is a page without anything to load, in every language, with markup shown as text', () => {
    for (const language of languages) {
      const html = reportPage(reportOf(sampleLedger(), language, when), '../figure-check.html');
      assert.match(html, new RegExp(`<html lang="${language}">`));
      assert.ok(!/src=|<link|<img|<i>not/.test(html));
      assert.ok(html.includes(reportWords[language].queries) && html.includes('2026-01-02'));
    }
  });
});

describe('the CODECHECK file', () => {
  it('has the paper, the manifest and the summary, with every text quoted', () => {
    const text = codecheckFile(sampleLedger(), [{ file: 'a.csv', comment: 'the "ledger"' }], when);
    assert.match(
      text,
      /title: "Harvests & villages"\n {2}authors:\n {4}- name: "A\. Author"\n {2}reference: "https:\/\/doi\.org\/10\.1234\/abc"/,
    );
    assert.match(text, /- file: "a\.csv"\n {4}comment: "the \\"ledger\\""/);
    assert.match(text, /check_time: "2026-01-02"/);
    assert.match(text, /codechecker:\n {2}- name: ""/);
  });
});
