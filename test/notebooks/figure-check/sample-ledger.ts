import type { LedgerClaim, LedgerFile } from '../../../lib/notebooks/pages/figure-check/ledger-file';

/** A claim of a made-up paper; what is not given is plain. */
export function sampleClaim(given: Partial<LedgerClaim> = {}): LedgerClaim {
  return {
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
    regions: ['ATY'],
    activities: ['B'],
    ...given,
  };
}

/** A ledger of a made-up paper with every verdict, every severity, and words that would break a careless page. */
export function sampleLedger(): LedgerFile {
  return {
    claims: [
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
      }),
    ],
    regions: [{ code: 'ATY', en: 'Atyrau', ru: 'Атырауская', kk: 'Атырау' }],
    activities: [{ code: 'B', en: 'Mining and quarrying', ru: 'Горнодобывающая промышленность', kk: 'Тау-кен өнеркәсібі' }],
  };
}
