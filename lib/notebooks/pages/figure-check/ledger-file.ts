import type { Language, Translated } from './languages';

/** The verdicts, in the order in which the page names them. */
export const ledgerVerdicts = [
  'reproduced',
  'consistent',
  'within-revision',
  'differs',
  'contradicted',
  'misread',
  'not-reported',
  'not-checkable',
] as const;
export type LedgerVerdict = (typeof ledgerVerdicts)[number];

export const ledgerSeverities = ['none', 'inconsistency', 'changes-conclusion'] as const;
export type LedgerSeverity = (typeof ledgerSeverities)[number];

/** What was given to a check. */
export interface LedgerInput {
  /** Its name: "fact", "cell" */
  input: string;
  /** As the claim's row holds it: a number, words, the key of a figure, "=R09" */
  value: string;
  /** What the value stands for, where it is a key or a reference: "Almaty: 18.46" */
  means?: string;
  source?: string;
  /** The id of the claim that it refers to */
  claim?: string;
}

/** One number or checkable sentence of the paper, with what came of its check. */
export interface LedgerClaim {
  id: string;
  /** Section, figure, table or equation of the paper; several are parted by "; " */
  location: string;
  quotation: string;
  printed: string;
  unit: string;
  kind: string;
  /** Name of the check */
  check: string;
  /** The paper's statement, or a note of ours */
  statement: 'paper' | 'ours';
  computed: string;
  verdict: LedgerVerdict;
  severity: LedgerSeverity;
  reason: string;
  /** What the verdict rests on: "figures and records", "the paper itself", "not possible" */
  basis: string;
  source: string;
  /** What would be needed to check it */
  missing: string;
  /** Ids of claims with a fault that this one only repeats */
  repeats: string[];
  words: Record<'location' | 'unit' | 'kind' | 'computed' | 'reason' | 'missing', Translated> & { query?: Translated };
  /** The sections by which a reader finds it */
  sections: Translated[];
  /** Notebook file and section (its heading, or the heading's slug); empty for a paper without notebooks */
  evidence: { notebook: string; section: string };
  inputs: LedgerInput[];
  /** Codes of the regions that it is about, keys of `regions` below */
  regions: string[];
  /** Codes of the sections of economic activity, keys of `activities` below */
  activities: string[];
}

/** A code with its names. */
export type NamedCode = { code: string } & Record<Language, string>;

/** What the ledger is about. */
export interface LedgerPaper {
  title: string;
  authors: string;
  journal: string;
  issue: string;
  year: string;
  doi: string;
  readFrom: string;
  checkedAgainst: string;
  /** The last two in every language */
  words: Record<'readFrom' | 'checkedAgainst', Translated>;
}

/** The counts, the same in notebook, page, report and command. */
export interface LedgerCounts {
  claims: number;
  notes: number;
  /** Distinct faults */
  findings: number;
  /** Those of them that change a conclusion */
  grave: number;
  byVerdict: Record<LedgerVerdict, number>;
  reproducedFrom: { figures: number; paper: number };
}

/** The result file claims.json: the full ledger, and the names that it needs. */
export interface LedgerFile {
  paper: LedgerPaper;
  counts: LedgerCounts;
  /** Distinct faults, the gravest first */
  findings: { lead: string; claims: string[] }[];
  claims: LedgerClaim[];
  regions: NamedCode[];
  activities: NamedCode[];
}

const gravestFirst: readonly LedgerVerdict[] = [
  'contradicted',
  'misread',
  'differs',
  'not-reported',
  'within-revision',
  'not-checkable',
  'consistent',
  'reproduced',
];

/** How soon an editor should see a claim, 0 first: what changes a conclusion, then by verdict, notes of ours last. */
export function gravity({ verdict, severity, statement }: LedgerClaim): number {
  const order = gravestFirst.indexOf(verdict) + (severity === 'changes-conclusion' ? 0 : gravestFirst.length);
  return order + (statement === 'ours' ? 2 * gravestFirst.length : 0);
}

/** The claims with their places in the paper, gravest first; equally grave ones in the paper's order. */
export function gravestClaimsFirst(claims: readonly LedgerClaim[]): { claim: LedgerClaim; place: number }[] {
  return claims
    .map((claim, place) => ({ claim, place }))
    .sort((a, b) => gravity(a.claim) - gravity(b.claim) || a.place - b.place);
}
