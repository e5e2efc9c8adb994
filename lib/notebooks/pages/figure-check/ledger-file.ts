import type { Language } from './languages';

/** The verdicts, in the order in which the page names them. */
export const ledgerVerdicts = ['reproduced', 'within-revision', 'differs', 'contradicted', 'misread', 'not-checkable'] as const;
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
  computed: string;
  verdict: LedgerVerdict;
  severity: LedgerSeverity;
  reason: string;
  /** What the verdict rests on */
  basis: string;
  /** Notebook file and section (its heading, or the heading's slug) */
  evidence: { notebook: string; section: string };
  inputs: LedgerInput[];
  /** Codes of the regions that it is about, keys of `regions` below */
  regions: string[];
  /** Codes of the sections of economic activity, keys of `activities` below */
  activities: string[];
}

/** A code with its names. */
export type NamedCode = { code: string } & Record<Language, string>;

/** The result file claims.json: the full ledger, and the names that it needs. */
export interface LedgerFile {
  claims: LedgerClaim[];
  regions: NamedCode[];
  activities: NamedCode[];
}
