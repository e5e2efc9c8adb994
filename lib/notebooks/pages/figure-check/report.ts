import { groupBy } from '../../../data/group-by';
import type { Language } from '../../../paper/text';
import type { ListedClaim, LedgerFile } from '../../../paper/ledger-of';
import { reportWords } from './report-words';
import { summarySentence } from './summary';

/** An entry of the report: a bold beginning, then lines. */
export interface ReportEntry {
  lead: string;
  lines: string[];
}

/** The report in one language, before it is turned into a page or a document. */
export interface Report {
  language: Language;
  title: string;
  paper: string;
  /** Names and values of facts about the paper and the check */
  facts: [name: string, value: string][];
  summary: string;
  sections: { title: string; note?: string; dense?: boolean; entries: ReportEntry[] }[];
  footer: string;
}

/** How many characters of a long quotation are shown. */
const LONGEST = 90;
const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
const fill = (text: string, words: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, gap: string) => words[gap] ?? '');

/** A reason without the missing source, which the last section names. */
const computation = (claim: ListedClaim, language: Language): string => {
  const reason = claim.words.reason[language];
  const missing = claim.words.missing[language];
  const at = missing === '' ? -1 : reason.lastIndexOf(missing);
  const sentence = at < 0 ? -1 : reason.lastIndexOf('. ', at);
  return at > 0 && sentence > 0 ? reason.slice(0, sentence + 1) : reason;
};

/** From this many on, sources with the same beginning, such as "the work cited, …", share one entry. */
const ALIKE = 4;

/** Lists what is needed for the open claims, by source: most claims first, sources with the same beginning together. */
function neededFor(
  open: readonly ListedClaim[],
  language: Language,
  ids: (all: readonly ListedClaim[]) => string,
): ReportEntry[] {
  const bySource = groupBy(open, (claim) => claim.words.missing[language]);
  const beginning = (text: string): string => /^[^,:]+[,:] /.exec(text)?.[0] ?? text;
  const entries = [...groupBy(bySource, ([source]) => beginning(source))].flatMap(
    ([start, sources]): { text: string; of: ListedClaim[] }[] => {
      if (sources.length < ALIKE) return sources.map(([text, of]) => ({ text, of }));
      const tails = sources.map(([text]) => text.slice(start.length)).join('; ');
      return [{ text: start + tails, of: sources.flatMap(([, of]) => of) }];
    },
  );
  return entries.sort((a, b) => b.of.length - a.of.length).map(({ text, of }) => ({ lead: `${ids(of)}: `, lines: [text] }));
}

/**
 * Builds the report of a ledger: the paper, the check, the findings by severity in two lines each, polite questions to the authors, what
 * is not reported, and what could not be checked with what would be needed.
 *
 * @param ledger the ledger
 * @param language en, ru or kk
 * @param when day and version of the check
 */
export function reportOf(ledger: LedgerFile, language: Language, when: { date: string; version: string }): Report {
  const words = reportWords[language];
  const { paper } = ledger;
  const byId = new Map(ledger.claims.map((claim) => [claim.id, claim]));
  const findings = ledger.findings.map(({ lead, claims }) => ({ lead: byId.get(lead)!, claims }));
  const findingEntries = (grave: boolean): ReportEntry[] =>
    findings
      .filter(({ lead }) => (lead.severity === 'changes-conclusion') === grave)
      .map(({ lead, claims }) => ({
        lead: `${claims.join(', ')} · ${lead.words.location[language]}: `,
        lines: [fill(words.prints, { printed: short(lead.printed) }), computation(lead, language)],
      }));
  const asked = ledger.claims.filter(({ verdict, words: { query } }) => verdict === 'not-checkable' && query !== undefined);
  const questions = groupBy(asked, (claim) => claim.words.query![language]);
  for (const { lead } of findings.filter(({ lead: { severity } }) => severity === 'changes-conclusion')) {
    const { id, printed } = lead;
    questions.set(fill(words.please, { id, location: lead.words.location[language], printed: short(printed) }), [lead]);
  }
  const unreported = ledger.claims.filter(({ verdict }) => verdict === 'not-reported');
  const ids = (all: readonly ListedClaim[]): string =>
    all.length > 4 ? `${all[0].id} … ${all[all.length - 1].id} (${String(all.length)})` : all.map(({ id }) => id).join(', ');
  const facts: [string, string][] = [
    [words.authors, paper.authors],
    [
      words.published,
      [paper.journal, paper.issue, paper.year, paper.doi && `https://doi.org/${paper.doi}`].filter(Boolean).join(', '),
    ],
    [words.checked, `${when.date}, ${fill(words.version, { version: when.version })}`],
    [words.from, paper.words.readFrom[language]],
    [words.against, paper.words.checkedAgainst[language]],
  ];
  return {
    language,
    title: words.title,
    paper: paper.title,
    facts: facts.filter(([, value]) => value !== ''),
    summary: summarySentence(ledger.counts)[language],
    sections: [
      { title: words.grave, entries: findingEntries(true) },
      { title: words.minor, entries: findingEntries(false) },
      { title: words.queries, entries: [...questions].map(([query, of]) => ({ lead: `${ids(of)}: `, lines: [query] })) },
      {
        title: words.notReported,
        entries: unreported.map((claim) => ({ lead: `${claim.id}: `, lines: [claim.words.missing[language]] })),
      },
      {
        title: words.open,
        note: words.openNote,
        dense: true,
        entries: neededFor(
          ledger.claims.filter(({ verdict }) => verdict === 'not-checkable'),
          language,
          ids,
        ),
      },
    ],
    footer: words.footer,
  };
}
