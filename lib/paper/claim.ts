/** One value that a claim's check is given. */
export interface ClaimInput {
  /** Name of the input, one of those that the check has */
  input: string;
  /** A printed number, words, the key of a fact, or "=R09" for what another claim prints */
  value: string;
  /** Where it stands, for messages */
  row?: number;
}

/** One number or checkable sentence of a paper. */
export interface Claim {
  id: string;
  /** Section, figure, table or equation */
  location: string;
  /** A few words of the paper */
  quotation: string;
  /** What is printed, as the string printed */
  printed: string;
  unit: string;
  kind: string;
  /** Name of the check */
  check: string;
  /** The source that a check would need and that may be missing */
  missing: string;
  /** Notebook and heading where a reader sees the computation */
  notebook: string;
  section: string;
  inputs: ClaimInput[];
  row?: number;
}
