import { verdicts } from '../../../lib/paper/claim';
import type { ListedClaim, LedgerFile } from '../../../lib/paper/ledger-of';
import type { Tally } from '../../../lib/paper/findings';

const same = (text: string) => ({ en: text, ru: text, kk: text });

/** A claim of a made-up paper; what is not given is plain, and said alike in every language but for its reason. */
export function sampleClaim(given: Partial<ListedClaim> = {}): ListedClaim {
  const claim: Omit<ListedClaim, 'words' | 'sections'> = {
    id: 'R01',
    location: 'Results',
    quotation: 'the harvest grew by 2.5 %',
    printed: '2.5',
    unit: '%',
    kind: 'input figure',
    check: 'figure',
    computed: '2.46',
    verdict: 'reproduced',
    severity: 'none',
    reason: '2.46 is printed as 2.5.',
    basis: 'figures and records',
    evidence: { notebook: '01-harvest.ipynb', section: 'how-much-grew' },
    inputs: [{ input: 'fact', value: 'harvest/ATY/2022', means: 'Atyrau: 2.46', source: 'a made-up table' }],
    statement: 'paper',
    source: 'a made-up table',
    missing: '',
    repeats: [],
    regions: ['ATY'],
    activities: ['B'],
    ...given,
  };
  const { location, unit, kind, computed, reason, missing } = claim;
  return {
    ...claim,
    words: {
      location: { en: location, ru: `[ru] ${location}`, kk: `[kk] ${location}` },
      unit: same(unit),
      kind: same(kind),
      computed: same(computed),
      reason: { en: reason, ru: `[ru] ${reason}`, kk: `[kk] ${reason}` },
      missing: same(missing),
    },
    sections: location.split(';').map((part) => same(part.replace(/,.*$/, '').trim())),
  };
}

/** Counts of claims, each fault a finding of its own. */
export function countsOf(claims: readonly ListedClaim[]): Tally {
  const of = (test: (claim: ListedClaim) => boolean) => claims.filter(test).length;
  const wrong = (claim: ListedClaim) => ['differs', 'contradicted', 'misread'].includes(claim.verdict);
  return {
    claims: claims.length,
    notes: 0,
    findings: of(wrong),
    grave: of((claim) => claim.severity === 'changes-conclusion'),
    byVerdict: Object.fromEntries(
      verdicts.map((verdict) => [verdict, of((claim) => claim.verdict === verdict)]),
    ) as Tally['byVerdict'],
    reproducedFrom: { figures: of((claim) => claim.verdict === 'reproduced'), paper: 0 },
  };
}

/** A ledger of a made-up paper with every verdict, every severity, and words that would break a careless page. */
export function sampleLedger(): LedgerFile {
  const claims = [
    sampleClaim(),
    sampleClaim({
      id: 'R02',
      location: 'Results; Figure 2',
      printed: '1,666.6',
      computed: '1671.82',
      verdict: 'within-revision',
      regions: [],
      activities: [],
    }),
    sampleClaim({
      id: 'R03',
      location: 'Abstract',
      printed: '18',
      computed: '20',
      verdict: 'differs',
      severity: 'inconsistency',
    }),
    sampleClaim({
      id: 'T01',
      location: 'Table 1, column (2)',
      kind: 'regression cell',
      printed: '-0.039*** (0.022)',
      computed: '*',
      verdict: 'contradicted',
      severity: 'changes-conclusion',
      reason: '|t| lies between 1.71 and 1.84 & carries *, not ***.',
    }),
    sampleClaim({
      id: 'T02',
      location: 'Table 1, column (1)',
      kind: 'regression cell',
      printed: '<img src=x onerror="document.title=1">',
      quotation: '</script><script>document.title=2</script>',
      computed: '"; <b>bold</b>',
      verdict: 'contradicted',
      severity: 'inconsistency',
      inputs: [{ input: 'other_cell', value: '=T01', means: '-0.039*** (0.022)', claim: 'T01' }],
      reason: '<i>not</i> a tag',
    }),
    sampleClaim({
      id: 'I01',
      location: 'An appendix',
      kind: 'a new kind',
      verdict: 'misread',
      severity: 'inconsistency',
      unit: 'bushels',
    }),
    sampleClaim({
      id: 'K01',
      location: 'Conclusion',
      printed: 'last',
      computed: '',
      verdict: 'not-checkable',
      inputs: [],
      basis: 'not possible',
      reason: 'Missing: the table of harvests.',
      missing: 'the table of harvests',
    }),
    sampleClaim({ id: 'K02', verdict: 'consistent', reason: 'It fits.', basis: 'the paper itself' }),
    sampleClaim({
      id: 'K03',
      verdict: 'not-reported',
      reason: 'Nothing is printed of it.',
      basis: 'not possible',
      missing: 'the names of the villages',
    }),
  ];
  return {
    paper: {
      title: 'Harvests & villages',
      authors: 'A. Author',
      journal: 'A journal',
      issue: '1(2), 3–4',
      year: '2020',
      doi: '10.1234/abc',
      readFrom: 'a copy',
      checkedAgainst: 'a made-up table',
      words: { readFrom: { en: 'a copy', ru: 'копия', kk: 'көшірме' }, checkedAgainst: same('a made-up table') },
    },
    counts: countsOf(claims),
    findings: [
      { lead: 'T01', claims: ['T01', 'T02'] },
      { lead: 'I01', claims: ['I01'] },
      { lead: 'R03', claims: ['R03'] },
    ],
    claims,
    regions: [{ code: 'ATY', en: 'Atyrau', ru: 'Атырауская', kk: 'Атырау' }],
    activities: [{ code: 'B', en: 'Mining and quarrying', ru: 'Горнодобывающая промышленность', kk: 'Тау-кен өнеркәсібі' }],
  };
}
